import type { ApprovalProcess, WorkItemType } from './vocabulary';

/** Texts that AAP and TAP approve. An appendix is not normative, but may also be approved with its Recommendation. */
export const NORMATIVE_TYPES: readonly WorkItemType[] = [
  'RECOMMENDATION',
  'AMENDMENT',
  'CORRIGENDUM',
  'ANNEX',
  'APPENDIX',
];

/** What a study group may let its working party agree (Res.1 1bis). */
export const REPORT_TYPES: readonly WorkItemType[] = ['TECHNICAL_REPORT', 'TECHNICAL_PAPER', 'HANDBOOK'];

/** Texts that a study group agrees (Res.1 1bis; A.13). */
export const NON_NORMATIVE_TYPES: readonly WorkItemType[] = [
  'SUPPLEMENT',
  ...REPORT_TYPES,
  'IMPLEMENTERS_GUIDE',
  'APPENDIX',
];

export const PROCESS_SUBJECTS = ['NUMBERING', 'ADDRESSING', 'TARIFF', 'CHARGING', 'ACCOUNTING', 'OTHER'] as const;
/** What a Recommendation is about, as far as the choice of its process goes. */
export type ProcessSubject = (typeof PROCESS_SUBJECTS)[number];

export interface ProcessChoice {
  readonly process: ApprovalProcess;
  readonly clause: string;
}

/**
 * The process that an ITU-T text takes unless its study group decides otherwise: agreement for what is not normative
 * (Res.1 1bis), TAP for numbering, addressing, tariffs, charging and accounting, else AAP (Res.1 8.1.1).
 */
export function defaultProcess(type: WorkItemType, subjects: readonly ProcessSubject[]): ProcessChoice {
  if (!NORMATIVE_TYPES.includes(type)) return { process: 'AGREEMENT', clause: 'Res.1 1bis' };
  const traditional = subjects.some((subject) => subject !== 'OTHER');
  return { process: traditional ? 'TAP' : 'AAP', clause: 'Res.1 8.1.1' };
}
