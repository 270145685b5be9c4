import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import type { Selection } from '../platform/graphql/selection';
import { readLetter } from './connectors/letter';
import { GivenToDesk } from './given-to-desk';
import { KnownInLetter } from './known-in-letter';
import type { LetterForm } from './letter-form.types';
import { letterCitation } from './rules/letter/named';
import { letterToRecord, meetingToRecord } from './rules/letter/recording';
import type { ToReadArgs } from './to-read.inputs';

const READERS = {
  actions: ['WRITE_LETTER', 'WRITE_MEETING', 'WRITE_LIAISON', 'ANSWER_LIAISON'],
  refusal: 'Only who records letters or meetings, keeps the desk of a body, or may import, reads letters in.',
  unnamed: 'Letter',
} as const;
const MOST_ISSUES = 200;

/** Reads a circular or collective letter from its text or file into a form; a person corrects and records it. */
@Injectable()
export class LetterFormService {
  constructor(
    private readonly desk: GivenToDesk,
    private readonly known: KnownInLetter,
  ) {}

  /** @throws Forbidden for who may neither record letters or meetings, nor keeps a desk, nor may import; NotFound, Refused, BadUserInput where there is nothing to read */
  async form(viewer: Viewer, args: ToReadArgs, selection: Selection): Promise<LetterForm> {
    const given = await this.desk.of(viewer, args, READERS);
    const isText = given.text !== '';
    const reading = readLetter(isText ? given.text : given.document, await this.known.periods());
    const { sheet } = reading;
    // Tables that were sought in a text are no part of a letter: what was odd about them tells nothing.
    const issues = [...(isText ? [] : given.document.issues), ...reading.issues];
    return {
      name: given.name,
      digest: given.digest,
      file: given.fileId,
      letter: letterToRecord(sheet),
      meetings: sheet.meetings.map(meetingToRecord),
      newBodies: sheet.newBodies,
      evidence: [...reading.evidence],
      missing: [...reading.missing],
      findings: [...reading.findings],
      issues: issues.slice(0, MOST_ISSUES),
      unread: [...reading.unread],
      bodies: await this.known.bodies(sheet, selection),
      persons: await this.known.persons(sheet, selection),
      recorded: await this.known.letters(sheet, given.digest, selection),
      recordedMeetings: await this.known.meetings(sheet, selection),
      citation: letterCitation(sheet, given.name),
    };
  }
}
