import type { StepFacts } from './edit.operations';
import type { Values } from './merge';

/** What is told of a step, by the way it is told. Names are those of `StepFacts`. */
export const YES_OR_NO = [
  'consensus',
  'electronicMaterialDelivered',
  'finalTextDelivered',
  'moreTimeAsked',
  'policyImplications',
  'revisedTextAvailable',
  'seconded',
  'summaryDelivered',
] as const;
export const DAYS = ['deletionCircularOn', 'meetingStartsOn', 'meetingEndsOn', 'textInLanguagesOn'] as const;
export const NUMBERS = ['objections', 'opposing'] as const;
/** Two numbers each: `comments.typographical`, `comments.substantive`, `replies.inFavour`, `replies.against`. */
export const PAIRS = ['comments', 'replies'] as const;
export const OTHERS = ['decidedBy', 'successor'] as const;
const ALL = [...YES_OR_NO, ...DAYS, ...NUMBERS, ...PAIRS, ...OTHERS] as const;
export type FactName = (typeof ALL)[number];

const isFact = (field: string): field is FactName => ALL.some((name) => name === field);

/** The facts that reasons ask for, in the order of the lists above. */
export function factsAsked(fields: readonly string[]): FactName[] {
  const asked = new Set(fields.filter(isFact));
  if (asked.has('meetingStartsOn')) asked.add('meetingEndsOn');
  return ALL.filter((name) => asked.has(name));
}

const GROUPS = ['ASSEMBLY', 'STUDY_GROUP', 'WORKING_PARTY'] as const;
const count = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null;

/** The facts as the API takes them, from the fields of the form; what is empty is not told. */
export function factsOf(values: Values): StepFacts {
  const value = (name: string) => values[`fact.${name}`] || undefined;
  const told: [string, unknown][] = [
    ...YES_OR_NO.map((name): [string, unknown] => [name, value(name) && value(name) === 'yes']),
    ...DAYS.map((name): [string, unknown] => [name, value(name)]),
    ...NUMBERS.map((name): [string, unknown] => [name, count(value(name)) ?? undefined]),
  ];
  const [typographical, substantive] = [count(value('comments.typographical')), count(value('comments.substantive'))];
  const [inFavour, against] = [count(value('replies.inFavour')), count(value('replies.against'))];
  const decidedBy = GROUPS.find((group) => group === value('decidedBy'));
  const successor = value('successor');
  return {
    ...Object.fromEntries(told.filter(([, fact]) => fact !== undefined)),
    ...(typographical !== null && substantive !== null && { comments: { typographical, substantive } }),
    ...(inFavour !== null && against !== null && { replies: { inFavour, against } }),
    ...(decidedBy && { decidedBy }),
    ...(successor && { successor }),
  };
}
