import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import type { Selection } from '../platform/graphql/selection';
import { readLiaison } from './connectors/liaison';
import { readRoadmapTables } from './connectors/roadmap-table';
import { GivenToDesk } from './given-to-desk';
import { KnownInLiaison } from './known-in-liaison';
import type { LiaisonForm } from './liaison-form.types';
import { citationOf, writableFields } from './rules/liaison-citing';
import type { ToReadArgs } from './to-read.inputs';

const READERS = {
  actions: ['WRITE_LIAISON', 'ANSWER_LIAISON'],
  refusal: 'Only who writes or answers liaison statements of a body, or may import, reads them in.',
  unnamed: 'Liaison statement',
} as const;
const MOST_ISSUES = 200;

/** Reads a liaison statement from its text or file into a form; a person corrects and records it. */
@Injectable()
export class LiaisonFormService {
  constructor(
    private readonly desk: GivenToDesk,
    private readonly known: KnownInLiaison,
  ) {}

  /** @throws Forbidden for who neither keeps a desk nor may import; NotFound, Refused, BadUserInput where there is nothing to read */
  async form(viewer: Viewer, args: ToReadArgs, selection: Selection): Promise<LiaisonForm> {
    const given = await this.desk.of(viewer, args, READERS);
    const { items } = readRoadmapTables(given.document);
    const reading = readLiaison(given.text === '' ? given.document : given.text, {
      entities: items.flatMap(({ body }) => body ?? []),
    });
    const statement = writableFields(reading.sheet);
    return {
      name: given.name,
      digest: given.digest,
      file: given.fileId,
      layout: reading.layout,
      statement,
      evidence: [...reading.evidence],
      missing: [...reading.missing],
      issues: [...given.document.issues, ...reading.issues].slice(0, MOST_ISSUES),
      bodies: await this.known.bodies(reading.sheet, selection),
      duplicates: await this.known.duplicates(viewer, reading.sheet, given.digest, selection),
      roadmapRows: items.length,
      citation: citationOf(reading.sheet, given.name),
    };
  }
}
