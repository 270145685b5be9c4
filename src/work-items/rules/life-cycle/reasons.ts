/** Why a step is refused, or what speaks against it. */
export interface Reason {
  /** Name of the rule: `LAST_CALL_OVER`. */
  readonly rule: string;
  /** Text and clause that the rule comes from: `A.8 4.1`, `Res.1 9.5.3`. */
  readonly clause: string;
  /** For people: what is missing or in the way. */
  readonly message: string;
  /** The fact that the rule looked at, as `LifeCycleFacts` or the form names it. */
  readonly field: string;
  /** What would be accepted. */
  readonly accepted?: string;
}

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
