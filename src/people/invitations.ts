import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import { PublicAddress } from '../platform/http/public-address';
import { digestOf, INVITATION_PREFIX, newSecret } from './secrets';

/** Hours that a link is good for. */
const HOURS = 72;
const HOURS_OF_FIRST = 24;

export interface OneTimeLink {
  /** What to give to the invited person; nobody can read it again. */
  readonly link: string;
  readonly expiresAt: string;
}

/** One-time links: the secret is behind the `#`, which browsers send to nobody. */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly address: PublicAddress,
  ) {}

  /** A link for an account; earlier ones of the account are good no more. Null: for the first administrator. */
  async create(accountId: string | null): Promise<OneTimeLink> {
    const secret = newSecret(INVITATION_PREFIX);
    const { manager } = this.transactions;
    await manager.query('delete from invitation where account_id is not distinct from $1 and used_at is null', [
      accountId,
    ]);
    const [row]: { expires: string }[] = await manager.query(
      `insert into invitation (account_id, token_hash, expires_at) values ($1, $2, now() + $3 * interval '1 hour')
       returning to_json(expires_at) #>> '{}' as expires`,
      [accountId, digestOf(secret), accountId === null ? HOURS_OF_FIRST : HOURS],
    );
    if (!row) throw new Error('The invitation was not kept.');
    return { link: `${this.address.url}/sign-in#${secret}`, expiresAt: row.expires };
  }

  /**
   * Uses a link up, if the transaction is committed.
   * @param token what is behind the `#` of the link
   * @returns number of the account it is for; null where it is for the first administrator
   * @throws BadUserInput where it is not good any more, or never was
   */
  async use(token: string): Promise<string | null> {
    const [row]: { account: string | null; used: boolean; expired: boolean }[] = await this.transactions.manager.query(
      'select account_id as account, used_at is not null as used, expires_at <= now() as expired from invitation where token_hash = $1 for update',
      [digestOf(token)],
    );
    if (!row || row.used || row.expired) {
      const message = !row
        ? 'is not known, or was replaced by a newer one'
        : row.used
          ? 'was used already'
          : 'has expired';
      throw new BadUserInput([{ field: 'token', message, accepted: 'the part behind # of the newest link' }]);
    }
    await this.transactions.manager.query('update invitation set used_at = now() where token_hash = $1', [
      digestOf(token),
    ]);
    return row.account;
  }

  /** Uses up the link of an account in another way. @returns whether there was one that was good */
  async useFor(accountId: string): Promise<boolean> {
    const [, count]: [unknown, number] = await this.transactions.manager.query(
      'update invitation set used_at = now() where account_id = $1 and used_at is null and expires_at > now()',
      [accountId],
    );
    return count > 0;
  }
}
