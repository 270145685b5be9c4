import { sourceOf } from '../history/source.queries';
import { personFields } from '../people/person.queries';
import { column, many, one, type Scope, type SqlFields } from '../platform/graphql/sql-fields';
import { bodyLinkFields, bodyNameFields, termFields, termsOfReferenceFields } from './body-facts.queries';
import { studyPeriodOf } from './study-period.queries';

/** The title a body bore on a day: that of the study period the day falls into, where one is known. */
function nameAt(body: string, scope: Scope): string {
  if (!scope.asOf) return `${body}.name`;
  return `coalesce((select n.name from body_name n join study_period p on p.id = n.study_period_id
    where n.body_id = ${body}.id and n.kind = 'TITLE' and n.language = 'en'
    and p.starts_on <= ${scope.asOf}::date and coalesce(p.ends_on, 'infinity') >= ${scope.asOf}::date limit 1), ${body}.name)`;
}

export const ruleFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  appliesTo: column('applies_to'),
  topic: column('topic'),
  statement: column('statement'),
  amount: column('amount'),
  unit: column('unit'),
  clause: column('clause'),
  procedure: column('procedure'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  certainty: column('certainty'),
  source: sourceOf,
  body: one(
    () => bodyFields,
    (rule, body) => `body ${body} where ${body}.id = ${rule}.body_id`,
  ),
};

const bodyRelationFields: SqlFields = {
  id: column('id'),
  type: column('type'),
  toText: column('to_text'),
  part: column('part'),
  since: column('since'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  from: one(
    () => bodyFields,
    (relation, body) => `body ${body} where ${body}.id = ${relation}.from_id`,
  ),
  to: one(
    () => bodyFields,
    (relation, body) => `body ${body} where ${body}.id = ${relation}.to_id`,
  ),
};

export const appointmentFields: SqlFields = {
  id: column('id'),
  role: column('role'),
  roleAsWritten: column('role_as_written'),
  affiliation: column('affiliation'),
  country: column('country'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  knownOn: column('known_on'),
  note: column('note'),
  certainty: column('certainty'),
  isOpen: (appointment) => `${appointment}.person_id is null`,
  source: sourceOf,
  person: one(
    () => personFields,
    (appointment, person) => `person ${person} where ${person}.id = ${appointment}.person_id`,
  ),
  body: one(
    () => bodyFields,
    (appointment, body) => `body ${body} where ${body}.id = ${appointment}.body_id`,
  ),
  onBehalfOf: one(
    () => bodyFields,
    (appointment, body) => `body ${body} where ${body}.id = ${appointment}.on_behalf_of_id`,
  ),
};

export const FOLLOWS = `('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES')`;

/** The bodies at the end of the continuity of a body; a circle in the sources ends after twenty steps. */
const lastOf = (body: string) => `(with recursive follower(id, step) as (
    select ${body}.id, 0
    union select r.from_id, follower.step + 1 from follower join body_relation r on r.to_id = follower.id and r.type in ${FOLLOWS}
      where follower.step < 20)
  select distinct f.id from follower f where f.step > 0
    and not exists (select from body_relation r where r.to_id = f.id and r.type in ${FOLLOWS}))`;

/** The bodies that a body was before, through all steps, itself, and those that it has become. */
const continuityOf = (body: string) => `(with recursive before(id, step) as (
    select ${body}.id, 0
    union select r.to_id, before.step + 1 from before join body_relation r on r.from_id = before.id and r.type in ${FOLLOWS}
      where r.to_id is not null and before.step < 20),
  after(id, step) as (
    select ${body}.id, 0
    union select r.from_id, after.step + 1 from after join body_relation r on r.to_id = after.id and r.type in ${FOLLOWS}
      where after.step < 20)
  select id from before union select id from after)`;

export const bodyFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  type: column('type'),
  ref: column('ref'),
  name: nameAt,
  status: column('status'),
  established: column('established'),
  ended: column('ended'),
  lifetime: column('lifetime'),
  lifetimeEnds: column('lifetime_ends'),
  establishedBy: column('established_by'),
  procedure: column('procedure'),
  summary: column('summary'),
  webPage: column('web_page'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  studyPeriod: studyPeriodOf('study_period_id'),
  lifetimePeriod: studyPeriodOf('lifetime_period_id'),
  path: many(
    () => bodyFields,
    (body, step) =>
      `unnest(${body}.lineage) with ordinality ${step}_at(body_id, place) join body ${step} on ${step}.id = ${step}_at.body_id`,
    (step) => `${step}_at.place`,
  ),
  parents: many(
    () => bodyFields,
    (body, parent) =>
      `body_parent ${parent}_at join body ${parent} on ${parent}.id = ${parent}_at.parent_id where ${parent}_at.body_id = ${body}.id`,
    (parent) => `${parent}_at.position`,
  ),
  children: many(
    () => bodyFields,
    (body, child) =>
      `body_parent ${child}_at join body ${child} on ${child}.id = ${child}_at.body_id where ${child}_at.parent_id = ${body}.id`,
    (child) => `${child}.ref_order, ${child}.id`,
  ),
  names: many(
    () => bodyNameFields,
    (body, name) => `body_name ${name} where ${name}.body_id = ${body}.id`,
    (name) => `${name}.kind, ${name}.language, ${name}.study_period_id, ${name}.id`,
  ),
  links: many(
    () => bodyLinkFields,
    (body, link) => `body_link ${link} where ${link}.body_id = ${body}.id`,
    (link) => `${link}.kind, ${link}.address`,
  ),
  relations: many(
    () => bodyRelationFields,
    (body, relation) => `body_relation ${relation} where ${body}.id in (${relation}.from_id, ${relation}.to_id)`,
    (relation) => `${relation}.type, ${relation}.id`,
  ),
  successors: many(
    () => bodyFields,
    (body, last) => `${lastOf(body)} ${last}_at join body ${last} on ${last}.id = ${last}_at.id`,
    (last) => `${last}.ref_order, ${last}.id`,
  ),
  continuity: many(
    () => bodyFields,
    (body, step) => `${continuityOf(body)} ${step}_in join body ${step} on ${step}.id = ${step}_in.id
      left join study_period ${step}_of on ${step}_of.id = ${step}.study_period_id`,
    (step) =>
      `${step}_of.starts_on nulls first, ${step}.established_earliest nulls first, ${step}.ref_order, ${step}.id`,
  ),
  appointments: many(
    () => appointmentFields,
    (body, appointment) => `appointment ${appointment} where ${appointment}.body_id = ${body}.id`,
    (appointment) => `${appointment}.role, ${appointment}.id`,
  ),
  termsOfReference: many(
    () => termsOfReferenceFields,
    (body, terms) => `terms_of_reference ${terms} where ${terms}.body_id = ${body}.id`,
    (terms) => `${terms}.id`,
  ),
  rules: many(
    () => ruleFields,
    (body, rule) => `rule ${rule} where ${rule}.body_id = ${body}.id`,
    (rule) => `${rule}.id`,
  ),
  terms: many(
    () => termFields,
    (body, term) => `term ${term} where ${term}.body_id = ${body}.id`,
    (term) => `${term}.id`,
  ),
};
