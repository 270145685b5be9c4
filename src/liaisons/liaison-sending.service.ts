import { Injectable } from '@nestjs/common';
import { NamedBodiesService } from '../bodies/named-bodies.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import { LiaisonContentsService, type Written } from './liaison-contents.service';
import { LiaisonEnteringService } from './liaison-entering.service';
import type { StatementInHand } from './liaison-in-hand.service';
import { orderOf } from './liaison-parts.service';
import type { AdvanceStatementArgs } from './liaison-steps.inputs';
import { printStatementNumber } from './rules/number';
import { readOwnNumber } from './rules/own-number';

interface Numbered {
  readonly number: number | null;
  readonly asWritten: string | null;
  readonly ref: string;
}

/** Sends liaison statements: number, date, addressees, and what a reply closes. */
@Injectable()
export class LiaisonSendingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contents: LiaisonContentsService,
    private readonly entering: LiaisonEnteringService,
    private readonly bodies: NamedBodiesService,
    private readonly clock: Clock,
  ) {}

  /** Sends an approved statement. The rules of the step were asked. */
  async send(viewer: Viewer, statement: StatementInHand, args: AdvanceStatementArgs): Promise<Written> {
    const { id, issuerId } = statement;
    const sent = this.dayOf(args);
    const studyPeriodId = (await this.bodies.periodOn(sent.earliest)) ?? statement.studyPeriodId;
    const { number, asWritten, ref } = await this.numbered(statement, args.number ?? null, studyPeriodId);
    await this.contents.refuseDuplicate({ issuerId, number, studyPeriodId, ref }, id);
    const change = { ...args.change, happened: args.change.happened ?? sent.text };
    const source = await this.entering.enter(statement, 'LIAISON_STEP', change, { step: 'SEND', number });
    await this.transactions.manager.query(
      `update liaison_statement set state = 'SENT', sent = $2, sent_order = $3, study_period_id = $4, number = $5, number_as_written = $6,
         ref = $7, ref_key = $8 where id = $1`,
      [id, sent.text, orderOf(sent.text, null), studyPeriodId, number, asWritten, ref, ref.toUpperCase()],
    );
    await this.transactions.manager.query(
      `update addressee set state = 'SENT' where statement_id = $1 and state = 'UNSENT'`,
      [id],
    );
    await this.contents.publish(id);
    await this.entering.step(id, {
      step: 'SEND',
      state: 'SENT',
      happened: sent.text,
      words: args.words ?? null,
      source,
    });
    return { id, warnings: await this.entering.settle(viewer, id, statement.actor, true) };
  }

  private dayOf({ sent }: AdvanceStatementArgs) {
    const today = this.clock.today();
    const day = parsePartialDate(sent ?? today);
    if (day && day.earliest <= today) return day;
    throw new BadUserInput([{ field: 'sent', message: 'lies in the future', accepted: `${today} or before` }]);
  }

  /** The number given, else that of the draft, else the next of the issuer in the study period. */
  private async numbered(statement: StatementInHand, given: string | null, period: string | null): Promise<Numbered> {
    const { issuerId, numberAsWritten, ref } = statement;
    const issuer = await this.refOf(issuerId);
    const written = given ?? numberAsWritten;
    if (issuer === null) return { number: null, asWritten: written, ref: written ?? ref };
    if (written === null) {
      const number = await this.nextNumber(issuerId, period);
      const printed = printStatementNumber({ issuer, number });
      return { number, asWritten: printed, ref: printed };
    }
    const own = readOwnNumber(written);
    const [other] = own?.issuer ? await this.bodies.named([own.issuer], period) : [];
    if (own === null || (own.issuer !== null && other?.id !== issuerId))
      throw new BadUserInput([
        {
          field: 'number',
          message:
            own === null
              ? `"${written}" is no number of a liaison statement`
              : `${issuer} numbers it, not ${own.issuer}`,
          accepted: `a number such as ${printStatementNumber({ issuer, number: 64 })} or 64`,
        },
      ]);
    return { number: own.number, asWritten: written, ref: printStatementNumber({ issuer, number: own.number }) };
  }

  private async refOf(bodyId: string | null): Promise<string | null> {
    const [row]: { ref: string }[] = await this.transactions.manager.query('select ref from body where id = $1', [
      bodyId,
    ]);
    return row?.ref ?? null;
  }

  /** Numbers of one issuer are given one at a time. */
  private async nextNumber(issuerId: string | null, period: string | null): Promise<number> {
    await this.transactions.manager.query('select from body where id = $1 for no key update', [issuerId]);
    const [row]: { next: number }[] = await this.transactions.manager.query(
      'select coalesce(max(number), 0) + 1 as next from liaison_statement where issuer_id = $1 and study_period_id is not distinct from $2::bigint',
      [issuerId, period],
    );
    return row?.next ?? 1;
  }
}
