import type { PipeTransform } from '@nestjs/common';
import { BadUserInput, type Problem } from './errors';

/** What PostgreSQL cannot keep in a text: U+0000, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Refuses arguments that hold text the database cannot keep, naming each field, before anything else looks at them. */
export const storableText = (): PipeTransform => ({
  transform(value: unknown, { type }): unknown {
    if (type !== 'body') return value;
    const problems = problemsOf(value, '');
    if (problems.length > 0) throw new BadUserInput(problems);
    return value;
  },
});

function problemsOf(value: unknown, field: string): Problem[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [problemOf(value, field)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => problemsOf(each, field ? `${field}.${name}` : name));
}

const problemOf = (value: string, field: string): Problem => ({
  field,
  message: value.includes('\0') ? 'holds the character U+0000' : 'holds half of a surrogate pair',
  accepted: 'text without it',
});
