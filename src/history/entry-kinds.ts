import { graphqlEnum } from '../platform/graphql/enum';
import type { EntryKind, SubjectKind } from './rules/entry-kinds';

export const SubjectKindEnum = graphqlEnum<SubjectKind>('SubjectKind', 'What an entry in the record is about.', {
  PROGRAMME: 'The programme as a whole, such as a load of data files.',
  BODY: 'A body, with its names, parents, appointments and terms of reference.',
  WORK_ITEM: 'A work item, with its identifiers, titles, status events, targets, relations, editors and cells.',
  PERSON: 'A person, with the names of that person.',
});

export const EntryKindEnum = graphqlEnum<EntryKind>('EntryKind', 'What was done.', {
  RECORD_BEGUN: 'The tracker began to keep a record, with what it held already.',
  SEEDS_LOADED: 'The data files of the project were loaded.',
  PERSON_RECORDED: 'A person was recorded.',
  APPOINTED: 'A person was appointed to an office of a body, or a slot was opened.',
  APPOINTMENT_ENDED: 'An appointment ended.',
  PROPOSED: 'A new work item was proposed (A.1 or A.13 justification).',
  REVISED: 'Its text fields were revised.',
  RETARGETED: 'A target was stated.',
  ADVANCED: 'It took a step of its life cycle.',
  STATUS_CORRECTED: 'Its status was corrected by hand, outside the life cycle, for a reason.',
  PROCESS_CHANGED: 'Its approval process was changed (Resolution 1, 8.1).',
  TRANSFERRED: 'It went to another body.',
  NUMBERED: 'It got a number; its former name stays an alias.',
  RELATED: 'A relation to another text was stated.',
  UNRELATED: 'A relation to another text was withdrawn.',
  PLACED: 'Its cells in the roadmap matrix were set.',
  EDITORS_APPOINTED: 'Its editors were set.',
  STATUS_REPORTED: 'Its rapporteur reported how it stands.',
  CONFIRMED: 'It was confirmed as still true.',
  CARRIED_OVER: 'It was carried to the next study period.',
  DELETED: 'It was deleted from the work programme: hidden, not erased.',
  IMPORTED: 'It was created or changed from a file; `detail` of the import says which and where.',
  IMPORT_UNDONE: 'A whole import was taken back.',
  RESTORED: 'It was put back into the work programme.',
});
