import * as v from 'valibot';
import type {
  LiaisonFromFileQuery,
  LiaisonStatementInput,
  ReplyToLiaisonQuery,
  StatementRefInput,
} from './form.operations';

const text = v.string();
const purpose = v.picklist(['ACTION', 'COMMENT', 'INFORMATION', '']);
const level = v.picklist(['STUDY_GROUP', 'WORKING_PARTY', 'RAPPORTEUR_MEETING', 'OTHER_GROUP', '']);
const contact = v.object({ name: text, affiliation: text, country: text, email: text, telephone: text, fax: text });
const link = v.object({ kind: v.picklist(['REPLIES_TO', 'CITES']), text, id: v.nullable(text) });

/** A statement as it stands in the form: every field a text, empty where nothing is said. */
export const formShape = v.object({
  /** Whether it was sent already, or is drafted here. */
  mode: v.picklist(['record', 'draft']),
  number: text,
  title: text,
  sources: v.array(text),
  addressees: v.array(v.object({ body: text, purpose, deadline: text })),
  dated: text,
  sent: text,
  body: text,
  refersTo: v.array(link),
  /** Work items that it is linked to once it is saved. */
  about: v.array(v.object({ id: text, ref: text })),
  originQuestions: text,
  destinationQuestions: text,
  /** `file` is the number of one that was sent with the form. */
  attachments: v.array(v.object({ title: text, uri: text, digest: text, file: text })),
  contacts: v.array(contact),
  approvalLevel: level,
  approval: text,
  abstract: text,
  meeting: text,
  place: text,
  document: text,
  documents: text,
  language: text,
  keywords: text,
  studyPeriod: text,
  issuer: text,
  copyright: text,
  note: text,
  /** How to cite what it was read from; empty where it was typed. */
  citation: text,
});
export type FormState = v.InferOutput<typeof formShape>;
export type Row<L extends 'addressees' | 'refersTo' | 'attachments' | 'contacts'> = FormState[L][number];

export const NO_ADDRESSEE: Row<'addressees'> = { body: '', purpose: '', deadline: '' };
export const NO_CONTACT: Row<'contacts'> = {
  name: '',
  affiliation: '',
  country: '',
  email: '',
  telephone: '',
  fax: '',
};
export const NO_LINK: Row<'refersTo'> = { kind: 'REPLIES_TO', text: '', id: null };
export const NO_ATTACHMENT: Row<'attachments'> = { title: '', uri: '', digest: '', file: '' };

export const EMPTY: FormState = {
  mode: 'record',
  number: '',
  title: '',
  sources: [''],
  addressees: [NO_ADDRESSEE],
  dated: '',
  sent: '',
  body: '',
  refersTo: [],
  about: [],
  originQuestions: '',
  destinationQuestions: '',
  attachments: [],
  contacts: [],
  approvalLevel: '',
  approval: '',
  abstract: '',
  meeting: '',
  place: '',
  document: '',
  documents: '',
  language: '',
  keywords: '',
  studyPeriod: '',
  issuer: '',
  copyright: '',
  note: '',
  citation: '',
};

const told = (value: string | null | undefined): string => value ?? '';
const joined = (values: readonly string[]): string => values.join('; ');
const orOne = <T>(rows: readonly T[], none: T): T[] => (rows.length > 0 ? [...rows] : [none]);

/** What was read from a text or a file, as the form has it. */
export function formOfFile({ statement, citation }: LiaisonFromFileQuery['liaisonFromFile']): FormState {
  return {
    ...EMPTY,
    number: told(statement.number),
    title: told(statement.title),
    sources: orOne(statement.sources, ''),
    addressees: orOne(
      statement.addressees.map((each) => ({
        body: each.body,
        purpose: each.purpose ?? ('' as const),
        deadline: told(each.deadline),
      })),
      NO_ADDRESSEE,
    ),
    dated: told(statement.dated),
    sent: told(statement.sent),
    body: told(statement.body),
    refersTo: statement.refersTo.map((each) => ({ ...each, id: null })),
    originQuestions: joined(statement.originQuestions),
    destinationQuestions: joined(statement.destinationQuestions),
    attachments: statement.attachments.map(({ title, uri, digest }) => ({
      title,
      uri: told(uri),
      digest: told(digest),
      file: '',
    })),
    contacts: statement.contacts.map((each) => ({
      name: told(each.name),
      affiliation: told(each.affiliation),
      country: told(each.country),
      email: told(each.email),
      telephone: told(each.telephone),
      fax: told(each.fax),
    })),
    approvalLevel: statement.approvalLevel ?? '',
    approval: told(statement.approval),
    abstract: told(statement.abstract),
    meeting: told(statement.meeting),
    place: told(statement.place),
    document: told(statement.document),
    documents: joined(statement.documents),
    language: told(statement.language),
    keywords: joined(statement.keywords),
    studyPeriod: told(statement.studyPeriod),
    issuer: told(statement.issuer),
    copyright: told(statement.copyright),
    citation,
  };
}

/** A reply as the API fills it in. */
export function formOfReply({ replyToLiaison: reply, liaisonStatement: answered }: ReplyToLiaisonQuery): FormState {
  return {
    ...EMPTY,
    mode: 'draft',
    title: reply.title,
    body: told(reply.body),
    sources: orOne(reply.sources, ''),
    addressees: orOne(
      reply.addressees.map((each) => ({ ...each, deadline: '' })),
      NO_ADDRESSEE,
    ),
    refersTo: reply.refersTo.map(({ id, kind }) => ({ id, kind, text: told(answered?.ref) })),
    originQuestions: joined(reply.originQuestions),
    destinationQuestions: joined(reply.destinationQuestions),
    contacts: reply.contacts.map((each) => ({
      ...NO_CONTACT,
      name: each.name,
      affiliation: told(each.affiliation),
      country: told(each.country),
    })),
    language: told(reply.language),
    keywords: joined(reply.keywords),
  };
}

const said = (value: string): string | null => value.trim() || null;
const several = (value: string): string[] =>
  value
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

/** What is sent of the form: rows without a name are left out, empty fields are not told. */
export function inputOf(form: FormState): LiaisonStatementInput {
  return {
    number: said(form.number),
    title: said(form.title),
    sources: form.sources.flatMap((each) => said(each) ?? []),
    addressees: form.addressees.flatMap(({ body, purpose: asked, deadline }) =>
      said(body) && asked !== '' ? [{ body: body.trim(), purpose: asked, deadline: said(deadline) }] : [],
    ),
    dated: said(form.dated),
    ...(form.mode === 'record' && { sent: said(form.sent) }),
    body: said(form.body),
    refersTo: form.refersTo.flatMap(({ kind, id, text: words }): StatementRefInput[] =>
      id ? [{ kind, id }] : said(words) ? [{ kind, text: words.trim() }] : [],
    ),
    originQuestions: several(form.originQuestions),
    destinationQuestions: several(form.destinationQuestions),
    attachments: form.attachments.flatMap(({ title, uri, digest, file }) =>
      said(title) ? [{ title: title.trim(), uri: said(uri), digest: said(digest), file: said(file) }] : [],
    ),
    contacts: form.contacts.flatMap((each) => (said(each.name) ? [contactOf(each)] : [])),
    approvalLevel: form.approvalLevel || null,
    approval: said(form.approval),
    abstract: said(form.abstract),
    meeting: said(form.meeting),
    place: said(form.place),
    document: said(form.document),
    documents: several(form.documents),
    language: said(form.language),
    keywords: several(form.keywords),
    studyPeriod: said(form.studyPeriod),
    issuer: said(form.issuer),
    copyright: said(form.copyright),
    note: said(form.note),
  };
}

const contactOf = ({ name, affiliation, country, email, telephone, fax }: Row<'contacts'>) => ({
  name: name.trim(),
  affiliation: said(affiliation),
  country: said(country),
  email: said(email),
  telephone: said(telephone),
  fax: said(fax),
});
