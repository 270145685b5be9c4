import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { AccountRows } from './account-rows';
import { Invitations } from './invitations';

/** Makes the way in to a tracker that nobody administers yet. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRows,
    private readonly invitations: Invitations,
  ) {}

  /** A one-time link with which whoever started the server becomes its administrator; null where there is one. Earlier links are good no more. */
  link(): Promise<string | null> {
    return this.transactions.run(async () => {
      if ((await this.accounts.administrators()).length > 0) return null;
      const { link } = await this.invitations.create(null);
      return link;
    });
  }
}
