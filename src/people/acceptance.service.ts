import { Injectable } from '@nestjs/common';
import type { GraphContext } from '../platform/graphql/context';
import { BadUserInput, Forbidden, type Problem } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { AccountRows } from './account-rows';
import { Invitations } from './invitations';
import { Passwords } from './passwords';
import { isEmail } from './rules/email';
import { SignInLog } from './sign-in-log';
import type { AcceptInvitationArgs } from './viewer.inputs';
import { ViewerService } from './viewer.service';
import type { ViewerInfo } from './viewer.types';

/** Turns a one-time link into an account with a password. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly invitations: Invitations,
    private readonly accounts: AccountRows,
    private readonly passwords: Passwords,
    private readonly viewers: ViewerService,
    private readonly log: SignInLog,
  ) {}

  /** Sets the password, signs this browser in, and every other one of the account out. */
  async accept(args: AcceptInvitationArgs, context: GraphContext, selection: Selection): Promise<ViewerInfo> {
    const invited = await this.invitations.use(args.token);
    const accountId = invited === null ? await this.first(args) : await this.invited(invited, args);
    this.log.done('INVITATION_ACCEPTED', context.request, { account: accountId });
    return this.viewers.signIn(accountId, true, context, selection);
  }

  /** The first administrator says who they are. */
  private async first({ email, name, password }: AcceptInvitationArgs): Promise<string> {
    if ((await this.accounts.administrators()).length > 0)
      throw new Forbidden('This tracker has an administrator already: ask for an invitation.');
    const problems: Problem[] = [];
    if (!email || !isEmail(email.trim()))
      problems.push({ field: 'email', message: 'is not an e-mail address', accepted: 'one such as name@example.org' });
    else if (await this.accounts.byEmail(email))
      problems.push({ field: 'email', message: 'belongs to an account already', accepted: 'another address' });
    if (!name)
      problems.push({ field: 'name', message: 'is missing', accepted: 'the name of the person, which is public' });
    if (!email || !name || problems.length > 0) throw new BadUserInput(problems);
    const passwordHash = await this.passwords.accept(password, { email, name }, 'password');
    const id = await this.accounts.createWithPerson(name, email, true, null);
    await this.accounts.setPassword(id, passwordHash);
    return id;
  }

  private async invited(id: string, { email, name, password }: AcceptInvitationArgs): Promise<string> {
    const account = await this.accounts.byId(id);
    if (!account || account.disabled) throw new Forbidden('This account is disabled. An administrator can enable it.');
    const given = Object.entries({ email, name }).filter(([, value]) => value);
    if (given.length > 0)
      throw new BadUserInput(
        given.map(([field]) => ({ field, message: 'is known from the invitation', accepted: 'nothing' })),
      );
    await this.accounts.setPassword(id, await this.passwords.accept(password, account, 'password'));
    return id;
  }
}
