import { bodyFields } from '../bodies/body.queries';
import { studyPeriodOf } from '../bodies/study-period.queries';
import { sourceOf } from '../history/source.queries';
import { personFields } from '../people/person.queries';
import { column, many, one, type SqlFields } from '../platform/graphql/sql-fields';
import { workItemFields } from '../work-items/work-item.queries';
import { ASKING_PURPOSES, AWAITED_STATES } from './rules/open';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Today, as the server counts days. */
export const TODAY = `(now() at time zone 'UTC')::date`;

/** The same as `isAwaited` and `isOverdue` of the rules, for a row of `addressee`; a test holds them together. */
export const awaited = (row: string) =>
  `(${row}.state in (${words(AWAITED_STATES)}) and ${row}.purpose in (${words(ASKING_PURPOSES)}))`;
export const overdue = (row: string, today = TODAY) => `(${awaited(row)} and ${row}.deadline_latest < ${today})`;

/** What others refer to is seen once it is sent. */
const isSent = (row: string) => `${row}.state = 'SENT'`;

const bodyOf = (columnName: string) =>
  one(
    () => bodyFields,
    (row, body) => `body ${body} where ${body}.id = ${row}.${columnName}`,
  );

const personOf = (columnName: string) =>
  one(
    () => personFields,
    (row, person) => `person ${person} where ${person}.id = ${row}.${columnName}`,
  );

const sourceFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  text: column('text'),
  approvedOn: column('approved_on'),
  approvalWords: column('approval_words'),
  body: bodyOf('body_id'),
  approvedBy: personOf('approved_by_id'),
};

export const addresseeFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  text: column('text'),
  purpose: column('purpose'),
  deadline: column('deadline'),
  state: column('state'),
  received: column('received'),
  receivedAs: column('received_as'),
  outcomeOn: column('outcome_on'),
  isAwaited: (row) => awaited(row),
  isOverdue: (row) => `coalesce(${overdue(row)}, false)`,
  body: bodyOf('body_id'),
  statement: one(
    () => statementFields,
    (addressee, statement) => `liaison_statement ${statement} where ${statement}.id = ${addressee}.statement_id`,
  ),
  allocatedTo: many(
    () => bodyFields,
    (addressee, body) =>
      `allocation ${body}_at join body ${body} on ${body}.id = ${body}_at.body_id where ${body}_at.addressee_id = ${addressee}.id`,
    (body) => `${body}.ref_order, ${body}.id`,
  ),
};

const questionFields: SqlFields = {
  id: column('id'),
  side: column('side'),
  question: bodyOf('body_id'),
};

const contactFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  name: column('name'),
  affiliation: column('affiliation'),
  country: column('country'),
};

const attachmentFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  title: column('title'),
  digest: column('digest'),
  uri: column('uri'),
  fileUrl: (attachment) => `'/files/' || ${attachment}.file_id`,
};

export const linkFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  toText: column('to_text'),
  from: one(
    () => statementFields,
    (link, statement) => `liaison_statement ${statement} where ${statement}.id = ${link}.from_id`,
  ),
  to: one(
    () => statementFields,
    (link, statement) =>
      `liaison_statement ${statement} where ${statement}.id = ${link}.to_id and ${isSent(statement)}`,
  ),
};

const eventFields: SqlFields = {
  id: column('id'),
  step: column('step'),
  state: column('state'),
  happened: column('happened'),
  words: column('words'),
  certainty: column('certainty'),
  source: sourceOf,
  addressee: one(
    () => addresseeFields,
    (event, addressee) => `addressee ${addressee} where ${addressee}.id = ${event}.addressee_id`,
  ),
};

const mentionFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  text: column('text'),
  state: column('state'),
  workItem: one(
    () => workItemFields,
    (mention, item) => `work_item ${item} where ${item}.id = ${mention}.work_item_id`,
  ),
  other: one(
    () => statementFields,
    (mention, statement) =>
      `liaison_statement ${statement} where ${statement}.id = ${mention}.other_id and ${isSent(statement)}`,
  ),
};

export const statementFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  number: column('number'),
  numberAsWritten: column('number_as_written'),
  ref: column('ref'),
  state: column('state'),
  title: column('title'),
  language: column('language'),
  document: column('document'),
  meeting: column('meeting'),
  place: column('place'),
  dated: column('dated'),
  sent: column('sent'),
  approvalLevel: column('approval_level'),
  approval: column('approval'),
  abstract: column('abstract'),
  body: column('body'),
  keywords: column('keywords'),
  copyright: column('copyright'),
  documents: column('documents'),
  note: column('note'),
  certainty: column('certainty'),
  recordVersion: column('record_version'),
  source: sourceOf,
  issuer: bodyOf('issuer_id'),
  studyPeriod: studyPeriodOf('study_period_id'),
  nextDeadline: (statement) =>
    `(select min(a.deadline_latest) from addressee a where a.statement_id = ${statement}.id and ${awaited('a')})`,
  sources: many(
    () => sourceFields,
    (statement, source) => `liaison_source ${source} where ${source}.statement_id = ${statement}.id`,
    (source) => `${source}.position`,
  ),
  addressees: many(
    () => addresseeFields,
    (statement, addressee) => `addressee ${addressee} where ${addressee}.statement_id = ${statement}.id`,
    (addressee) => `${addressee}.position`,
  ),
  questions: many(
    () => questionFields,
    (statement, question) => `liaison_question ${question} where ${question}.statement_id = ${statement}.id`,
    (question) => `${question}.side, ${question}.id`,
  ),
  contacts: many(
    () => contactFields,
    (statement, contact) => `liaison_contact ${contact} where ${contact}.statement_id = ${statement}.id`,
    (contact) => `${contact}.position`,
  ),
  attachments: many(
    () => attachmentFields,
    (statement, attachment) => `attachment ${attachment} where ${attachment}.statement_id = ${statement}.id`,
    (attachment) => `${attachment}.position`,
  ),
  refersTo: many(
    () => linkFields,
    (statement, link) => `liaison_link ${link} where ${link}.from_id = ${statement}.id`,
    (link) => `${link}.kind desc, ${link}.id`,
  ),
  referredToBy: many(
    () => linkFields,
    (statement, link) =>
      `liaison_link ${link} join liaison_statement ${link}_from on ${link}_from.id = ${link}.from_id where ${link}.to_id = ${statement}.id and ${isSent(`${link}_from`)}`,
    (link) => `${link}_from.sent_order, ${link}.id`,
  ),
  events: many(
    () => eventFields,
    (statement, event) => `liaison_event ${event} where ${event}.statement_id = ${statement}.id`,
    (event) => `${event}.id`,
  ),
  mentions: many(
    () => mentionFields,
    (statement, mention) => `mention ${mention} where ${mention}.statement_id = ${statement}.id`,
    (mention) => `${mention}.position, ${mention}.id`,
  ),
};
