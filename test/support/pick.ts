import { z } from 'zod';

/**
 * What lies at a path of an answer.
 * @param path names of fields and places in lists; `*` stands for every member of a list, and what follows is taken of each
 * @throws Error where the answer has no such field
 */
export function pick(answer: unknown, ...path: readonly (string | number)[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return answer;
  if (step === '*')
    return z
      .array(z.unknown())
      .parse(answer)
      .map((member) => pick(member, ...rest));
  const fields = z.record(z.string(), z.unknown()).parse(Array.isArray(answer) ? { ...answer } : answer);
  if (!(step in fields)) throw new Error(`The answer has no "${step}": ${JSON.stringify(answer)}`);
  return pick(fields[step], ...rest);
}

/** The texts at a path of an answer; see {@link pick}. */
export const texts = (answer: unknown, ...path: readonly (string | number)[]): string[] =>
  z.array(z.string()).parse(pick(answer, ...path));

/** The numbers at a path of an answer; see {@link pick}. */
export const numbers = (answer: unknown, ...path: readonly (string | number)[]): number[] =>
  z.array(z.number()).parse(pick(answer, ...path));

/** A list that holds at least these members, in any order. */
export const among = (...members: readonly unknown[]): unknown => expect.arrayContaining([...members]);

/** A text that holds this one. */
export const saying = (part: string): unknown => expect.stringContaining(part);
