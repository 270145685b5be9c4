import { bodyFields } from '../bodies/body.queries';
import { sourceOf } from '../history/source.queries';
import { column, many, one, type Scope, type SqlFields } from '../platform/graphql/sql-fields';
import { INVERSE_RELATION_NAMES } from './rules/vocabulary';
import {
  baseTextFields,
  editorFields,
  identifierFields,
  placementFields,
  statusEventFields,
  statusReportFields,
  targetFields,
  titleFields,
} from './work-item-facts.queries';

/** Alias of the row that holds the state of a work item: its own row, or the interval that holds on the day asked for. */
const stateOf = (item: string, scope: Scope) => (scope.asOf ? `${item}_state` : item);

/** `from` text of a work item with its state; on a day before it existed there is no row. */
export function itemWithState(item: string, scope: Scope): string {
  if (!scope.asOf) return `work_item ${item}`;
  const state = stateOf(item, scope);
  return `work_item ${item} join work_item_state ${state} on ${state}.work_item_id = ${item}.id
    and ${state}.valid_from <= ${scope.asOf}::date and ${state}.valid_to > ${scope.asOf}::date`;
}

/** A column of the state. */
export const state = (name: string) => (item: string, scope: Scope) => `${stateOf(item, scope)}.${name}`;

/** Condition that a fact was already there on the day asked for. */
const known = (fact: string, since: string, scope: Scope) =>
  scope.asOf ? `and ${fact}.${since} <= ${scope.asOf}::date` : '';

const ownershipFields: SqlFields = {
  id: column('id'),
  validFrom: column('valid_from'),
  carried: column('carried'),
  certainty: column('certainty'),
  source: sourceOf,
  body: one(
    () => bodyFields,
    (ownership, body) => `body ${body} where ${body}.id = ${ownership}.body_id`,
  ),
};

const inverseName = Object.entries(INVERSE_RELATION_NAMES).map(([type, name]) => `when '${type}' then '${name}'`);

/** A relation row, read from the item `this_id`: its name and its other end follow from the side. */
const relationFields: SqlFields = {
  id: column('id'),
  toText: column('to_text'),
  overlap: column('overlap'),
  since: column('since'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  name: (relation) =>
    `case when ${relation}.from_id = ${relation}.this_id then ${relation}.type else case ${relation}.type ${inverseName.join(' ')} end end`,
  other: one(
    () => workItemFields,
    (relation, item, scope) =>
      `${itemWithState(item, scope)} where ${item}.id = case when ${relation}.from_id = ${relation}.this_id then ${relation}.to_id else ${relation}.from_id end`,
  ),
};

/** Condition that the other end of the relation `r` was there on the day asked for, or has no record at all. */
const otherWasThere = (item: string, scope: Scope) =>
  scope.asOf
    ? `and (r.to_id is null or exists (select from work_item_state s where s.work_item_id = case when r.from_id = ${item}.id then r.to_id else r.from_id end
        and s.valid_from <= ${scope.asOf}::date and s.valid_to > ${scope.asOf}::date))`
    : '';

const twinsOf = (
  item: string,
) => `(select r.to_id from work_item_relation r where r.type = 'IDENTICAL_TEXT' and r.from_id = ${item}.id
    union select r.from_id from work_item_relation r where r.type = 'IDENTICAL_TEXT' and r.to_id = ${item}.id)`;

const bodyOf = (columnName: string) =>
  one(
    () => bodyFields,
    (row, body) => `body ${body} where ${body}.id = ${row}.${columnName}`,
  );

export const workItemFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  type: column('type'),
  version: column('version'),
  edition: column('edition'),
  isn: column('isn'),
  summary: column('summary'),
  recordVersion: column('record_version'),
  confirmedOn: column('confirmed_on'),
  approvalProcess: column('approval_process'),
  priority: column('priority'),
  ref: state('ref'),
  title: state('title'),
  maturity: state('maturity'),
  maturityFlags: state('maturity_flags'),
  nativeStatus: state('native_status'),
  statusOn: state('status_on'),
  started: state('started'),
  approved: state('approved'),
  scope: column('scope'),
  uri: column('uri'),
  liaison: column('liaison'),
  supportingMembers: column('supporting_members'),
  equivalent: column('equivalent'),
  a5Justifications: column('a5_justifications'),
  publication: column('publication'),
  comment: column('comment'),
  firstRegistered: column('first_registered'),
  lastUpdated: column('last_updated'),
  asOf: column('as_of'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  body: one(
    () => bodyFields,
    (item, body, scope) => `body ${body} where ${body}.id = ${stateOf(item, scope)}.body_id`,
  ),
  approvingBody: bodyOf('approving_body_id'),
  target: one(
    () => targetFields,
    (item, target, scope) => `target ${target} where ${target}.id = ${stateOf(item, scope)}.target_id`,
  ),
  targets: many(
    () => targetFields,
    (item, target, scope) =>
      `target ${target} where ${target}.work_item_id = ${item}.id ${known(target, 'stated_earliest', scope)}`,
    (target) => `${target}.stated_earliest, ${target}.id`,
  ),
  identifiers: many(
    () => identifierFields,
    (item, identifier, scope) =>
      `work_item_identifier ${identifier} where ${identifier}.work_item_id = ${item}.id ${known(identifier, 'valid_from_earliest', scope)}`,
    (identifier) => `${identifier}.id`,
  ),
  titles: many(
    () => titleFields,
    (item, title, scope) =>
      `work_item_title ${title} where ${title}.work_item_id = ${item}.id ${known(title, 'valid_from_earliest', scope)}`,
    (title) => `${title}.valid_from_earliest, ${title}.language, ${title}.id`,
  ),
  statusEvents: many(
    () => statusEventFields,
    (item, event, scope) =>
      `status_event ${event} where ${event}.work_item_id = ${item}.id ${known(event, 'happened_order', scope)}`,
    (event) => `${event}.happened_order, ${event}.rank, ${event}.id`,
  ),
  relations: many(
    () => relationFields,
    (item, relation, scope) =>
      `(select r.*, ${item}.id as this_id from work_item_relation r where ${item}.id in (r.from_id, r.to_id) ${otherWasThere(item, scope)}) ${relation}`,
    (relation) => `${relation}.type, ${relation}.id`,
  ),
  twins: many(
    () => workItemFields,
    (item, twin, scope) => `${itemWithState(twin, scope)} where ${twin}.id in ${twinsOf(item)}`,
    (twin) => `${twin}.id`,
  ),
  editors: many(
    () => editorFields,
    (item, editor) => `editor ${editor} where ${editor}.work_item_id = ${item}.id`,
    (editor) => `${editor}.id`,
  ),
  placements: many(
    () => placementFields,
    (item, placement) => `placement ${placement} where ${placement}.work_item_id = ${item}.id`,
    (placement) => `${placement}.id`,
  ),
  domains: (item) =>
    `array(select distinct p.domain from placement p where p.work_item_id = ${item}.id and p.domain is not null order by 1)`,
  categories: (item) =>
    `array(select distinct p.category from placement p where p.work_item_id = ${item}.id and p.category is not null order by 1)`,
  owners: many(
    () => ownershipFields,
    (item, owner) => `ownership ${owner} where ${owner}.work_item_id = ${item}.id`,
    (owner) => `${owner}.valid_from_earliest, ${owner}.id`,
  ),
  statusReports: many(
    () => statusReportFields,
    (item, report) =>
      `(select s.* from status_report s where s.work_item_id = ${item}.id order by s.id desc limit 20) ${report}`,
    (report) => `${report}.id desc`,
  ),
  baseTexts: many(
    () => baseTextFields,
    (item, text) => `base_text ${text} where ${text}.work_item_id = ${item}.id`,
    (text) => `${text}.position, ${text}.id`,
  ),
};

export const bodyWorkFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  position: column('position'),
  titleAsWritten: column('title_as_written'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  body: bodyOf('body_id'),
  fromBody: bodyOf('from_body_id'),
  workItem: one(
    () => workItemFields,
    (work, item, scope) => `${itemWithState(item, scope)} where ${item}.id = ${work}.work_item_id`,
  ),
};
