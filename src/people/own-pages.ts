import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Asking, GraphContext } from '../platform/graphql/context';
import { Forbidden } from '../platform/graphql/errors';
import { PublicAddress } from '../platform/http/public-address';
import { isOtherSite, isSameOrigin } from '../platform/http/same-origin';
import { SignInLog } from './sign-in-log';

/** Keeps pages of other sites from using a visitor's session, and from signing a visitor in as someone else. */
@Injectable()
export class OwnPages implements CanActivate {
  constructor(
    private readonly address: PublicAddress,
    private readonly log: SignInLog,
  ) {}

  /** Guards what sets a cookie: no page of another site asks for it. */
  canActivate(execution: ExecutionContext): boolean {
    const { request } = GqlExecutionContext.create(execution).getContext<GraphContext>();
    if (isOtherSite(request, this.address.origin)) this.refuse(request);
    return true;
  }

  /** @throws Forbidden where nothing shows that a page of this server or a program sent the request: a cookie alone does not */
  refuseOthers(request: Asking): void {
    if (!isSameOrigin(request, this.address.origin)) this.refuse(request);
  }

  private refuse(request: Asking): never {
    this.log.refused('OTHER_SITE', request, null);
    throw new Forbidden(
      'This request does not come from a page of this server. A program that uses a cookie sends the header apollo-require-preflight besides.',
    );
  }
}
