import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentText } from '../files/rules/document';
import { readPastedText } from '../files/rules/pasted-text';
import { BadUserInput } from '../platform/graphql/errors';
import { readAap } from './connectors/itu-t-aap';
import { readWorkProgramme } from './connectors/itu-t-work-programme';
import { readRoadmapTables } from './connectors/roadmap-table';
import type { Reading, SourceContext } from './rules/reading';

type Connector = (document: DocumentText, context: SourceContext) => Reading;

/** What reads a text, the likeliest first: the first that finds a work item is taken. */
const CONNECTORS: Readonly<Record<string, Connector>> = {
  ROADMAP_TABLE: readRoadmapTables,
  ITU_T_WORK_PROGRAMME: readWorkProgramme,
  ITU_T_AAP: readAap,
};

export interface ReadText {
  readonly reading: Reading;
  readonly connector: string;
  /** SHA-256 of the text: the same text has the same number. */
  readonly digest: string;
}

/** Reads what was pasted, by the connector that is named or fits. */
@Injectable()
export class TextReading {
  /** @throws BadUserInput where the connector is not known, or none finds a work item in the text */
  read(text: string, connector: string | null, context: SourceContext): ReadText {
    const digest = createHash('sha256').update(text).digest('hex');
    const document = readPastedText(text);
    const names = connector === null ? Object.keys(CONNECTORS) : [connector];
    for (const name of names) {
      const read = CONNECTORS[name];
      if (!read) throw unknownConnector(name);
      const reading = read(document, context);
      if (reading.items.length > 0) return { reading, connector: name, digest };
    }
    throw new BadUserInput([
      {
        field: 'text',
        message: 'names no work item',
        accepted: 'a roadmap table, bullets of references with their scope, or a page of a work programme',
      },
    ]);
  }
}

const unknownConnector = (name: string) =>
  new BadUserInput([
    { field: 'connector', message: `nothing reads "${name}"`, accepted: Object.keys(CONNECTORS).join(', ') },
  ]);
