import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import type { Asking } from '../platform/graphql/context';
import { Unauthenticated } from '../platform/graphql/errors';
import { cookieHeader, cookieName, readCookie } from '../platform/http/cookies';
import { PublicAddress } from '../platform/http/public-address';
import { NEIGHBOURHOOD, networkOf } from './rules/address';
import { digestOf, newSecret } from './secrets';
import type { SignedIn } from './viewer';

const COOKIE = 'standards-roadmap';
const DAY = 86_400;
const LONGEST_CLIENT = 200;

interface Row {
  readonly id: string;
  readonly account: string;
  readonly person: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly disabled: boolean;
  readonly over: boolean;
  readonly seen: boolean;
}

/** The sessions of browsers: a cookie with a random secret, of which the database keeps the hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly address: PublicAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The secret a request shows, undefined where it shows none. */
  secretOf = (request: Asking): string | undefined =>
    readCookie(request.headers.cookie, cookieName(COOKIE, this.address.isSecure)) || undefined;

  /** Hash of the secret that a request shows, null where it shows none. */
  digestOf(request: Asking): Buffer | null {
    const secret = this.secretOf(request);
    return secret ? digestOf(secret) : null;
  }

  /**
   * Who is signed in with a secret.
   * @throws Unauthenticated where nobody is, or not any more
   */
  async viewerOf(secret: string): Promise<SignedIn> {
    const [row] = await this.reads.rows<Row>(
      `select s.id, a.id as account, p.id as person, p.name, a.administrator, a.disabled_at is not null as disabled,
         s.expires_at <= now() or s.last_seen_at <= now() - $2::int * interval '1 minute' as over, s.last_seen_at > now() - interval '1 minute' as seen
       from session s join account a on a.id = s.account_id join person p on p.id = a.person_id where s.token_hash = $1`,
      [digestOf(secret), this.config.SESSION_IDLE_MINUTES],
    );
    if (!row) throw new Unauthenticated('You were signed out. Sign in again.');
    if (row.over) throw new Unauthenticated('The session has expired. Sign in again.');
    if (row.disabled) throw new Unauthenticated('This account is disabled. An administrator can enable it.');
    if (!row.seen)
      await this.transactions.manager.query('update session set last_seen_at = now() where id = $1', [row.id]);
    return {
      kind: 'PERSON',
      personId: String(row.person),
      accountId: String(row.account),
      name: row.name,
      administrator: row.administrator,
      scopes: row.administrator ? ['READ', 'WRITE', 'ADMINISTER'] : ['READ', 'WRITE'],
      via: 'SESSION',
    };
  }

  /**
   * Signs a browser in under a new secret; what it was signed in with before counts no more.
   * @returns hash of the new secret
   */
  async open(accountId: string, request: Asking, reply: FastifyReply): Promise<Buffer> {
    const secret = newSecret();
    const { manager } = this.transactions;
    await this.end(request);
    await manager.query(`delete from session where account_id = $1 and expires_at <= now()`, [accountId]);
    await manager.query(
      `insert into session (account_id, token_hash, client, address, expires_at) values ($1, $2, $3, $4, now() + $5 * interval '1 day')`,
      [
        accountId,
        digestOf(secret),
        (request.headers['user-agent'] ?? '').slice(0, LONGEST_CLIENT),
        networkOf(request.ip, NEIGHBOURHOOD),
        this.config.SESSION_DAYS,
      ],
    );
    await manager.query('update account set last_signed_in_at = now() where id = $1', [accountId]);
    this.setCookie(reply, secret, this.config.SESSION_DAYS * DAY);
    return digestOf(secret);
  }

  /** Ends the session that a request shows, if it shows one. */
  async end(request: Asking): Promise<void> {
    const digest = this.digestOf(request);
    if (digest) await this.transactions.manager.query('delete from session where token_hash = $1', [digest]);
  }

  /** Ends every session of an account, but the one of `except`. */
  async endAll(accountId: string, except: Asking | null = null): Promise<void> {
    await this.transactions.manager.query(
      'delete from session where account_id = $1 and token_hash is distinct from $2::bytea',
      [accountId, except && this.digestOf(except)],
    );
  }

  /** Takes the cookie away from the browser. */
  clearCookie(reply: FastifyReply): void {
    this.setCookie(reply, '', 0);
  }

  private setCookie(reply: FastifyReply, value: string, maxAge: number): void {
    const secure = this.address.isSecure;
    reply.header('set-cookie', cookieHeader({ name: cookieName(COOKIE, secure), value, maxAge, secure }));
  }
}
