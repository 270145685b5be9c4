import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asking, Identify } from '../platform/graphql/context';
import { Unauthenticated } from '../platform/graphql/errors';
import { ApiTokens } from './api-tokens';
import { OwnPages } from './own-pages';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';
import { PUBLIC, type Viewer } from './viewer';

/** Finds out who sent a request: by its token, else by the cookie of its session; without either it is the public, and no database is asked. */
@Injectable()
export class Identification implements Identify {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly sessions: Sessions,
    private readonly pages: OwnPages,
    private readonly log: SignInLog,
  ) {}

  /** @throws Unauthenticated, Forbidden where the request shows something that does not prove who sent it: nobody is silently the public */
  async viewerOf(request: Asking, reply: FastifyReply | null): Promise<Viewer> {
    const { authorization } = request.headers;
    const secret = authorization === undefined ? this.sessions.secretOf(request) : undefined;
    if (authorization === undefined && secret === undefined) return PUBLIC;
    if (authorization !== undefined) return this.byToken(authorization, request);
    return this.bySession(secret ?? '', request, reply);
  }

  private async byToken(authorization: string, request: Asking): Promise<Viewer> {
    try {
      return await this.tokens.viewerOf(authorization);
    } catch (error) {
      if (error instanceof Unauthenticated) this.log.refused('TOKEN', request, null);
      throw error;
    }
  }

  private async bySession(secret: string, request: Asking, reply: FastifyReply | null): Promise<Viewer> {
    this.pages.refuseOthers(request);
    try {
      return await this.sessions.viewerOf(secret);
    } catch (error) {
      if (error instanceof Unauthenticated) {
        this.log.refused('SESSION', request, null);
        if (reply) this.sessions.clearCookie(reply);
      }
      throw error;
    }
  }
}
