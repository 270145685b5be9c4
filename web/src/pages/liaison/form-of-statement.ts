import { EMPTY, type FormState, NO_ADDRESSEE } from './form-state';
import type { OneStatementFragment } from './statement.operations';

const told = (value: string | null | undefined): string => value ?? '';
const joined = (values: readonly string[]): string => values.join('; ');

/** A statement as it is recorded, to be revised; what it refers to is linked beside it, not here. */
export function formOfStatement(statement: OneStatementFragment): FormState {
  const { sources, addressees, contacts, attachments, questions } = statement;
  const asked = (side: 'ORIGIN' | 'DESTINATION') =>
    joined(questions.flatMap((each) => (each.side === side ? each.question.ref : [])));
  return {
    ...EMPTY,
    mode: statement.state === 'SENT' ? 'record' : 'draft',
    number: told(statement.numberAsWritten),
    title: told(statement.title),
    sources: sources.map(({ text }) => text),
    addressees:
      addressees.length > 0
        ? addressees.map(({ text, purpose, deadline }) => ({ body: text, purpose, deadline: told(deadline) }))
        : [NO_ADDRESSEE],
    dated: told(statement.dated),
    sent: told(statement.sent),
    body: told(statement.body),
    originQuestions: asked('ORIGIN'),
    destinationQuestions: asked('DESTINATION'),
    // What is here already is known by its digest.
    attachments: attachments.map(({ title, uri, digest }) => ({
      title,
      uri: told(uri),
      digest: told(digest),
      file: '',
    })),
    contacts: contacts.map(({ name, affiliation, country, reach }) => ({
      name,
      affiliation: told(affiliation),
      country: told(country),
      email: told(reach?.email),
      telephone: told(reach?.telephone),
      fax: told(reach?.fax),
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
    studyPeriod: told(statement.studyPeriod?.label),
    issuer: told(statement.issuer?.ref),
    copyright: told(statement.copyright),
    note: told(statement.note),
  };
}
