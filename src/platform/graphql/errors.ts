import { GraphQLError } from 'graphql';

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
  constructor(message: string) {
    super(message, { extensions: { code: 'FORBIDDEN' } });
  }
}

/** This needs a signed-in viewer. */
export class Unauthenticated extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** What was sent cannot be understood or is out of its limits. */
export class BadUserInput extends GraphQLError {
  constructor(problems: readonly Problem[]) {
    const words = problems.map((p) => `${p.field}: ${p.message}${p.accepted ? ` (accepted: ${p.accepted})` : ''}`);
    super(words.join('; '), { extensions: { code: 'BAD_USER_INPUT', problems } });
  }
}
