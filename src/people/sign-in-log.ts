import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import type { Asking } from '../platform/graphql/context';
import { NEIGHBOURHOOD, networkOf } from './rules/address';

/** What is worth knowing afterwards about who came in and who tried. */
export type SignInEvent =
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'SIGNED_OUT_EVERYWHERE'
  | 'PASSWORD_CHANGED'
  | 'TOKEN_CREATED'
  | 'TOKEN_REVOKED'
  | 'INVITED'
  | 'INVITATION_ACCEPTED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_ENABLED'
  | 'ADMINISTRATOR_SET';

/** Writes sign-ins and refusals to the log: account numbers and networks, never an address, a password, a token or a cookie. */
@Injectable()
export class SignInLog {
  private readonly logger = new Logger('SignIn');

  constructor(private readonly transactions: Transactions) {}

  /** Something happened; inside a transaction it has happened once that is committed. */
  done(event: SignInEvent, request: Asking, about: Readonly<Record<string, string | boolean>>): void {
    const write = () => this.logger.log({ event, ...about, ...from(request) });
    if (this.transactions.isOpen) this.transactions.afterCommit(write);
    else write();
  }

  /** @param accountId null where there is no such account */
  refused(reason: string, request: Asking, accountId: string | null): void {
    this.logger.warn({ event: 'REFUSED', reason, account: accountId, ...from(request) });
  }
}

const from = (request: Asking) => ({ network: networkOf(request.ip, NEIGHBOURHOOD) });
