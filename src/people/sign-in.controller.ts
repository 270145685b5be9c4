import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { OpenRoute } from '../platform/http/open-route';
import { OidcService } from './oidc.service';
import { PROBLEM_POLICY, problemPage } from './sign-in-problem.page';

const NOT_ANSWERING = 'Your organization does not answer. Try again later.';

/** Where persons come in with the account of their organization; the form for a password is a page of web/. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly oidc: OidcService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends the browser to the issuer. */
  @Get('oidc')
  @OpenRoute()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    this.mustBeOffered();
    const url = await this.oidc.begin(request, reply);
    return url ? reply.header('cache-control', 'no-store').redirect(url, 302) : this.send(reply, 503, NOT_ANSWERING);
  }

  /** Where the issuer sends the browser back to. */
  @Get('oidc/callback')
  @OpenRoute()
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    this.mustBeOffered();
    const { problem } = await this.oidc.finish(request, reply);
    if (problem) return this.send(reply, 401, problem);
    return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect('/', 303);
  }

  private mustBeOffered(): void {
    if (!this.config.OIDC_ISSUER) throw new NotFoundException();
  }

  private send(reply: FastifyReply, status: number, problem: string): FastifyReply {
    return reply
      .code(status)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PROBLEM_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      .send(problemPage(problem));
  }
}
