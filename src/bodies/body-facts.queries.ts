import { sourceOf } from '../history/source.queries';
import { column, many, type SqlFields } from '../platform/graphql/sql-fields';
import { studyPeriodOf } from './study-period.queries';

/* What is known of one body, fact by fact; none of it leads to another body or to a person. */

export const bodyNameFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  name: column('name'),
  language: column('language'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  certainty: column('certainty'),
  source: sourceOf,
  studyPeriod: studyPeriodOf('study_period_id'),
};

export const bodyLinkFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  address: column('address'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
};

const clauseFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  number: column('number'),
  heading: column('heading'),
  text: column('text'),
  items: column('items'),
  references: column('"references"'),
};

export const termsOfReferenceFields: SqlFields = {
  id: column('id'),
  title: column('title'),
  version: column('version'),
  status: column('status'),
  dated: column('dated'),
  certainty: column('certainty'),
  source: sourceOf,
  clauses: many(
    () => clauseFields,
    (terms, clause) => `clause ${clause} where ${clause}.terms_of_reference_id = ${terms}.id`,
    (clause) => `${clause}.position`,
  ),
};

export const termFields: SqlFields = {
  id: column('id'),
  term: column('term'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
};
