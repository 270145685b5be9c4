import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readPastedText } from '../files/rules/pasted-text';
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
import type { Reading, SourceContext } from './rules/reading';

interface Connector {
  readonly name: string;
  /** What a text looks like that it may be able to read. */
  readonly looksLike: RegExp;
  readonly read: (text: string, context: SourceContext) => Reading;
}

const JSON_TEXT = /^\uFEFF?\s*[[{]/;
const YAML_TEXT = /^\uFEFF?(?:---|(?:id|title|docid|docidentifier|schema-version):)/m;
const ANY = /\S/;

/** What reads a text, the likeliest first: the first that finds a work item is taken. */
const CONNECTORS: readonly Connector[] = [
  { name: 'ISO_OPEN_DATA', looksLike: /"?(?:deliverableType|currentStage|id,)/, read: readIsoOpenData },
  { name: 'NIST_CSRC', looksLike: JSON_TEXT, read: readNistCsrc },
  { name: 'W3C_BROWSER_SPECS', looksLike: JSON_TEXT, read: readBrowserSpecs },
  { name: 'IETF_DATATRACKER', looksLike: JSON_TEXT, read: readDatatracker },
  { name: 'RELATON', looksLike: YAML_TEXT, read: readRelaton },
  { name: 'ROADMAP_TABLE', looksLike: ANY, read: (text, context) => readRoadmapTables(readPastedText(text), context) },
  {
    name: 'THREE_GPP_WORK_PLAN',
    looksLike: ANY,
    read: (text, context) => readThreeGppWorkPlan(readPastedText(text), context),
  },
  {
    name: 'ITU_T_WORK_PROGRAMME',
    looksLike: ANY,
    read: (text, context) => readWorkProgramme(readPastedText(text), context),
  },
  { name: 'ITU_T_AAP', looksLike: ANY, read: (text, context) => readAap(readPastedText(text), context) },
];

export interface ReadText {
  readonly reading: Reading;
  readonly connector: string;
  /** SHA-256 of the text: the same text has the same. */
  readonly digest: string;
}

/** Reads what was sent or published, by the connector that is named or fits. */
@Injectable()
export class TextReading {
  /** @throws BadUserInput where the connector is not known, or none finds a work item in the text */
  read(text: string, connector: string | null, context: SourceContext): ReadText {
    const digest = createHash('sha256').update(text).digest('hex');
    for (const { name, read } of candidatesFor(text, connector)) {
      const reading = read(text, context);
      if (reading.items.length > 0) return { reading, connector: name, digest };
    }
    throw new BadUserInput([
      {
        field: 'text',
        message: 'names no work item',
        accepted:
          'a roadmap table, bullets of references with their scope, a page of a work programme, or records of ISO, Relaton, NIST, W3C or IETF',
      },
    ]);
  }
}

function candidatesFor(text: string, connector: string | null): readonly Connector[] {
  if (connector === null) return CONNECTORS.filter(({ looksLike }) => looksLike.test(text));
  const named = CONNECTORS.filter(({ name }) => name === connector);
  if (named.length > 0) return named;
  throw new BadUserInput([
    {
      field: 'connector',
      message: `nothing reads "${connector}"`,
      accepted: CONNECTORS.map(({ name }) => name).join(', '),
    },
  ]);
}
