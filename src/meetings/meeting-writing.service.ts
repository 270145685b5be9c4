import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import { MeetingEntering } from './meeting-entering.service';
import { type MeetingInHand, MeetingInHandService } from './meeting-in-hand.service';
import { documentProblems, MeetingReadingService, type ReadMeeting } from './meeting-reading.service';
import type { ListDocumentsArgs, MeetingInput, RecordMeetingArgs } from './meeting-writing.inputs';
import type { ProgrammeChange } from './programme-change.inputs';
import { cancelRefusals, restoreRefusals, revisionRefusals } from './rules/meeting-steps';
import { writersOf } from './rules/meeting-writers';

/** What was written, and what is odd about it. */
export interface Written {
  readonly id: string;
  readonly warnings: readonly Reason[];
}

/** Writes meetings with all their parts. */
@Injectable()
export class MeetingWritingService {
  constructor(
    private readonly reading: MeetingReadingService,
    private readonly items: MeetingInHandService,
    private readonly entering: MeetingEntering,
    private readonly standing: StandingService,
  ) {}

  async record(viewer: Viewer, args: RecordMeetingArgs): Promise<Written> {
    const { meeting: input } = args;
    const { type, body: named } = input;
    if (!type || !named) throw new BadUserInput([...missing('type', type), ...missing('body', named)]);
    if (input.state === 'CANCELLED') throw new BadUserInput([CANCELLED_APART]);
    const read = await this.reading.read(input, null);
    const { body } = read;
    if (!body) throw new BadUserInput(missing('body', null));
    const writers = writersOf({ type, bodyId: body.id, participantIds: read.participants ?? [] });
    const actor = await this.standing.actorAmong(viewer, 'WRITE_MEETING', writers);
    await this.reading.mayAttach(viewer, input.documents ?? [], 'meeting.documents');
    const id = await this.entering.record(viewer, actor, args, { type, body, read });
    return { id, warnings: await this.warnings(id, read) };
  }

  async revise(viewer: Viewer, change: ProgrammeChange, input: MeetingInput): Promise<Written> {
    const meeting = await this.items.take(viewer, change);
    if (input.type === null || input.body === null)
      throw new BadUserInput([...missing('type', input.type), ...missing('body', input.body)]);
    if (input.state === 'CANCELLED') throw new BadUserInput([CANCELLED_APART]);
    const read = await this.reading.read(input, meeting);
    await this.mayStay(viewer, meeting, input, read);
    refuse(revisionRefusals(meeting, { ...read.facts, bodyId: read.body?.id ?? meeting.bodyId, stated: input.state }));
    await this.reading.mayAttach(viewer, input.documents ?? [], 'meeting.documents');
    await this.entering.revise(viewer, meeting, change, { input, read });
    return { id: meeting.id, warnings: await this.warnings(meeting.id, read) };
  }

  /** Adds documents, writes those of the same number anew, and takes others off the list. */
  async listDocuments(viewer: Viewer, { change, documents, withdraw }: ListDocumentsArgs): Promise<Written> {
    const meeting = await this.items.take(viewer, change);
    const listed = documents ?? [];
    const problems = documentProblems(listed, 'documents');
    if (problems.length > 0) throw new BadUserInput(problems);
    await this.reading.mayAttach(viewer, listed, 'documents');
    await this.entering.documents(viewer, meeting, change, { listed, withdrawn: withdraw ?? [] });
    return { id: meeting.id, warnings: [] };
  }

  async cancel(viewer: Viewer, change: ProgrammeChange): Promise<Written> {
    const meeting = await this.items.take(viewer, change);
    refuse(cancelRefusals(meeting, change.reason ?? null));
    await this.entering.setState(viewer, meeting, change, 'CANCELLED');
    return { id: meeting.id, warnings: [] };
  }

  /** A cancelled meeting takes place after all: it is as far as it was before. */
  async restore(viewer: Viewer, change: ProgrammeChange): Promise<Written> {
    const meeting = await this.items.take(viewer, change);
    refuse(restoreRefusals(meeting));
    await this.entering.setState(viewer, meeting, change, await this.entering.stateBefore(meeting.id));
    return { id: meeting.id, warnings: [] };
  }

  /** Nobody makes a meeting of one's own into one of others alone. */
  private async mayStay(viewer: Viewer, meeting: MeetingInHand, input: MeetingInput, read: ReadMeeting): Promise<void> {
    if (!input.type && !input.body && input.bodies === undefined) return;
    const writers = writersOf({
      type: input.type ?? meeting.type,
      bodyId: read.body?.id ?? meeting.bodyId,
      participantIds: read.participants ?? meeting.participantIds,
    });
    await this.standing.actorAmong(viewer, 'WRITE_MEETING', writers);
  }

  private async warnings(id: string, read: ReadMeeting): Promise<Reason[]> {
    return [...read.warnings, ...(await this.entering.similar(id))];
  }
}

const missing = (name: 'type' | 'body', value: string | null | undefined) =>
  value
    ? []
    : [
        {
          field: `meeting.${name}`,
          message: 'is missing',
          accepted: name === 'type' ? 'the kind of meeting' : 'the body that meets, in any spelling',
        },
      ];

const CANCELLED_APART = {
  field: 'meeting.state',
  message: 'a meeting is cancelled with its reason',
  accepted: '`cancelMeeting`, or another state',
};

function refuse(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new Refused(reasons);
}
