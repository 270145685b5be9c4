import { GraphQLError } from 'graphql';
import type { Reason } from '../reason';

/** One wrong part of what was sent. */
export interface Problem {
  /** Path of the field within the arguments, e.g. `filter.maturity.0`. */
  readonly field: string;
  /** What it breaks, in words. */
  readonly message: string;
  /** What would be accepted. */
  readonly accepted?: string;
  /** Clause of the procedure behind the rule, e.g. `A.8 4.4.2`. */
  readonly clause?: string;
}

/** What was asked for does not exist (or may not be seen). */
export class NotFound extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'NOT_FOUND' } });
  }
}

/** The viewer is known and may not do this. */
export class Forbidden extends GraphQLError {
  /** @param reasons every reason why not, as `viewerCan` lists them */
  constructor(message: string, reasons: readonly Reason[] = []) {
    super(message, {
      extensions: { code: 'FORBIDDEN', ...(reasons.length > 0 && { reasons }), http: { status: 403 } },
    });
  }
}

/** Someone tried too often and has to wait. */
export class TooManyAttempts extends GraphQLError {
  /** @param seconds how long */
  constructor(message: string, seconds: number) {
    super(`${message} Try again in ${seconds} seconds.`, {
      extensions: { code: 'TOO_MANY_ATTEMPTS', retryAfter: seconds },
    });
  }
}

/** A rule of the procedure refuses it, whoever asks. */
export class Refused extends GraphQLError {
  constructor(reasons: readonly Reason[]) {
    super(reasons.map(({ message, clause }) => `${message} (${clause})`).join('; '), {
      extensions: { code: 'REFUSED', reasons },
    });
  }
}

/** What was done to a record since the version that a client knew. */
export interface Since {
  readonly version: number;
  readonly kind: string;
  readonly by: string | null;
  readonly at: string;
  readonly fields: readonly string[];
}

/** Someone was faster: the record is no longer the one that was looked at. */
export class Stale extends GraphQLError {
  constructor(currentVersion: number, since: readonly Since[]) {
    super(`The record was changed since: it is at version ${currentVersion}.`, {
      extensions: { code: 'STALE', currentVersion, since },
    });
  }
}

/** This needs a signed-in viewer. */
export class Unauthenticated extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}

/** What was sent cannot be understood or is out of its limits. */
export class BadUserInput extends GraphQLError {
  constructor(problems: readonly Problem[]) {
    const words = problems.map((p) => `${p.field}: ${p.message}${p.accepted ? ` (accepted: ${p.accepted})` : ''}`);
    super(words.join('; '), { extensions: { code: 'BAD_USER_INPUT', problems } });
  }
}
