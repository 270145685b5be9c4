import { Injectable } from '@nestjs/common';
import { EstablishingService } from '../bodies/establishing.service';
import type { BodyType } from '../bodies/rules/vocabulary';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Refused } from '../platform/graphql/errors';
import { DecisionWriting, type RecordedDecision, type ToldDecision } from './decision-writing.service';
import type { DecisionInput, NewBodyInput } from './decisions.inputs';
import { KnownService } from './known.service';
import { bodyMeetingRefusals } from './rules/body-decisions';

/** Bodies of which there is one for each study period. */
const OF_ONE_PERIOD: readonly BodyType[] = ['QUESTION', 'WORKING_PARTY'];

const PARENT = `select b.id::text, array(select l::text from unnest(b.lineage || b.id) l) as lineage, (b.lineage || b.id)[1]::text as "organizationId"
  from body b where b.id = $1`;

interface Parent {
  readonly id: string;
  readonly lineage: readonly string[];
  readonly organizationId: string;
}

/** Records that meetings set up bodies of which there was no record. */
@Injectable()
export class EstablishingDecisions {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
    private readonly known: KnownService,
    private readonly establishing: EstablishingService,
    private readonly writing: DecisionWriting,
  ) {}

  /** @throws Unauthenticated, Forbidden, BadUserInput, Refused where the meeting does not set it up, or it is there already */
  async record(
    viewer: Viewer,
    told: ToldDecision,
    input: DecisionInput,
    made: NewBodyInput,
  ): Promise<RecordedDecision> {
    const { meeting, on } = told;
    const actor = await this.standing.actorAmong(viewer, 'RECORD_DECISION', [meeting.bodyId]);
    const period = await this.known.periodOn(on);
    const parent = await this.parentOf(made, meeting.bodyId, period);
    const own = await this.row(meeting.bodyId);
    const refusals = bodyMeetingRefusals(
      { ...meeting, organizationId: own.organizationId },
      { id: '', ref: made.ref, aboveIds: parent.lineage, organizationId: parent.organizationId },
    );
    if (refusals.length > 0) throw new Refused(refusals);
    const studyPeriodId = OF_ONE_PERIOD.includes(made.type) ? period : null;
    await this.establishing.mustBeNew(made.ref, studyPeriodId, 'decision.newBody.ref');
    const ref = this.establishing.printed(made.ref);
    const decision = { ...told, actor, text: input.text ?? `Establishment of ${ref}` };
    const entered = await this.writing.enter(viewer, decision);
    const id = await this.establishing.nextId();
    await this.writing.enterOfBody(id, 'BODY_ESTABLISHED', decision);
    await this.establishing.insert(id, {
      ...{ type: made.type, ref, name: made.name ?? null, summary: made.summary ?? null },
      ...{ parentId: parent.id, studyPeriodId, established: on, sourceId: entered.sourceId },
      establishedBy: `${meeting.bodyRef}, at its meeting ${meeting.key}`,
    });
    await this.writing.write(decision, entered, { bodyId: id, entryId: await this.writing.entryAbout('BODY', id) });
    return { id: entered.id, warnings: [] };
  }

  private async parentOf({ parent }: NewBodyInput, meetingBodyId: string, period: string | null): Promise<Parent> {
    if (!parent) return this.row(meetingBodyId);
    const [named] = await this.known.bodiesNamed([{ field: 'decision.newBody.parent', value: parent }], period);
    return this.row(named?.id ?? '');
  }

  private async row(id: string): Promise<Parent> {
    const [row] = await this.reads.rows<Parent>(PARENT, [id]);
    if (!row) throw new Error(`The body ${id} is not there.`);
    return row;
  }
}
