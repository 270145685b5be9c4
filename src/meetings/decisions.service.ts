import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { BadUserInput, type Problem, Refused } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { BodyDecisions } from './body-decisions.service';
import type { Decision } from './decision.entity';
import type { RecordedDecision } from './decision-writing.service';
import type { DecisionInput, RecordDecisionArgs } from './decisions.inputs';
import { decisionFields } from './meeting.queries';
import { MeetingInHandService, type MeetingRow } from './meeting-in-hand.service';
import type { ChangedDecision } from './meetings.types';
import { cancelledRefusals, decisionDay } from './rules/decision-days';
import { isOnText } from './rules/decisions';
import type { DecisionKind } from './rules/vocabulary';
import { TextMoving } from './text-moving.service';

/** Records what meetings decide: what it is about moves in the same transaction, or nothing is written. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly reads: Reads,
    private readonly items: MeetingInHandService,
    private readonly texts: TextMoving,
    private readonly bodies: BodyDecisions,
    private readonly clock: Clock,
  ) {}

  async record(viewer: Viewer, args: RecordDecisionArgs): Promise<RecordedDecision> {
    const { decision: input, reason, source, sourceFile } = args;
    const kind: DecisionKind = input.kind;
    const problems = misplaced(input);
    if (problems.length > 0) throw new BadUserInput(problems);
    const meeting = await this.items.locked(args.meeting);
    const told = {
      meeting,
      kind,
      on: this.dayOf(meeting, input.on ?? null),
      reason: reason ?? null,
      certainty: input.certainty ?? 'HIGH',
      cited: { source: source ?? null, sourceFile: sourceFile ?? null },
    };
    return isOnText(kind) ? this.texts.record(viewer, told, kind, input) : this.bodies.record(viewer, told, input);
  }

  /** The day of a decision within a meeting. @throws Refused for a cancelled one, BadUserInput for a day that is none of it */
  dayOf(meeting: MeetingRow, told: string | null): string {
    const cancelled = cancelledRefusals(meeting);
    if (cancelled.length > 0) throw new Refused(cancelled);
    const found = decisionDay(meeting, told, this.clock.today());
    if ('day' in found) return found.day;
    throw new BadUserInput([found.problem]);
  }

  /** A decision as it was just written. */
  async changed({ id, warnings }: RecordedDecision, selection: Selection): Promise<ChangedDecision> {
    const node = jsonOf('Decision', decisionFields, below(selection, 'decision'), 'd', { asOf: null });
    const [row] = await this.reads.rows<{ node: Decision }>(`select ${node} as node from decision d where d.id = $1`, [
      id,
    ]);
    if (!row) throw new Error('The decision was not written.');
    return { decision: row.node, warnings: [...warnings] };
  }
}

/** Fields that are for another kind of decision. */
function misplaced({ kind, workItem, proposal, body, newBody, terms }: DecisionInput): Problem[] {
  const alone = (field: string, message: string, accepted: string) => ({
    field: `decision.${field}`,
    message,
    accepted,
  });
  if (kind === 'AGREED_TO_SEND')
    return [alone('kind', 'is recorded with the statement', '`recordAgreementToSend`, or another kind')];
  const onText = isOnText(kind);
  return [
    ...(workItem && !onText ? [alone('workItem', `is not for ${kind}`, 'nothing, or a decision about a text')] : []),
    ...(workItem && proposal ? [alone('proposal', 'is given beside a text', 'one of the two')] : []),
    ...(proposal && kind !== 'NEW_WORK_ITEM' ? [alone('proposal', `is not for ${kind}`, 'NEW_WORK_ITEM')] : []),
    ...(body && onText ? [alone('body', `is not for ${kind}`, 'nothing, or a decision about a body')] : []),
    ...(newBody && kind !== 'ESTABLISHED' ? [alone('newBody', `is not for ${kind}`, 'ESTABLISHED')] : []),
    ...(newBody && body ? [alone('newBody', 'is given beside a body', 'one of the two')] : []),
    ...(terms && kind !== 'TERMS_ADOPTED' ? [alone('terms', `is not for ${kind}`, 'TERMS_ADOPTED')] : []),
  ];
}
