import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, Forbidden, NotFound, type Problem } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { type AccountRow, AccountRows } from './account-rows';
import type { InviteAccountArgs } from './accounts.inputs';
import { AccountsService } from './accounts.service';
import type { NewInvitation } from './accounts.types';
import { Invitations } from './invitations';
import { isEmail } from './rules/email';
import { refusalOfWayIn } from './rules/permissions';
import { SignInLog } from './sign-in-log';
import type { SignedIn } from './viewer';

/** Lets administrators ask persons in, and back in who forgot a password. */
@Injectable()
export class InviteService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: AccountRows,
    private readonly invitations: Invitations,
    private readonly accounts: AccountsService,
    private readonly log: SignInLog,
  ) {}

  /** A one-time link for an account, which is made where the address has none. */
  async invite(
    args: InviteAccountArgs,
    viewer: SignedIn,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<NewInvitation> {
    if (!isEmail(args.email.trim()))
      throw refused({ field: 'email', message: 'is not an e-mail address', accepted: 'one such as name@example.org' });
    const known = await this.rows.byEmail(args.email);
    const refusal = known || args.personId || args.administrator ? refusalOfWayIn(viewer) : null;
    if (refusal) throw new Forbidden(refusal);
    const id = known ? this.again(known, args) : await this.create(args, viewer);
    const invitation = await this.invitations.create(id);
    this.log.done('INVITED', request, { account: id, by: viewer.accountId });
    return { ...invitation, account: await this.accounts.account(id, below(selection, 'account')) };
  }

  private again(account: AccountRow, { name, personId, administrator }: InviteAccountArgs): string {
    const given = Object.entries({ name, personId, administrator }).find(([, value]) => value);
    if (given)
      throw refused({
        field: given[0],
        message: 'cannot be set: the address has an account already',
        accepted: 'nothing',
      });
    if (account.disabled)
      throw refused({ field: 'email', message: 'belongs to a disabled account', accepted: 'enable the account first' });
    return account.id;
  }

  private async create({ email, name, personId, administrator }: InviteAccountArgs, viewer: SignedIn): Promise<string> {
    if (Boolean(name) === Boolean(personId))
      throw refused({ field: 'name', message: 'give either name or personId', accepted: 'exactly one of them' });
    if (name) {
      const actor = { personId: viewer.personId, role: 'ADMINISTRATOR', office: null };
      return this.rows.createWithPerson(name, email, administrator, actor);
    }
    return this.rows.create(await this.freePerson(personId ?? ''), email, administrator);
  }

  private async freePerson(personId: string): Promise<string> {
    const found: unknown[] = await this.transactions.manager.query('select 1 from person where id = $1', [personId]);
    if (found.length === 0) throw new NotFound(`There is no person ${personId}.`);
    if (await this.rows.ofPerson(personId))
      throw refused({
        field: 'personId',
        message: 'has an account already',
        accepted: 'the e-mail address of that account',
      });
    return personId;
  }
}

const refused = (problem: Problem) => new BadUserInput([problem]);
