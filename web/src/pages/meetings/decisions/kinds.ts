import type { Enums } from '../../../api/enums.operations';

/** What a meeting may decide about a text that is there, in the order in which it happens to one. */
export const ABOUT_TEXTS = [
  'CONSENTED',
  'DETERMINED',
  'RE_DETERMINED',
  'AGREED',
  'APPROVED',
  'NOT_APPROVED',
  'NEW_WORK_ITEM',
  'DISCONTINUED',
  'DELETED',
] as const satisfies readonly Enums['DecisionKind'][];
export type AboutText = (typeof ABOUT_TEXTS)[number];

/** What it may decide about a body that is there, or in words alone. */
export const ABOUT_BODIES = [
  'OTHER',
  'TERMS_ADOPTED',
  'QUESTIONS_ENDORSED',
  'APPOINTED',
  'ESTABLISHED',
  'ENDED',
] as const satisfies readonly Enums['DecisionKind'][];
export type AboutBody = (typeof ABOUT_BODIES)[number];

interface Step {
  readonly event: string;
  readonly decides: Enums['LifeCycleDecision'];
}

const DECIDES: Readonly<Partial<Record<AboutText, Enums['LifeCycleDecision']>>> = {
  CONSENTED: 'DECIDE_CONSENT',
  DETERMINED: 'DECIDE_DETERMINATION',
  RE_DETERMINED: 'DECIDE_DETERMINATION',
  AGREED: 'DECIDE_AGREEMENT',
  APPROVED: 'DECIDE_APPROVAL',
  NOT_APPROVED: 'DECIDE_APPROVAL',
  DISCONTINUED: 'DECIDE_DELETION',
  DELETED: 'DECIDE_DELETION',
};

/** Of the steps that lead on from where a text stands, those that a decision would take. */
export function stepsOf<S extends Step>(kind: AboutText, steps: readonly S[]): S[] {
  return steps.filter(({ decides, event }) => {
    if (decides !== DECIDES[kind]) return false;
    if (kind === 'NOT_APPROVED' || kind === 'APPROVED') return event.startsWith('REFUSE') === (kind === 'NOT_APPROVED');
    if (kind === 'DETERMINED' || kind === 'RE_DETERMINED')
      return (event === 'REDETERMINE') === (kind === 'RE_DETERMINED');
    return true;
  });
}

/** The right that a decision about a text needs. */
export function rightFor(kind: Enums['DecisionKind']): 'DECIDE' | 'DELETE' | 'PROPOSE' {
  if (kind === 'NEW_WORK_ITEM') return 'PROPOSE';
  return kind === 'DISCONTINUED' || kind === 'DELETED' ? 'DELETE' : 'DECIDE';
}

const isDay = (date: string | null): date is string => date !== null && date.length === 10;

/** The days on which a meeting can decide, as far as they are known. */
export function daysOf({ starts, ends }: { readonly starts: string | null; readonly ends: string | null }) {
  const first = isDay(starts) ? starts : undefined;
  const last = isDay(ends) ? ends : first;
  return { first, last };
}
