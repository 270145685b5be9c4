/** Why a file is refused. */
export interface FileProblem {
  /** Short stable name of the rule, e.g. `MACROS`. */
  readonly rule: string;
  /** `file` or `name`. */
  readonly field: string;
  /** What is wrong, in words that follow the field. */
  readonly message: string;
  /** What would be accepted. */
  readonly accepted: string;
}
