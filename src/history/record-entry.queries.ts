import { personFields } from '../people/person.queries';
import { column, many, one, type SqlFields } from '../platform/graphql/sql-fields';
import { sourceOf } from './source.queries';

const fieldChangeFields: SqlFields = {
  of: column('table_name'),
  row: column('row_key'),
  field: column('field'),
  before: column('before'),
  after: column('after'),
};

/** Most changes of one entry that are shown. */
export const MOST_CHANGES = 1_000;

/** An entry is read with the subject whose history it stands in (`seen_kind`, `seen_id`): of a load of files, only what it did to that. */
export const recordEntryFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  subjectKind: column('subject_kind'),
  subjectId: column('subject_id'),
  subjectVersion: column('subject_version'),
  actorRole: column('actor_role'),
  actorOffice: column('actor_office'),
  recordedAt: column('recorded_at'),
  happened: column('happened'),
  reason: column('reason'),
  forced: column('forced'),
  by: one(
    () => personFields,
    (entry, person) => `person ${person} where ${person}.id = ${entry}.actor_id`,
  ),
  source: sourceOf,
  changes: many(
    () => fieldChangeFields,
    (entry, change) =>
      `(select f.* from field_changes(${entry}.id, ${entry}.seen_kind, ${entry}.seen_id) f order by f.change_id, f.field_order limit ${MOST_CHANGES}) ${change}`,
    (change) => `${change}.change_id, ${change}.field_order`,
  ),
};

/** What has not gone out yet is nobody else's business. */
export const IS_PUBLIC = 'subject_is_public(r.subject_kind, r.subject_id)';

/** Entries about the subject `$1` (kind), `$2` (number): those made for it, and those that changed a row of it on the way. */
export const ENTRIES_OF = `(
  select r.*, $1::text as seen_kind, $2::bigint as seen_id from record_entry r
  where ${IS_PUBLIC} and subject_is_public($1::text, $2::bigint) and ((r.subject_kind = $1 and r.subject_id = $2)
    or r.id in (select c.entry_id from record_change c where c.subject_kind = $1 and c.subject_id = $2)))`;
