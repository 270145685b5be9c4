import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { Persons } from './persons';
import { emailKey } from './rules/email';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly administrator: boolean;
  readonly accepted: boolean;
  readonly disabled: boolean;
}

const SELECT = `select a.id, a.email, p.name, a.password_hash as "passwordHash", a.administrator, a.accepted_at is not null as accepted,
    a.disabled_at is not null as disabled from account a join person p on p.id = a.person_id`;

/** Reads and writes single accounts, inside the transaction of an operation. */
@Injectable()
export class AccountRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
  ) {}

  /** Locks the row, as the others do. */
  async byEmail(email: string): Promise<AccountRow | null> {
    return this.one('a.email_key = $1', emailKey(email));
  }

  async byId(id: string): Promise<AccountRow | null> {
    return this.one('a.id = $1', id);
  }

  async ofPerson(personId: string): Promise<AccountRow | null> {
    return this.one('a.person_id = $1', personId);
  }

  async ofIdentity(issuer: string, subject: string): Promise<AccountRow | null> {
    const { manager } = this.transactions;
    const rows: AccountRow[] = await manager.query(
      `${SELECT} join identity i on i.account_id = a.id where i.issuer = $1 and i.subject = $2 for no key update of a`,
      [issuer, subject],
    );
    return rows[0] ?? null;
  }

  /** @param actor who says that there is such a person; null where nobody but the person does */
  async createWithPerson(name: string, email: string, administrator: boolean, actor: Actor | null): Promise<string> {
    return this.create(await this.persons.create(name.trim(), actor), email, administrator);
  }

  async create(personId: string, email: string, administrator: boolean): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      'insert into account (person_id, email, email_key, administrator) values ($1, $2, $3, $4) returning id',
      [personId, email.trim(), emailKey(email), administrator],
    );
    if (!row) throw new Error('The account was not kept.');
    return row.id;
  }

  /** From now on the person signs in with this password. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.transactions.manager.query(
      'update account set password_hash = $2, accepted_at = coalesce(accepted_at, now()) where id = $1',
      [id, passwordHash],
    );
  }

  /** From now on an issuer vouches for the person, too. */
  async addIdentity(id: string, issuer: string, subject: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('insert into identity (account_id, issuer, subject) values ($1, $2, $3)', [
      id,
      issuer,
      subject,
    ]);
    await manager.query('update account set accepted_at = coalesce(accepted_at, now()) where id = $1', [id]);
  }

  async setAdministrator(id: string, administrator: boolean): Promise<void> {
    await this.transactions.manager.query('update account set administrator = $2 where id = $1', [id, administrator]);
  }

  async setDisabled(id: string, disabled: boolean): Promise<void> {
    await this.transactions.manager.query(
      'update account set disabled_at = case when $2 then coalesce(disabled_at, now()) end where id = $1',
      [id, disabled],
    );
  }

  /** Numbers of the accounts that can administer, locked: whoever takes one away waits for whoever does so already. */
  async administrators(): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      'select id from account where administrator and disabled_at is null and accepted_at is not null order by id for update',
    );
    return rows.map(({ id }) => id);
  }

  private async one(condition: string, value: string): Promise<AccountRow | null> {
    const rows: AccountRow[] = await this.transactions.manager.query(
      `${SELECT} where ${condition} for no key update of a`,
      [value],
    );
    return rows[0] ?? null;
  }
}
