import { Injectable } from '@nestjs/common';
import type { GraphContext } from '../platform/graphql/context';
import { Unauthenticated } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { AccountRows } from './account-rows';
import { PasswordProof } from './password-proof';
import { SignInLog } from './sign-in-log';
import type { SignInArgs } from './viewer.inputs';
import { ViewerService } from './viewer.service';
import type { ViewerInfo } from './viewer.types';

/** Signs persons in by their password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountRows,
    private readonly proof: PasswordProof,
    private readonly viewers: ViewerService,
    private readonly log: SignInLog,
  ) {}

  async signIn({ email, password }: SignInArgs, context: GraphContext, selection: Selection): Promise<ViewerInfo> {
    const { request } = context;
    const find = () => this.accounts.byEmail(email);
    const account = await this.proof.check(
      email,
      password,
      request,
      find,
      'The e-mail address or the password is wrong.',
    );
    if (account.disabled) {
      this.log.refused('DISABLED', request, account.id);
      throw new Unauthenticated('This account is disabled. An administrator can enable it.');
    }
    this.log.done('SIGNED_IN', request, { account: account.id, by: 'PASSWORD' });
    return this.viewers.signIn(account.id, false, context, selection);
  }
}
