import { column, many, one, type SqlFields } from '../platform/graphql/sql-fields';
import { personFields } from './person.queries';

export const apiTokenFields: SqlFields = {
  id: column('id'),
  name: column('name'),
  scopes: column('scopes'),
  createdAt: column('created_at'),
  expiresAt: column('expires_at'),
  lastUsed: column('last_used'),
  revokedAt: column('revoked_at'),
};

const sessionFields: SqlFields = {
  id: column('id'),
  client: column('client'),
  network: column('address'),
  signedInAt: column('created_at'),
  lastSeenAt: column('last_seen_at'),
  expiresAt: column('expires_at'),
  current: column('current'),
};

/** Of `account`, with the columns `session_hash`, `via` and `scopes` of the request beside it. */
export const viewerFields: SqlFields = {
  id: column('id'),
  person: one(
    () => personFields,
    (viewer, person) => `person ${person} where ${person}.id = ${viewer}.person_id`,
  ),
  email: column('email'),
  administrator: column('administrator'),
  scopes: column('scopes'),
  via: column('via'),
  signedInAt: (viewer) => `(select s.created_at from session s where s.token_hash = ${viewer}.session_hash)`,
  apiTokens: many(
    () => apiTokenFields,
    (viewer, token) =>
      `api_token ${token} where ${token}.account_id = ${viewer}.id and coalesce(${token}.revoked_at, ${token}.expires_at) > now() - interval '1 year'`,
    (token) => `${token}.id desc`,
  ),
  sessions: many(
    () => sessionFields,
    (viewer, session) =>
      `(select s.*, s.token_hash is not distinct from ${viewer}.session_hash as current from session s where s.account_id = ${viewer}.id and s.expires_at > now()) ${session}`,
    (session) => `${session}.last_seen_at desc, ${session}.id`,
  ),
};
