import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Transactions } from '../platform/db/transactions';
import { type AccountRow, AccountRows } from './account-rows';
import { Invitations } from './invitations';
import type { OidcClaims } from './oidc-client';
import { isEmail } from './rules/email';

const LONGEST_NAME = 200;

export type Admission = { readonly accountId: string } | { readonly refusal: string; readonly message: string };

/** Which account the identity of an issuer opens. */
@Injectable()
export class OidcAccounts {
  constructor(
    private readonly accounts: AccountRows,
    private readonly invitations: Invitations,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Runs `work` in one transaction: whoever is admitted is signed in with it. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  /**
   * The account of an identity, by what it was connected to, else by an open invitation for the address that the issuer has verified, else a
   * new one without any role where anyone may sign up. An account that nobody invited again is never taken over by its address alone.
   */
  async admit(claims: OidcClaims): Promise<Admission> {
    const known = await this.accounts.ofIdentity(claims.issuer, claims.subject);
    if (known) return admitted(known);
    if (!claims.email || !isEmail(claims.email))
      return refused('NO_VERIFIED_EMAIL', 'Your organization has not verified an e-mail address for you.');
    const account = await this.accounts.byEmail(claims.email);
    if (account) return this.connect(account, claims);
    if (this.config.OIDC_SIGN_UP) return this.signUp(claims, claims.email);
    return refused('NOT_INVITED', 'There is no account for you yet: ask an administrator for an invitation.');
  }

  private async connect(account: AccountRow, { issuer, subject }: OidcClaims): Promise<Admission> {
    if (account.disabled) return admitted(account);
    if (!(await this.invitations.useFor(account.id)))
      return refused(
        'NOT_CONNECTED',
        'There is an account of your address that is not connected to your organization: ask an administrator for a new invitation.',
      );
    await this.accounts.addIdentity(account.id, issuer, subject);
    return { accountId: account.id };
  }

  private async signUp({ issuer, subject, name }: OidcClaims, email: string): Promise<Admission> {
    const [local = email] = email.split('@');
    const id = await this.accounts.createWithPerson((name ?? local).slice(0, LONGEST_NAME), email, false, null);
    await this.accounts.addIdentity(id, issuer, subject);
    return { accountId: id };
  }
}

const admitted = ({ id, disabled }: AccountRow): Admission =>
  disabled ? refused('DISABLED', 'This account is disabled. An administrator can enable it.') : { accountId: id };
const refused = (refusal: string, message: string): Admission => ({ refusal, message });
