import type { PipeTransform } from '@nestjs/common';
import { BadUserInput, type Problem } from './errors';

/** What PostgreSQL cannot keep in a text: U+0000, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Deeper than this no input nests: what goes through one does so by recursion. */
const DEEPEST = 24;

/** Refuses variables that nest without end, before anything goes through them. */
export function refuseDeepVariables(variables: Readonly<Record<string, unknown>>): void {
  const deep = Object.entries(variables).filter(([, value]) => isDeeper(value, DEEPEST));
  if (deep.length > 0) throw new BadUserInput(deep.map(([field]) => tooDeep(field)));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

const tooDeep = (field: string): Problem => ({
  field,
  message: 'is nested too deeply',
  accepted: `at most ${DEEPEST} levels`,
});

/** Refuses arguments that hold text the database cannot keep, or that nest without end, naming each field, before anything else looks at them. */
export const storableText = (): PipeTransform => ({
  transform(value: unknown, { type }): unknown {
    if (type !== 'body') return value;
    const problems = problemsOf(value, '', DEEPEST);
    if (problems.length > 0) throw new BadUserInput(problems);
    return value;
  },
});

function problemsOf(value: unknown, field: string, levels: number): Problem[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [problemOf(value, field)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (levels === 0) return [tooDeep(field)];
  return Object.entries(value).flatMap(([name, each]) =>
    problemsOf(each, field ? `${field}.${name}` : name, levels - 1),
  );
}

const problemOf = (value: string, field: string): Problem => ({
  field,
  message: value.includes('\0') ? 'holds the character U+0000' : 'holds half of a surrogate pair',
  accepted: 'text without it',
});
