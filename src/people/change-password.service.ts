import { Injectable } from '@nestjs/common';
import type { GraphContext } from '../platform/graphql/context';
import { BadUserInput } from '../platform/graphql/errors';
import { AccountRows } from './account-rows';
import { PasswordProof } from './password-proof';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';
import type { SignedIn } from './viewer';
import type { ChangePasswordArgs } from './viewer.inputs';

/** Changes the password of the person on the page. */
@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly accounts: AccountRows,
    private readonly proof: PasswordProof,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /** Every other browser of the person is signed out. */
  async change(viewer: SignedIn, args: ChangePasswordArgs, { request }: GraphContext): Promise<boolean> {
    const account = await this.accounts.byId(viewer.accountId);
    if (!account?.passwordHash)
      throw new BadUserInput([
        { field: 'current', message: 'there is none', accepted: 'a link of an administrator, to set the first one' },
      ]);
    const find = async () => account;
    await this.proof.check(account.email, args.current, request, find, 'The password so far is wrong.');
    await this.accounts.setPassword(account.id, await this.passwords.accept(args.password, account, 'password'));
    await this.sessions.endAll(account.id, request);
    this.log.done('PASSWORD_CHANGED', request, { account: account.id });
    return true;
  }
}
