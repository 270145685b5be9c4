import { column, one, type SqlFields } from '../platform/graphql/sql-fields';
import { personFields } from './person.queries';

export const accountFields: SqlFields = {
  id: column('id'),
  person: one(
    () => personFields,
    (account, person) => `person ${person} where ${person}.id = ${account}.person_id`,
  ),
  email: column('email'),
  administrator: column('administrator'),
  disabled: (account) => `${account}.disabled_at is not null`,
  signsInBy: (account) =>
    `array_remove(array[case when ${account}.password_hash is not null then 'PASSWORD' end,
       case when exists (select from identity i where i.account_id = ${account}.id) then 'OPENID_CONNECT' end], null)`,
  createdAt: column('created_at'),
  acceptedAt: column('accepted_at'),
  lastSignedInAt: column('last_signed_in_at'),
};
