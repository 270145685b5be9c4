import { column, type One, one, type SqlFields } from '../platform/graphql/sql-fields';

export const sourceFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  citation: column('citation'),
  uri: column('uri'),
  asOf: column('as_of'),
  kind: column('kind'),
  note: column('note'),
};

/** The source of any fact: every table of facts has `source_id`. */
export const sourceOf: One = one(
  () => sourceFields,
  (fact, source) => `source ${source} where ${source}.id = ${fact}.source_id`,
);
