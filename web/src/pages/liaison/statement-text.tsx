import { Copyright, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Facts } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import type { Statement } from './statement-pane';

interface Props {
  readonly statement: Statement;
  /** What is said of its text, below it. */
  readonly children: ReactNode;
}

/** What a statement says: text, attachments with the note on copyright, contacts, and what stands in its heading. */
export function StatementText({ statement, children }: Props) {
  const t = useT();
  const { abstract, body } = statement;
  return (
    <>
      {abstract && (
        <p className="liaison-words">
          <Words>{abstract}</Words>
        </p>
      )}
      {body ? (
        <p className="liaison-words">
          <Words>{body}</Words>
        </p>
      ) : (
        !abstract && <p className="liaison-under">{t('liaison.noText')}</p>
      )}
      {children}
      <Attachments statement={statement} />
      <Contacts statement={statement} />
      <Heading statement={statement} />
    </>
  );
}

/** Only addresses of the web are followed. */
const isWebAddress = (uri: string): boolean => /^https?:\/\//i.test(uri);

function Attachments({ statement: { attachments, copyright } }: { readonly statement: Statement }) {
  const t = useT();
  if (attachments.length === 0) return null;
  return (
    <div className="liaison-attached">
      <h3>{t('liaison.attachments')}</h3>
      <ul className="lines">
        {attachments.map(({ id, title, uri, fileUrl }) => {
          const address = fileUrl ?? (uri && isWebAddress(uri) ? uri : null);
          return (
            <li key={id}>
              <Paperclip aria-hidden="true" />{' '}
              {address ? (
                <a href={address} rel="noreferrer">
                  <Words>{title}</Words>
                </a>
              ) : (
                <>
                  <Words>{title}</Words> <span className="liaison-under">{t('liaison.fileNotHere')}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {copyright && (
        <p className="liaison-under">
          <Copyright role="img" aria-label={t('liaison.copyright')} className="lucide" /> <Words>{copyright}</Words>
        </p>
      )}
    </div>
  );
}

function Contacts({ statement: { contacts } }: { readonly statement: Statement }) {
  const t = useT();
  if (contacts.length === 0) return null;
  return (
    <div>
      <h3>{t('liaison.contacts')}</h3>
      <ul className="lines">
        {contacts.map(({ id, name, affiliation, country, reach }) => (
          <li key={id}>
            <Words>{name}</Words>
            {[affiliation, country].map(
              (words) =>
                words && (
                  <span key={words}>
                    {' · '}
                    <Words>{words}</Words>
                  </span>
                ),
            )}
            {reach?.email && (
              <>
                {' · '}
                <a href={`mailto:${encodeURIComponent(reach.email).replace('%40', '@')}`}>
                  <bdi dir="ltr">{reach.email}</bdi>
                </a>
              </>
            )}
            {[reach?.telephone, reach?.fax].map(
              (number) =>
                number && (
                  <span key={number}>
                    {' · '}
                    <bdi dir="ltr">{number}</bdi>
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What else the heading says; what it does not say is left out. */
function Heading({ statement }: { readonly statement: Statement }) {
  const t = useT();
  const word = useWord();
  const { questions, approvalLevel, approval, meeting, place, document, documents, language, keywords } = statement;
  const words = (value: string | null) => value && <Words>{value}</Words>;
  const facts = [
    { label: t('liaison.number'), value: statement.numberAsWritten && <Ref>{statement.numberAsWritten}</Ref> },
    { label: t('liaison.dated'), value: statement.dated && <PartialDate value={statement.dated} /> },
    {
      label: t('liaison.questions'),
      value: questions.length > 0 && (
        <span className="liaison-row">
          {questions.map(({ id, side, question }) => (
            <span key={id}>
              {word('QuestionSide', side)} <BodyLink body={question} />
            </span>
          ))}
        </span>
      ),
    },
    { label: t('liaison.approvalLevel'), value: approvalLevel && word('ApprovalLevel', approvalLevel) },
    { label: t('liaison.approval'), value: words(approval) },
    { label: t('liaison.meeting'), value: words([meeting, place].filter(Boolean).join(', ') || null) },
    { label: t('liaison.documents'), value: words([document, ...documents].filter(Boolean).join(', ') || null) },
    { label: t('liaison.language'), value: words(language) },
    { label: t('liaison.keywords'), value: words(keywords.join(', ') || null) },
    { label: t('liaison.note'), value: words(statement.note) },
    { label: t('liaison.source'), value: <Words>{statement.source.citation}</Words> },
  ];
  return (
    <details className="liaison-heading">
      <summary>{t('liaison.heading')}</summary>
      <Facts facts={facts.filter(({ value }) => value)} />
    </details>
  );
}
