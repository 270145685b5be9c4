import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Reads } from '../platform/db/reads';
import { BadUserInput, Forbidden, NotFound } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { accountFields } from './account.queries';
import { type AccountRow, AccountRows } from './account-rows';
import type { AccountArgs, AccountsArgs, SetAdministratorArgs } from './accounts.inputs';
import type { AccountInfo } from './accounts.types';
import { refusalOfWayIn } from './rules/permissions';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';
import type { SignedIn } from './viewer';

const PRESENT = { asOf: null };

/** What administrators do with accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly reads: Reads,
    private readonly rows: AccountRows,
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /** A page of accounts, the oldest first. */
  async accounts({ first, after }: AccountsArgs, selection: Selection): Promise<Page<AccountInfo>> {
    const position = positionOf('ACCOUNTS', after);
    const node = jsonOf('AccountInfo', accountFields, below(selection, 'nodes'), 'a', PRESENT);
    const rows = await this.reads.rows<PagedRow<AccountInfo>>(
      `select a.id::text as position, a.id, ${node} as node from account a
       where a.id > $1::bigint order by a.id limit ${limitLiteral(first + 1)}`,
      [position?.id ?? 0],
    );
    const page = pageOf('ACCOUNTS', rows.slice(0, first + 1), first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count() } : page;
  }

  /** Shuts an account: its browsers are signed out, its tokens do not work. */
  async disable(
    { id }: AccountArgs,
    viewer: SignedIn,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<AccountInfo> {
    await this.keepAnAdministrator(await this.existing(id));
    await this.rows.setDisabled(id, true);
    await this.sessions.endAll(id);
    this.log.done('ACCOUNT_DISABLED', request, { account: id, by: viewer.accountId });
    return this.account(id, selection);
  }

  async enable(
    { id }: AccountArgs,
    viewer: SignedIn,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<AccountInfo> {
    await this.existing(id);
    await this.rows.setDisabled(id, false);
    this.log.done('ACCOUNT_ENABLED', request, { account: id, by: viewer.accountId });
    return this.account(id, selection);
  }

  async setAdministrator(
    { id, administrator }: SetAdministratorArgs,
    viewer: SignedIn,
    request: FastifyRequest,
    selection: Selection,
  ): Promise<AccountInfo> {
    const refusal = administrator ? refusalOfWayIn(viewer) : null;
    if (refusal) throw new Forbidden(refusal);
    const account = await this.existing(id);
    if (!administrator) await this.keepAnAdministrator(account);
    await this.rows.setAdministrator(id, administrator);
    this.log.done('ADMINISTRATOR_SET', request, { account: id, administrator, by: viewer.accountId });
    return this.account(id, selection);
  }

  /** One account, for the answer of a mutation. */
  async account(id: string, selection: Selection): Promise<AccountInfo> {
    const node = jsonOf('AccountInfo', accountFields, selection, 'a', PRESENT);
    const [row] = await this.reads.rows<{ node: AccountInfo }>(
      `select ${node} as node from account a where a.id = $1`,
      [id],
    );
    if (!row) throw new NotFound(`There is no account ${id}.`);
    return row.node;
  }

  /** Locks the administrators first, then the account: everyone in this order. */
  private async existing(id: string): Promise<AccountRow> {
    await this.rows.administrators();
    const account = await this.rows.byId(id);
    if (!account) throw new NotFound(`There is no account ${id}.`);
    return account;
  }

  /** Without an administrator who can sign in, nobody could make another. */
  private async keepAnAdministrator({ id }: AccountRow): Promise<void> {
    const administrators = await this.rows.administrators();
    if (administrators.length !== 1 || administrators[0] !== id) return;
    throw new BadUserInput([
      { field: 'id', message: 'is the last administrator', accepted: 'make another account administrator first' },
    ]);
  }

  private async count(): Promise<number> {
    const [row] = await this.reads.rows<{ count: number }>('select count(*)::int as count from account');
    return row?.count ?? 0;
  }
}
