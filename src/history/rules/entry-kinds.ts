/** What an entry in the record is about. */
export const SUBJECT_KINDS = ['PROGRAMME', 'BODY', 'WORK_ITEM', 'PERSON'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What was done, one word for each operation. */
export const ENTRY_KINDS = [
  'RECORD_BEGUN',
  'SEEDS_LOADED',
  'PERSON_RECORDED',
  'APPOINTED',
  'APPOINTMENT_ENDED',
  'PROPOSED',
  'REVISED',
  'RETARGETED',
  'ADVANCED',
  'STATUS_CORRECTED',
  'PROCESS_CHANGED',
  'TRANSFERRED',
  'NUMBERED',
  'RELATED',
  'UNRELATED',
  'PLACED',
  'EDITORS_APPOINTED',
  'STATUS_REPORTED',
  'CONFIRMED',
  'CARRIED_OVER',
  'DELETED',
  'RESTORED',
  'IMPORTED',
  'IMPORT_UNDONE',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
