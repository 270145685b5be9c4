import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Forbidden, Unauthenticated } from '../platform/graphql/errors';
import { DecisionWriting, type EnteredDecision, type NewDecision } from './decision-writing.service';
import { DecisionsService } from './decisions.service';
import { MeetingInHandService, type MeetingRow } from './meeting-in-hand.service';
import type { Cited } from './programme-change.inputs';
import { writersOf } from './rules/meeting-writers';

/** What is told of a decision to send something. */
export interface ToldAgreement {
  readonly meeting: string;
  readonly on: string | null;
  /** Public at once, whatever it is about. */
  readonly text: string | null;
  readonly reason: string | null;
  readonly cited: Cited;
}

/** A decision to send something, entered in the record. */
export interface Agreement {
  readonly decision: NewDecision;
  readonly entered: EnteredDecision;
}

/** The meeting's side of a decision that a liaison statement is sent: what the statement does is its own business. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly items: MeetingInHandService,
    private readonly decisions: DecisionsService,
    private readonly writing: DecisionWriting,
    private readonly standing: StandingService,
  ) {}

  /** @throws NotFound, Unauthenticated, Forbidden, Refused for a cancelled meeting, BadUserInput for a day that is none of it */
  async enter(viewer: Viewer, told: ToldAgreement): Promise<Agreement> {
    const meeting = await this.items.locked(told.meeting);
    const decision: NewDecision = {
      meeting,
      kind: 'AGREED_TO_SEND',
      on: this.decisions.dayOf(meeting, told.on),
      text: told.text ?? 'Agreement to send a liaison statement',
      reason: told.reason,
      certainty: 'HIGH',
      cited: told.cited,
      actor: await this.actor(viewer, meeting),
    };
    return { decision, entered: await this.writing.enter(viewer, decision) };
  }

  /** @param movedId number of the statement that took a step by it; null where it had before */
  async write({ decision, entered }: Agreement, movedId: string | null): Promise<void> {
    const entryId = movedId === null ? null : await this.writing.entryAbout('LIAISON_STATEMENT', movedId);
    await this.writing.write(decision, entered, { entryId });
  }

  /** Takes the decision off the list of its meeting. */
  async remove(viewer: Viewer, decisionId: string, meetingId: string, reason: string): Promise<void> {
    const actor = await this.actor(viewer, await this.items.locked(meetingId));
    await this.writing.remove(decisionId, meetingId, actor, reason);
  }

  /** Who records what the meeting decided, or approves statements of a body that meets in it. */
  private async actor(viewer: Viewer, meeting: MeetingRow): Promise<Actor> {
    if (viewer.kind === 'PUBLIC') throw new Unauthenticated('This needs signing in.');
    const rights = [
      await this.standing.rightAmong(viewer, 'RECORD_DECISION', [meeting.bodyId]),
      await this.standing.rightAmong(viewer, 'APPROVE_LIAISON', writersOf(meeting)),
    ];
    const held = rights.find(({ allowed }) => allowed);
    if (held?.role) return { personId: viewer.personId, role: held.role, office: held.office };
    const reasons = rights.flatMap((right) => right.reasons);
    throw new Forbidden(reasons.map(({ message }) => message).join('; '), reasons);
  }
}
