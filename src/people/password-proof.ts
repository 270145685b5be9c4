import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '../platform/graphql/errors';
import type { AccountRow } from './account-rows';
import { Attempts } from './attempts';
import { Passwords } from './passwords';
import { SignInLog } from './sign-in-log';

/** Lets a password prove who someone is, and counts those that do not. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly log: SignInLog,
  ) {}

  /**
   * @param find the account of the address; asked only once the attempt is counted
   * @param wrong what to say where the password is not the account's, or there is none
   * @throws TooManyAttempts, Unauthenticated
   */
  async check(
    email: string,
    password: string,
    request: FastifyRequest,
    find: () => Promise<AccountRow | null>,
    wrong: string,
  ): Promise<AccountRow> {
    await this.count(email, request);
    const account = await find();
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!account || !right) {
      this.log.refused(account ? 'WRONG_PASSWORD' : 'NO_ACCOUNT', request, account?.id ?? null);
      throw new Unauthenticated(wrong);
    }
    await this.attempts.succeeded(email, request.ip);
    return account;
  }

  private async count(email: string, request: FastifyRequest): Promise<void> {
    try {
      await this.attempts.begin(email, request.ip);
    } catch (error) {
      this.log.refused('TOO_MANY_ATTEMPTS', request, null);
      throw error;
    }
  }
}
