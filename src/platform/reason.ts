/** Why a rule of the procedure refuses something. */
export interface Reason {
  /** Short stable name of the rule, e.g. `LAST_CALL_IS_RUNNING`. */
  readonly rule: string;
  /** Clause behind it, e.g. `A.8 4.4.2`; the name of a setting where it is one. */
  readonly clause: string;
  /** What is wrong, in words. */
  readonly message: string;
  /** The argument or field that would have to change. */
  readonly field: string;
  /** What would be accepted. */
  readonly accepted?: string;
}
