import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { BadUserInput } from '../platform/graphql/errors';
import { normalPassword, type PasswordOwner, passwordProblem } from './rules/password';

/** Argon2id with what OWASP asks for at least: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer ones are not looked at. */
const LONGEST_LOOKED_AT = 1_000;

/** Hashes and compares passwords. */
@Injectable()
export class Passwords {
  /** Stands for the password of an account that has none, so that finding no account takes as long as a wrong password. */
  private readonly nobodys = hash('nobody has this password', COST);

  /**
   * @param field name of the argument, for the problem
   * @returns what to keep of a new password
   * @throws BadUserInput where it cannot be taken
   */
  async accept(password: string, owner: PasswordOwner, field: string): Promise<string> {
    const problem = passwordProblem(password, owner);
    if (problem) throw new BadUserInput([{ field, ...problem, clause: 'NIST SP 800-63B 3.1.1.2' }]);
    return hash(normalPassword(password), COST);
  }

  /** Whether this is the password; takes as long where there is none. */
  async matches(kept: string | null, password: string): Promise<boolean> {
    const right = await verify(kept ?? (await this.nobodys), normalPassword(password.slice(0, LONGEST_LOOKED_AT)));
    return right && kept !== null;
  }
}
