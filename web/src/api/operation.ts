/**
 * One operation as it is sent, with the types of its answer and its variables. Made by web/operations.mjs from `*.graphql`.
 */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never set: carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

export const operation = <Answer, Variables>(name: string, text: string): Operation<Answer, Variables> => ({
  name,
  text,
});
