import type { Identifier } from '../../identifiers/rules/identifier';
import type { ApprovalProcess } from '../../work-items/rules/vocabulary';
import type { ReadIdentifier, ReadItem, ReadStatus } from './reading';
import type { RelatonRecord } from './relaton-record';

/** What the rules of one SDO make of a record, beyond what is alike for all. */
export interface RelatonFacts {
  readonly organization: string;
  /** The SDO's own stable key, without the name of the SDO. */
  readonly key: string;
  readonly body: string | null;
  readonly process: ApprovalProcess | null;
  readonly statuses: readonly ReadStatus[];
  readonly relations: ReadItem['relations'];
  /** In place of what the primary identifier says. */
  readonly identifiers?: readonly ReadIdentifier[];
  /** Orders the records with the same key: the greatest in byte order tells how the text stands now. */
  readonly standing?: string;
  readonly started?: string | null;
  readonly issues: readonly { readonly rule: string; readonly message: string }[];
}

/** @param own the primary identifier, where its numbering is known @param asOf day on which the record held */
export type RelatonRules = (record: RelatonRecord, own: Identifier | null, asOf: string | null) => RelatonFacts;

export const said = (rule: string, message: string) => ({ rule, message });
