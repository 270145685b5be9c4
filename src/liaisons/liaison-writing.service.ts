import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { LiaisonContentsService, type Written } from './liaison-contents.service';
import { LiaisonInHandService, type StatementInHand } from './liaison-in-hand.service';
import { LiaisonReadingService, type StatementFacts } from './liaison-reading.service';
import { LiaisonRightsService } from './liaison-rights.service';
import type { LiaisonChange, LiaisonStatementInput, RecordArgs } from './liaison-writing.inputs';
import { waysToRecord, waysToRevise } from './rules/step-rights';

/** Writes liaison statements: drafts of one's own bodies, and those that were sent already. */
@Injectable()
export class LiaisonWritingService {
  constructor(
    private readonly reading: LiaisonReadingService,
    private readonly rights: LiaisonRightsService,
    private readonly items: LiaisonInHandService,
    private readonly contents: LiaisonContentsService,
    private readonly clock: Clock,
  ) {}

  async draft(viewer: Viewer, input: LiaisonStatementInput): Promise<Written> {
    if (input.sent) throw new BadUserInput([SENT_LATER]);
    const facts = await this.reading.read(viewer, input, true);
    const actor = await this.rights.actor(viewer, [{ action: 'WRITE_LIAISON', bodyIds: idsOf(facts.sources) }]);
    return this.contents.create({ viewer, actor, input, facts, kind: 'LIAISON_WRITTEN', happened: this.clock.today() });
  }

  async record(viewer: Viewer, { statement: input, source }: RecordArgs): Promise<Written> {
    this.sentAlready(input);
    const facts = await this.reading.read(viewer, input, false);
    const sources = idsOf(facts.sources);
    const parties = { sources, unapproved: sources, addressees: idsOf(facts.addressees) };
    const actor = await this.rights.actor(viewer, waysToRecord(parties));
    await this.contents.refuseDuplicate(facts, null);
    const happened = input.sent ?? input.dated ?? null;
    return this.contents.create({
      viewer,
      actor,
      input,
      facts,
      kind: 'LIAISON_RECORDED',
      happened,
      source: source ?? null,
    });
  }

  async revise(viewer: Viewer, change: LiaisonChange, input: LiaisonStatementInput): Promise<Written> {
    const statement = await this.items.take(viewer, change, waysToRevise);
    const refusals = revisionRefusals(statement, change);
    if (refusals.length > 0) throw new Refused(refusals);
    const draft = statement.state === 'DRAFT';
    if (draft && input.sent) throw new BadUserInput([SENT_LATER]);
    this.sentAlready(input);
    if (input.refersTo) throw new BadUserInput([LINKS_APART]);
    const facts = await this.reading.read(viewer, input, draft);
    await this.mayGo(viewer, draft, facts);
    await this.contents.refuseDuplicate(facts, statement.id);
    await this.contents.refuseLosses(statement, facts);
    return this.contents.revise(statement, change, input, facts);
  }

  private sentAlready({ sent }: LiaisonStatementInput): void {
    const today = this.clock.today();
    if (!sent || (parsePartialDate(sent)?.earliest ?? '') <= today) return;
    throw new BadUserInput([
      { field: 'statement.sent', message: 'lies in the future', accepted: `${today} or before` },
    ]);
  }

  /** Nobody revises a draft into one that speaks for others alone. */
  private async mayGo(viewer: Viewer, draft: boolean, facts: StatementFacts): Promise<void> {
    if (draft) await this.rights.actor(viewer, [{ action: 'WRITE_LIAISON', bodyIds: idsOf(facts.sources) }]);
  }
}

const idsOf = (named: StatementFacts['sources']): string[] => named.flatMap(({ body }) => body?.id ?? []);

const SENT_LATER = {
  field: 'statement.sent',
  message: 'a draft has not been sent',
  accepted: 'nothing here; SEND says when, and `recordLiaisonStatement` takes what was sent already',
};
const LINKS_APART = {
  field: 'statement.refersTo',
  message: 'links are not revised with the text',
  accepted: '`linkLiaisonStatements`, `unlinkLiaisonStatements`',
};

/** A text is worked on as a draft; one that is sent is corrected with a reason. */
function revisionRefusals({ state }: StatementInHand, { reason }: LiaisonChange): Reason[] {
  const because = (message: string, field: string, accepted: string): Reason[] => [
    { rule: 'REVISED_AS_DRAFT', clause: 'liaison steps', message, field, accepted },
  ];
  if (state === 'DRAFT' || (state === 'SENT' && reason)) return [];
  if (state === 'SENT') return because('it is sent: a correction says why', 'change.reason', 'a reason');
  const step = state === 'DROPPED' ? 'TAKE_UP' : 'RETURN';
  return because(`it is ${state}: ${step} makes it a draft again`, 'change.id', 'a draft, or a statement that is sent');
}
