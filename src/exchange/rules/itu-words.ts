import type { Identifier } from '../../identifiers/rules/identifier';
import { fold } from '../../platform/fold';
import type { ApprovalProcess, WorkItemType } from '../../work-items/rules/vocabulary';
import { typeOf } from './naming';

/** The closed lists of words on the pages of ITU-T. */

const PROCESSES = new Map<string, ApprovalProcess>([
  ['aap', 'AAP'],
  ['tap', 'TAP'],
  ['agreement', 'AGREEMENT'],
]);

/** The process that a page names; null for other words. */
export const ituProcess = (text: string | null): ApprovalProcess | null => PROCESSES.get(fold(text ?? '')) ?? null;

const TYPES = new Map<string, WorkItemType>([
  ['recommendation', 'RECOMMENDATION'],
  ['amendment', 'AMENDMENT'],
  ['corrigendum', 'CORRIGENDUM'],
  ['annex', 'ANNEX'],
  ['appendix', 'APPENDIX'],
  ['supplement', 'SUPPLEMENT'],
  ['technical report', 'TECHNICAL_REPORT'],
  ['technical paper', 'TECHNICAL_PAPER'],
  ['handbook', 'HANDBOOK'],
  ["implementers' guide", 'IMPLEMENTERS_GUIDE'],
  ["implementer's guide", 'IMPLEMENTERS_GUIDE'],
]);

/** The type that a page names, else the one that the number tells. */
export const ituType = (text: string | null, own: Identifier | null): WorkItemType | null =>
  TYPES.get(fold(text ?? '')) ?? (own === null ? null : typeOf(own));
