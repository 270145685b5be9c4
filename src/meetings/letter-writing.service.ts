import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { LetterInHandService } from './letter-in-hand.service';
import { LetterPartsService } from './letter-parts.service';
import { LetterReadingService } from './letter-reading.service';
import { LetterRightsService } from './letter-rights.service';
import type { LetterInput, RecordLetterArgs } from './letter-writing.inputs';
import type { Written } from './meeting-writing.service';
import type { ProgrammeChange } from './programme-change.inputs';

/** Writes circulars and collective letters. */
@Injectable()
export class LetterWritingService {
  constructor(
    private readonly reading: LetterReadingService,
    private readonly rights: LetterRightsService,
    private readonly items: LetterInHandService,
    private readonly parts: LetterPartsService,
  ) {}

  /** Without a source, a letter is known from its file. */
  async record(viewer: Viewer, { letter: input, source, sourceFile }: RecordLetterArgs): Promise<Written> {
    const read = await this.reading.read(viewer, input, null);
    const actor = await this.rights.actor(viewer, read.state.groupId);
    await this.parts.refuseDuplicate(read.state, null);
    const id = await this.parts.nextId();
    const cited = { source: source ?? null, sourceFile: sourceFile ?? (source ? null : (input.file ?? null)) };
    await this.parts.insert(id, await this.items.begin(viewer, id, actor, cited), input, read);
    return { id, warnings: await this.reading.oddities(id) };
  }

  async revise(viewer: Viewer, change: ProgrammeChange, input: LetterInput): Promise<Written> {
    const letter = await this.items.take(viewer, change);
    const read = await this.reading.read(viewer, input, letter);
    // Nobody makes a letter of one's own group into one of another.
    await this.rights.actor(viewer, read.state.groupId);
    await this.parts.refuseDuplicate(read.state, letter.id);
    await this.items.enter(viewer, letter, change);
    await this.parts.revise(letter.id, input, read);
    return { id: letter.id, warnings: await this.reading.oddities(letter.id) };
  }
}
