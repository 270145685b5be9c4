import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, Forbidden, NotFound, Unauthenticated } from '../platform/graphql/errors';
import { digestOf, newSecret, TOKEN_PREFIX } from './secrets';
import type { SignedIn, TokenScope } from './viewer';
import type { CreateApiTokenArgs } from './viewer.inputs';

const BEARER = /^Bearer +(srt_[A-Za-z0-9_-]{43})$/i;
/** Tokens of one account that work at the same time. */
const MOST_TOKENS = 50;
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

interface Row {
  readonly id: string;
  readonly account: string;
  readonly person: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly disabled: boolean;
  readonly expired: string | null;
  readonly revoked: boolean;
  readonly scopes: TokenScope[];
  readonly used: string | null;
}

/** Personal tokens for programs: shown once, kept as a hash, for a time and for a purpose. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Who a program acts for.
   * @param authorization the header of that name
   * @throws Unauthenticated where the token proves nothing, or no longer
   */
  async viewerOf(authorization: string): Promise<SignedIn> {
    const [, token] = BEARER.exec(authorization) ?? [];
    if (!token) throw new Unauthenticated('The Authorization header is not of the form "Bearer srt_...".');
    const [row] = await this.reads.rows<Row>(
      `select t.id, a.id as account, p.id as person, p.name, a.administrator, a.disabled_at is not null as disabled, t.scopes, t.last_used::text as used,
         case when t.expires_at <= now() then t.expires_at::date::text end as expired, t.revoked_at is not null as revoked
       from api_token t join account a on a.id = t.account_id join person p on p.id = a.person_id where t.token_hash = $1`,
      [digestOf(token)],
    );
    if (!row) throw new Unauthenticated('This token is not known here.');
    if (row.revoked) throw new Unauthenticated('This token was revoked.');
    if (row.expired) throw new Unauthenticated(`This token expired on ${row.expired}.`);
    if (row.disabled) throw new Unauthenticated('This account is disabled. An administrator can enable it.');
    await this.noteUse(row);
    return {
      kind: 'PERSON',
      personId: String(row.person),
      accountId: String(row.account),
      name: row.name,
      administrator: row.administrator,
      scopes: row.administrator ? row.scopes : row.scopes.filter((scope) => scope !== 'ADMINISTER'),
      via: 'TOKEN',
    };
  }

  /** @returns the token, which nobody can read again, and its number */
  async create(
    viewer: SignedIn,
    { name, scopes, expires }: CreateApiTokenArgs,
  ): Promise<{ token: string; id: string }> {
    this.checkExpiry(expires);
    if (scopes.includes('ADMINISTER') && !viewer.administrator)
      throw new Forbidden('Only an administrator has the scope ADMINISTER to give.');
    const { manager } = this.transactions;
    await manager.query('select 1 from account where id = $1 for update', [viewer.accountId]);
    const [found]: { count: number }[] = await manager.query(
      'select count(*)::int as count from api_token where account_id = $1 and revoked_at is null and expires_at > now()',
      [viewer.accountId],
    );
    if ((found?.count ?? 0) >= MOST_TOKENS)
      throw new BadUserInput([
        { field: 'name', message: `would be one of more than ${MOST_TOKENS} tokens`, accepted: 'revoke one first' },
      ]);
    const token = newSecret(TOKEN_PREFIX);
    const [row]: { id: string }[] = await manager.query(
      `insert into api_token (account_id, name, token_hash, scopes, expires_at) values ($1, $2, $3, $4, $5::date + interval '1 day') returning id`,
      [viewer.accountId, name, digestOf(token), [...new Set(scopes)], expires],
    );
    if (!row) throw new Error('The token was not kept.');
    return { token, id: row.id };
  }

  /** Ends one of the viewer's own tokens for good. */
  async revoke(viewer: SignedIn, id: string): Promise<void> {
    const [, count]: [unknown, number] = await this.transactions.manager.query(
      'update api_token set revoked_at = now() where id = $1 and account_id = $2 and revoked_at is null',
      [id, viewer.accountId],
    );
    if (count === 0) throw new NotFound('You have no working token of this number.');
  }

  /** A token is good through its last day, in UTC. */
  private checkExpiry(expires: string): void {
    const days = (Date.parse(expires) - Date.parse(this.clock.today())) / DAY_MS;
    if (days >= 0 && days <= LONGEST_DAYS) return;
    throw new BadUserInput([
      {
        field: 'expires',
        message: days < 0 ? 'lies in the past' : 'is too far off',
        accepted: 'a day within a year from today',
      },
    ]);
  }

  /** Once a day, so that reading does not write each time. */
  private async noteUse({ id, used }: Row): Promise<void> {
    const today = this.clock.today();
    if (used === today) return;
    await this.transactions.manager.query('update api_token set last_used = $2 where id = $1', [id, today]);
  }
}
