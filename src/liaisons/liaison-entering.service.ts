import { Injectable } from '@nestjs/common';
import { HistoryService } from '../history/history.service';
import { SourcesService } from '../history/sources.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import type { Reason } from '../platform/reason';
import { LiaisonEventsService } from './liaison-events.service';
import { LiaisonInHandService } from './liaison-in-hand.service';
import { LiaisonRepliesService } from './liaison-replies.service';
import type { LiaisonChange } from './liaison-writing.inputs';

/** Enters what is written at the liaison desk in the record, as entry and as event. */
@Injectable()
export class LiaisonEnteringService {
  constructor(
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
    private readonly items: LiaisonInHandService,
    private readonly events: LiaisonEventsService,
    private readonly replies: LiaisonRepliesService,
  ) {}

  /** Enters a new statement, before it is written. @returns number of the source of what it states */
  async begin(
    { id, actor }: { readonly id: string; readonly actor: Actor },
    kind: 'LIAISON_WRITTEN' | 'LIAISON_RECORDED',
    { happened, source }: Pick<LiaisonChange, 'happened' | 'source'>,
  ): Promise<string> {
    await this.history.enter({ kind, subject: { kind: 'LIAISON_STATEMENT', id, version: 1 }, actor, happened });
    return this.sources.idOf(source);
  }

  /** The first event of a statement. */
  first(statementId: string, state: 'DRAFT' | 'SENT', happened: string | null, source: string): Promise<void> {
    return this.events.write({ statementId, step: 'RECORD', state, happened, source });
  }

  /** A step of the sending side. */
  step(
    statementId: string,
    event: Omit<Parameters<LiaisonEventsService['write']>[0], 'statementId' | 'addresseeId'>,
  ): Promise<void> {
    return this.events.write({ statementId, ...event });
  }

  enter(...entry: Parameters<LiaisonInHandService['enter']>): Promise<string> {
    return this.items.enter(...entry);
  }

  /** What is odd about a reply that is not sent yet. */
  oddReply(replyId: string): Promise<Reason[]> {
    return this.replies.odd(replyId);
  }

  settle(viewer: Viewer, replyId: string, actor: Actor, approved: boolean): Promise<Reason[]> {
    return this.replies.settle(viewer, replyId, actor, approved);
  }
}
