import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { FilesService } from '../files/files.service';
import type { RightsAction } from '../people/rules/rights';
import type { Viewer } from '../people/viewer';
import { Forbidden } from '../platform/graphql/errors';
import { type Given, GivenSource } from './given';

const PROGRAMME = { name: 'the programme', bodyIds: [], formerBodyIds: [], jointGroupIds: [], editorIds: [] };

/** What is to be read, as a text or as a file. */
export interface ToRead {
  readonly text?: string | null;
  readonly file?: string | null;
  readonly name?: string | null;
}

/** Who reads something in: those who may do one of these for any body, or import. */
export interface Readers {
  readonly actions: readonly RightsAction[];
  /** Said to everyone else. */
  readonly refusal: string;
  /** What a text is called that has no name. */
  readonly unnamed: string;
}

/** Finds what someone who keeps the desk of a body, or imports, wants to have read into a form. */
@Injectable()
export class GivenToDesk {
  constructor(
    private readonly standing: StandingService,
    private readonly sources: GivenSource,
    private readonly files: FilesService,
  ) {}

  /**
   * Who may import may read any file that was sent; who keeps a desk, those of one's own.
   * @throws Forbidden, NotFound, Refused; BadUserInput where there is nothing to read
   */
  async of(viewer: Viewer, { text, file, name }: ToRead, { actions, refusal, unnamed }: Readers): Promise<Given> {
    const answer = this.standing.answer('IMPORT', await this.standing.of(viewer), PROGRAMME);
    if (!answer.allowed) {
      const desks = await Promise.all(actions.map((action) => this.standing.bodiesFor(viewer, action)));
      if (desks.every((bodies) => bodies.length === 0)) throw new Forbidden(refusal, answer.reasons);
      if (file) await this.files.file(viewer, file);
    }
    return this.sources.of({ text, file, name: name ?? (file ? null : unnamed) });
  }
}
