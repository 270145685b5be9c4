import { bodyFields } from '../bodies/body.queries';
import { studyPeriodOf } from '../bodies/study-period.queries';
import { sourceOf } from '../history/source.queries';
import { personFields } from '../people/person.queries';
import { column, many, one, type SqlFields } from '../platform/graphql/sql-fields';
import { workItemFields } from '../work-items/work-item.queries';

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
const workItemOf = one(
  () => workItemFields,
  (row, item) => `work_item ${item} where ${item}.id = ${row}.work_item_id`,
);
const meetingOf = (columnName: string) =>
  one(
    () => meetingFields,
    (row, meeting) => `meeting ${meeting} where ${meeting}.id = ${row}.${columnName}`,
  );
const letterOf = (columnName: string) =>
  one(
    () => letterFields,
    (row, letter) => `letter ${letter} where ${letter}.id = ${row}.${columnName}`,
  );

const fileUrl = (row: string) => `'/files/' || ${row}.file_id`;

const meetingLinkFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  toText: column('to_text'),
  from: meetingOf('from_id'),
  to: meetingOf('to_id'),
};

const partFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  role: column('role'),
  text: column('text'),
  person: personOf('person_id'),
  body: bodyOf('body_id'),
};

const sessionFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  day: column('day'),
  beginsAt: column('begins_at'),
  endsAt: column('ends_at'),
  title: column('title'),
  isBreak: column('is_break'),
  topics: column('topics'),
  parts: many(
    () => partFields,
    (session, part) => `session_part ${part} where ${part}.session_id = ${session}.id`,
    (part) => `${part}.position`,
  ),
};

const agendaItemFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  number: column('number'),
  title: column('title'),
  items: many(
    () => agendaItemFields,
    (item, below) => `agenda_item ${below} where ${below}.parent_id = ${item}.id`,
    (below) => `${below}.position`,
  ),
};

const documentFields: SqlFields = {
  id: column('id'),
  number: column('number'),
  title: column('title'),
  uri: column('uri'),
  fileUrl,
};

const statedDeadlineFields: SqlFields = {
  id: column('id'),
  kind: column('kind'),
  lastDay: column('last_day'),
  text: column('text'),
};

const subjectFields: SqlFields = { id: column('id'), text: column('text'), workItem: workItemOf };

export const decisionFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  kind: column('kind'),
  takenOn: column('taken_on'),
  text: column('text'),
  certainty: column('certainty'),
  source: sourceOf,
  meeting: meetingOf('meeting_id'),
  workItem: workItemOf,
  body: bodyOf('body_id'),
};

export const meetingFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  type: column('type'),
  title: column('title'),
  state: column('state'),
  starts: column('starts'),
  ends: column('ends'),
  opensAt: column('opens_at'),
  closesAt: column('closes_at'),
  timeZone: column('time_zone'),
  place: column('place'),
  mode: column('mode'),
  languages: column('languages'),
  languageHelp: column('language_help'),
  remoteParticipation: column('remote_participation'),
  openTo: column('open_to'),
  registration: column('registration'),
  documentRules: column('document_rules'),
  webPage: column('web_page'),
  note: column('note'),
  certainty: column('certainty'),
  recordVersion: column('record_version'),
  source: sourceOf,
  body: bodyOf('body_id'),
  bodies: many(
    () => bodyFields,
    (meeting, body) =>
      `meeting_body ${body}_at join body ${body} on ${body}.id = ${body}_at.body_id where ${body}_at.meeting_id = ${meeting}.id`,
    (body) => `${body}.ref_order, ${body}.id`,
  ),
  links: many(
    () => meetingLinkFields,
    (meeting, link) => `meeting_link ${link} where ${meeting}.id in (${link}.from_id, ${link}.to_id)`,
    (link) => `${link}.kind, ${link}.id`,
  ),
  sessions: many(
    () => sessionFields,
    (meeting, session) => `meeting_session ${session} where ${session}.meeting_id = ${meeting}.id`,
    (session) => `${session}.position`,
  ),
  agenda: many(
    () => agendaItemFields,
    (meeting, item) => `agenda_item ${item} where ${item}.meeting_id = ${meeting}.id and ${item}.parent_id is null`,
    (item) => `${item}.position`,
  ),
  documents: many(
    () => documentFields,
    (meeting, document) => `meeting_document ${document} where ${document}.meeting_id = ${meeting}.id`,
    (document) => `${document}.id`,
  ),
  statedDeadlines: many(
    () => statedDeadlineFields,
    (meeting, stated) => `stated_deadline ${stated} where ${stated}.meeting_id = ${meeting}.id`,
    (stated) => `${stated}.last_day, ${stated}.id`,
  ),
  subjects: many(
    () => subjectFields,
    (meeting, subject) => `meeting_subject ${subject} where ${subject}.meeting_id = ${meeting}.id`,
    (subject) => `${subject}.id`,
  ),
  decisions: many(
    () => decisionFields,
    (meeting, decision) => `decision ${decision} where ${decision}.meeting_id = ${meeting}.id`,
    (decision) => `${decision}.position`,
  ),
  letters: many(
    () => letterFields,
    (meeting, letter) =>
      `announcement ${letter}_at join letter ${letter} on ${letter}.id = ${letter}_at.letter_id where ${letter}_at.meeting_id = ${meeting}.id`,
    (letter) => `${letter}.issued_order, ${letter}.id`,
  ),
};

const recipientFields: SqlFields = { id: column('id'), kind: column('kind'), text: column('text') };

const annexFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  title: column('title'),
  language: column('language'),
};

const announcementFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  kind: column('kind'),
  text: column('text'),
  meeting: meetingOf('meeting_id'),
  body: bodyOf('body_id'),
  workItem: workItemOf,
};

const letterLinkFields: SqlFields = { id: column('id'), toText: column('to_text'), to: letterOf('to_id') };

export const letterFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  kind: column('kind'),
  number: column('number'),
  ref: column('ref'),
  referenceCode: column('reference_code'),
  subject: column('subject'),
  issuedAsPrinted: column('issued_as_printed'),
  issued: column('issued'),
  issuedNote: column('issued_note'),
  place: column('place'),
  languages: column('languages'),
  signatory: column('signatory'),
  contact: column('contact'),
  note: column('note'),
  fileUrl,
  certainty: column('certainty'),
  recordVersion: column('record_version'),
  source: sourceOf,
  group: bodyOf('group_id'),
  studyPeriod: studyPeriodOf('study_period_id'),
  signedBy: personOf('signatory_id'),
  recipients: many(
    () => recipientFields,
    (letter, recipient) => `letter_recipient ${recipient} where ${recipient}.letter_id = ${letter}.id`,
    (recipient) => `${recipient}.kind desc, ${recipient}.position`,
  ),
  annexes: many(
    () => annexFields,
    (letter, annex) => `letter_annex ${annex} where ${annex}.letter_id = ${letter}.id`,
    (annex) => `${annex}.position`,
  ),
  announces: many(
    () => announcementFields,
    (letter, announcement) => `announcement ${announcement} where ${announcement}.letter_id = ${letter}.id`,
    (announcement) => `${announcement}.position`,
  ),
  refersTo: many(
    () => letterLinkFields,
    (letter, link) => `letter_link ${link} where ${link}.from_id = ${letter}.id`,
    (link) => `${link}.id`,
  ),
};
