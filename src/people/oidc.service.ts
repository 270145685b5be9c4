import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OidcAccounts } from './oidc-accounts';
import { type OidcChecks, type OidcClaims, OidcClient } from './oidc-client';
import { OidcHandles } from './oidc-handles';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';

/** What came of a sign-in: nothing, or why not, in words for the person. */
export type OidcOutcome = { readonly problem: string | null };

/** Signs persons in whom an OpenID Connect issuer vouches for. */
@Injectable()
export class OidcService {
  constructor(
    private readonly client: OidcClient,
    private readonly handles: OidcHandles,
    private readonly accounts: OidcAccounts,
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /** @returns address of the issuer to send the browser to; null where it does not answer */
  async begin(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    try {
      const { checks, url } = await this.client.begin();
      await this.handles.keep(checks, reply);
      return url;
    } catch (error) {
      this.log.refused(`ISSUER ${nameOf(error)}`, request, null);
      return null;
    }
  }

  /** Finishes a sign-in that this browser has begun; each only once. */
  async finish(request: FastifyRequest, reply: FastifyReply): Promise<OidcOutcome> {
    const checks = await this.handles.take(request, reply);
    if (!checks) {
      this.log.refused('NOT_BEGUN', request, null);
      return { problem: 'This browser has not begun a sign-in, or too long ago, or it is finished already.' };
    }
    const claims = await this.claims(request, checks);
    if (!claims) return { problem: 'What your organization answered does not prove who you are.' };
    return this.accounts.together(() => this.enter(claims, request, reply));
  }

  private async enter(claims: OidcClaims, request: FastifyRequest, reply: FastifyReply): Promise<OidcOutcome> {
    const admission = await this.accounts.admit(claims);
    if ('refusal' in admission) {
      this.log.refused(admission.refusal, request, null);
      return { problem: admission.message };
    }
    await this.sessions.open(admission.accountId, request, reply);
    this.log.done('SIGNED_IN', request, { account: admission.accountId, by: 'OPENID_CONNECT' });
    return { problem: null };
  }

  private async claims(request: FastifyRequest, checks: OidcChecks): Promise<OidcClaims | null> {
    try {
      const at = request.url.indexOf('?');
      return await this.client.finish(at < 0 ? '' : request.url.slice(at), checks);
    } catch (error) {
      this.log.refused(`ISSUER ${nameOf(error)}`, request, null);
      return null;
    }
  }
}

/** The kind of an error: its message may hold what the issuer sent. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
