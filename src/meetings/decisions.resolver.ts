import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import { Decision } from './decision.entity';
import { DecisionWithdrawing } from './decision-withdrawing.service';
import { RecordDecisionArgs, WithdrawDecisionArgs } from './decisions.inputs';
import { DecisionsService } from './decisions.service';
import { MeetingsService } from './meetings.service';
import { ChangedDecision, ChangedMeeting } from './meetings.types';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => Decision)
export class DecisionsResolver {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly withdrawing: DecisionWithdrawing,
    private readonly meetings: MeetingsService,
  ) {}

  @Mutation(() => ChangedDecision, {
    description: `Records what a meeting decided about a text or a body, and takes the step that follows, with the decision as its source: consent, determination, agreement, approval and the rest by the rules of the life cycle, on the day of the decision. REFUSED with every reason and clause, and then nothing is written. What is known to have happened on that day already is not done twice. ${SIGNED_IN}`,
  })
  @Allow('write')
  async recordDecision(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RecordDecisionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedDecision> {
    return this.decisions.changed(await this.decisions.record(viewer, args), selectionOf(info));
  }

  @Mutation(() => ChangedMeeting, {
    description: `Takes a decision back, with the step that followed. REFUSED where what it is about moved again since; the record keeps both. ${SIGNED_IN}`,
  })
  @Allow('write')
  async withdrawDecision(
    @CurrentViewer() viewer: Viewer,
    @Args() args: WithdrawDecisionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    const id = await this.withdrawing.withdraw(viewer, args);
    return { meeting: await this.meetings.byId(id, below(selectionOf(info), 'meeting')), warnings: [] };
  }
}
