import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Reads } from '../platform/db/reads';
import type { GraphContext } from '../platform/graphql/context';
import { Forbidden } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { ApiTokens } from './api-tokens';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';
import type { SignedIn, Viewer } from './viewer';
import type { CreateApiTokenArgs, RevokeApiTokenArgs } from './viewer.inputs';
import { apiTokenFields, viewerFields } from './viewer.queries';
import type { ApiTokenInfo, NewApiToken, ViewerInfo } from './viewer.types';

/** What only the person sees of an account, or only from a page. */
const PAGE_ONLY = ['apiTokens', 'sessions'];
const PRESENT = { asOf: null };

/** What concerns the viewer alone: who they are, and the tokens they gave to programs. */
@Injectable()
export class ViewerService {
  constructor(
    private readonly reads: Reads,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly log: SignInLog,
  ) {}

  /** Null for the public. */
  async viewer(viewer: Viewer, request: FastifyRequest, selection: Selection): Promise<ViewerInfo | null> {
    if (viewer.kind === 'PUBLIC') return null;
    const hidden = viewer.via === 'TOKEN' ? PAGE_ONLY.find((name) => selection.has(name)) : undefined;
    if (hidden) throw new Forbidden(`${hidden} is for the person on the page, not for a token.`);
    return this.read(viewer, viewer.via === 'SESSION' ? this.sessions.digestOf(request) : null, selection);
  }

  /**
   * Signs a browser in.
   * @param only whether it is signed out everywhere else
   */
  async signIn(accountId: string, only: boolean, context: GraphContext, selection: Selection): Promise<ViewerInfo> {
    if (only) await this.sessions.endAll(accountId);
    const sessionHash = await this.sessions.open(accountId, context.request, context.reply);
    return this.read({ accountId, via: 'SESSION', scopes: null }, sessionHash, selection);
  }

  /** Signs this browser out. */
  async signOut(viewer: SignedIn, { request, reply }: GraphContext): Promise<boolean> {
    await this.sessions.end(request);
    this.sessions.clearCookie(reply);
    this.log.done('SIGNED_OUT', request, { account: viewer.accountId });
    return true;
  }

  /** Signs every browser of the person out, this one too. */
  async signOutEverywhere(viewer: SignedIn, { request, reply }: GraphContext): Promise<boolean> {
    await this.sessions.endAll(viewer.accountId);
    this.sessions.clearCookie(reply);
    this.log.done('SIGNED_OUT_EVERYWHERE', request, { account: viewer.accountId });
    return true;
  }

  async createApiToken(
    viewer: SignedIn,
    args: CreateApiTokenArgs,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<NewApiToken> {
    const { token, id } = await this.tokens.create(viewer, args);
    this.log.done('TOKEN_CREATED', request, { account: viewer.accountId, number: id });
    return { token, apiToken: await this.apiToken(id, below(selection, 'apiToken')) };
  }

  async revokeApiToken(
    viewer: SignedIn,
    { id }: RevokeApiTokenArgs,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<ApiTokenInfo> {
    await this.tokens.revoke(viewer, id);
    this.log.done('TOKEN_REVOKED', request, { account: viewer.accountId, number: id });
    return this.apiToken(id, selection);
  }

  private async apiToken(id: string, selection: Selection): Promise<ApiTokenInfo> {
    const node = jsonOf('ApiTokenInfo', apiTokenFields, selection, 't', PRESENT);
    const [row] = await this.reads.rows<{ node: ApiTokenInfo }>(
      `select ${node} as node from api_token t where t.id = $1`,
      [id],
    );
    if (!row) throw new Error(`The token ${id} is gone.`);
    return row.node;
  }

  /** @param scopes null: all that the person has */
  private async read(
    viewer: Pick<SignedIn, 'accountId' | 'via'> & { readonly scopes: SignedIn['scopes'] | null },
    sessionHash: Buffer | null,
    selection: Selection,
  ): Promise<ViewerInfo> {
    const [row] = await this.reads.rows<{ node: ViewerInfo }>(
      `select ${jsonOf('ViewerInfo', viewerFields, selection, 'v', PRESENT)} as node
       from (select a.*, $2::bytea as session_hash, $3::text as via,
         coalesce($4::text[], case when a.administrator then '{READ,WRITE,ADMINISTER}'::text[] else '{READ,WRITE}' end) as scopes from account a where a.id = $1) v`,
      [viewer.accountId, sessionHash, viewer.via, viewer.scopes],
    );
    if (!row) throw new Error(`The account ${viewer.accountId} is gone.`);
    return row.node;
  }
}
