import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { FilesService } from '../files/files.service';
import type { Viewer } from '../people/viewer';
import { Forbidden } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { readLiaison } from './connectors/liaison';
import { readRoadmapTables } from './connectors/roadmap-table';
import { type Given, GivenSource } from './given';
import { KnownInLiaison } from './known-in-liaison';
import type { LiaisonFileArgs } from './liaison-form.inputs';
import type { LiaisonForm } from './liaison-form.types';
import { citationOf, writableFields } from './rules/liaison-citing';

const DESK = ['WRITE_LIAISON', 'ANSWER_LIAISON'] as const;
const MOST_ISSUES = 200;
const UNNAMED = 'Liaison statement';
const PROGRAMME = { name: 'the programme', bodyIds: [], formerBodyIds: [], jointGroupIds: [], editorIds: [] };

/** Reads a liaison statement from its text or file into a form; a person corrects and records it. */
@Injectable()
export class LiaisonFormService {
  constructor(
    private readonly standing: StandingService,
    private readonly sources: GivenSource,
    private readonly files: FilesService,
    private readonly known: KnownInLiaison,
  ) {}

  /** @throws Forbidden for who neither keeps a desk nor may import; NotFound, Refused, BadUserInput where there is nothing to read */
  async form(viewer: Viewer, args: LiaisonFileArgs, selection: Selection): Promise<LiaisonForm> {
    const given = await this.given(viewer, args);
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

  /** Who may import may read any file that was sent; who keeps a desk, those of one's own. */
  private async given(viewer: Viewer, { text, file, name }: LiaisonFileArgs): Promise<Given> {
    const standing = await this.standing.of(viewer);
    const answer = this.standing.answer('IMPORT', standing, PROGRAMME);
    if (!answer.allowed) {
      const desks = await Promise.all(DESK.map((action) => this.standing.bodiesFor(viewer, action)));
      if (desks.every((bodies) => bodies.length === 0))
        throw new Forbidden(
          'Only who writes or answers liaison statements of a body, or may import, reads them in.',
          answer.reasons,
        );
      if (file) await this.files.file(viewer, file);
    }
    return this.sources.of({ text, file, name: name ?? (file ? null : UNNAMED) });
  }
}
