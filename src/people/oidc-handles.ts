import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../platform/db/transactions';
import { cookieHeader, cookieName, readCookie } from '../platform/http/cookies';
import { PublicAddress } from '../platform/http/public-address';
import type { OidcChecks } from './oidc-client';
import { digestOf, newSecret } from './secrets';

const COOKIE = 'standards-roadmap-oidc';
/** Seconds that a person may take at the issuer. */
const PATIENCE = 600;

/** Sign-ins that are under way at the issuer: what is expected of the answer, bound to the browser by a cookie, and taken out once. */
@Injectable()
export class OidcHandles {
  constructor(
    private readonly transactions: Transactions,
    private readonly address: PublicAddress,
  ) {}

  async keep({ state, nonce, codeVerifier }: OidcChecks, reply: FastifyReply): Promise<void> {
    const secret = newSecret();
    await this.transactions.manager.query('delete from oidc_sign_in where expires_at <= now()');
    await this.transactions.manager.query(
      `insert into oidc_sign_in (handle_hash, state, nonce, code_verifier, expires_at) values ($1, $2, $3, $4, now() + $5 * interval '1 second')`,
      [digestOf(secret), state, nonce, codeVerifier, PATIENCE],
    );
    this.setCookie(reply, secret, PATIENCE);
  }

  /** What is expected of the answer that this browser brings; null where none is expected any more. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<OidcChecks | null> {
    const secret = readCookie(request.headers.cookie, cookieName(COOKIE, this.address.isSecure));
    if (!secret) return null;
    this.setCookie(reply, '', 0);
    const [rows]: [OidcChecks[], number] = await this.transactions.manager.query(
      'delete from oidc_sign_in where handle_hash = $1 and expires_at > now() returning state, nonce, code_verifier as "codeVerifier"',
      [digestOf(secret)],
    );
    return rows[0] ?? null;
  }

  private setCookie(reply: FastifyReply, value: string, maxAge: number): void {
    const secure = this.address.isSecure;
    reply.header('set-cookie', cookieHeader({ name: cookieName(COOKIE, secure), value, maxAge, secure }));
  }
}
