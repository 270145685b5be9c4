import { Inject, Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { CONFIG, type Config } from '../config';
import { HistoryService } from '../history/history.service';
import type { Viewer } from '../people/viewer';
import { Refused } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { ProposalWriting } from './proposal-writing';
import type { ProposedWorkItem, WorkItemProposal } from './proposing.inputs';
import { judgeProposal } from './rules/proposal';
import { WorkItemsService } from './work-items.service';

/** Takes up new work items, with their justification. */
@Injectable()
export class ProposingService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly standing: StandingService,
    private readonly history: HistoryService,
    private readonly writing: ProposalWriting,
    private readonly workItems: WorkItemsService,
  ) {}

  async propose(viewer: Viewer, proposal: WorkItemProposal, selection: Selection): Promise<ProposedWorkItem> {
    const concern = await this.standing.concernOfBody(proposal.body);
    const actor = await this.standing.actor(viewer, 'PROPOSE', concern);
    const facts = await this.writing.factsOf(proposal);
    const { reasons, warnings, process } = judgeProposal(proposal, facts, this.config.SUPPORTERS_WANTED);
    if (reasons.length > 0) throw new Refused(reasons);
    const id = await this.writing.nextId();
    await this.history.enter({
      kind: 'PROPOSED',
      subject: { kind: 'WORK_ITEM', id, version: 1 },
      actor,
      happened: proposal.on,
      detail: { name: proposal.name, meeting: proposal.meeting ?? null },
    });
    await this.writing.write(id, proposal, process);
    return { workItem: await this.workItems.afterChange(id, below(selection, 'workItem')), warnings };
  }
}
