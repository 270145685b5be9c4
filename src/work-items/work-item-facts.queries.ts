import { sourceOf } from '../history/source.queries';
import { personFields } from '../people/person.queries';
import { column, one, type SqlFields } from '../platform/graphql/sql-fields';

/* What is known of one work item, fact by fact; none of it leads to another item or to a body. */

export const targetFields: SqlFields = {
  id: column('id'),
  text: column('text'),
  event: column('event'),
  earliest: column('earliest'),
  latest: column('latest'),
  precision: column('precision'),
  flags: column('flags'),
  stated: column('stated'),
  reason: column('reason'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const identifierFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  scheme: column('scheme'),
  text: column('text'),
  canonical: column('canonical'),
  validFrom: column('valid_from'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const titleFields: SqlFields = {
  id: column('id'),
  title: column('title'),
  language: column('language'),
  validFrom: column('valid_from'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const statusEventFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  nativeStatus: column('native_status'),
  maturity: column('maturity'),
  maturityFlags: column('maturity_flags'),
  happened: column('happened'),
  basis: column('basis'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const editorFields: SqlFields = {
  id: column('id'),
  roleAsWritten: column('role_as_written'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  certainty: column('certainty'),
  source: sourceOf,
  person: one(
    () => personFields,
    (editor, person) => `person ${person} where ${person}.id = ${editor}.person_id`,
  ),
};

export const placementFields: SqlFields = {
  id: column('id'),
  domain: column('domain'),
  category: column('category'),
  basis: column('basis'),
  validFrom: column('valid_from'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const baseTextFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  text: column('text'),
  validFrom: column('valid_from'),
  certainty: column('certainty'),
  source: sourceOf,
};

export const statusReportFields: SqlFields = {
  id: column('id'),
  health: column('health'),
  words: column('words'),
  reportedOn: column('reported_on'),
  by: one(
    () => personFields,
    (report, person) => `person ${person} where ${person}.id = ${report}.person_id`,
  ),
};
