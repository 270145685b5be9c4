import { column, many, type SqlFields } from '../platform/graphql/sql-fields';

const personNameFields: SqlFields = { id: column('id'), name: column('name'), script: column('script') };

export const personFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  name: column('name'),
  note: column('note'),
  names: many(
    () => personNameFields,
    (person, name) => `person_name ${name} where ${name}.person_id = ${person}.id`,
    (name) => `${name}.script, ${name}.name`,
  ),
};
