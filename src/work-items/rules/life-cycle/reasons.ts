/** What a rule found; the clause is added by who applies it. */
export interface Finding {
  readonly message: string;
  readonly field: string;
  readonly accepted?: string;
}

/** A rule that cannot be judged because a fact is missing. */
export function notKnown(what: string, field: string, accepted?: string): Finding[] {
  return [finding(`Not known: ${what}.`, field, accepted)];
}

export function finding(message: string, field: string, accepted?: string): Finding {
  return accepted === undefined ? { message, field } : { message, field, accepted };
}
