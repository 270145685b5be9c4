import { Injectable } from '@nestjs/common';
import type { DocumentText } from '../files/rules/document';
import { Clock } from '../platform/clock';
import { BadUserInput } from '../platform/graphql/errors';
import { readDatatracker } from './connectors/ietf-datatracker';
import { readIsoOpenData } from './connectors/iso-open-data';
import { readAap } from './connectors/itu-t-aap';
import { readWorkProgramme } from './connectors/itu-t-work-programme';
import { readNistCsrc } from './connectors/nist-csrc';
import { readRelaton } from './connectors/relaton';
import { readRoadmapTables } from './connectors/roadmap-table';
import { readThreeGppWorkPlan } from './connectors/three-gpp-work-plan';
import { readBrowserSpecs } from './connectors/w3c-browser-specs';
import { type Given, GivenSource } from './given';
import type { TextToImport } from './imports.inputs';
import { odditiesOf } from './rules/oddities';
import type { Reading, SourceContext } from './rules/reading';
import { type ConnectorName, recognise } from './rules/recognise';

type ItemConnector = Exclude<ConnectorName, 'IETF_LIAISON_PAGE' | 'LIAISON_STATEMENT'>;

/** What reads the work items of a text, given as it is and as a document of paragraphs and tables. */
const READERS: {
  readonly [name in ItemConnector]: (text: string, document: DocumentText, context: SourceContext) => Reading;
} = {
  ROADMAP_TABLE: (_, document, context) => readRoadmapTables(document, context),
  ITU_T_WORK_PROGRAMME: (_, document, context) => readWorkProgramme(document, context),
  ITU_T_AAP: (_, document, context) => readAap(document, context),
  ISO_OPEN_DATA: (text, _, context) => readIsoOpenData(text, context),
  RELATON: (text, _, context) => readRelaton(text, context),
  THREE_GPP_WORK_PLAN: (_, document, context) => readThreeGppWorkPlan(document, context),
  NIST_CSRC: (text, _, context) => readNistCsrc(text, context),
  IETF_DATATRACKER: (text, _, context) => readDatatracker(text, context),
  W3C_BROWSER_SPECS: (text, _, context) => readBrowserSpecs(text, context),
};

const isReader = (name: string | null): name is ItemConnector => name !== null && Object.hasOwn(READERS, name);

export interface ReadText {
  readonly given: Given;
  readonly reading: Reading;
  readonly connector: string;
  /** Why this connector read it. */
  readonly because: string;
}

/** Reads what was sent or published, by the connector that is named or fits. */
@Injectable()
export class TextReading {
  constructor(
    private readonly sources: GivenSource,
    private readonly clock: Clock,
  ) {}

  /** @throws BadUserInput where the connector is not known, or finds no work item in it */
  async read(args: TextToImport): Promise<ReadText> {
    const given = await this.sources.of(args);
    const { field, name, text, document } = given;
    const asOf = args.asOf ?? null;
    const chosen = chosenReader(text, document, name, args.connector ?? null);
    const found = READERS[chosen.reader](text, document, { name, asOf });
    const odd = odditiesOf(found.items, this.clock.today());
    const reading = { ...found, issues: [...document.issues, ...found.issues, ...odd] };
    if (reading.items.length > 0) return { given, reading, connector: chosen.reader, because: chosen.because };
    throw new BadUserInput([
      {
        field,
        message: `names no work item (read as ${chosen.reader}: ${chosen.because})`,
        accepted:
          'a roadmap table, bullets of references with their scope, a page of a work programme, or records of ISO, Relaton, 3GPP, NIST, W3C or IETF',
      },
    ]);
  }
}

interface Chosen {
  readonly reader: ItemConnector;
  readonly because: string;
}

function chosenReader(text: string, document: DocumentText, name: string, connector: string | null): Chosen {
  if (isReader(connector)) return { reader: connector, because: 'it was asked for' };
  if (connector !== null)
    throw new BadUserInput([
      { field: 'connector', message: `nothing reads "${connector}"`, accepted: Object.keys(READERS).join(', ') },
    ]);
  const looks = [recognise(document, name), ...(text === '' ? [] : [recognise(text, name)])];
  for (const { connector: found, why } of looks) if (isReader(found)) return { reader: found, because: why };
  return { reader: 'ROADMAP_TABLE', because: 'no sign of another source was seen' };
}
