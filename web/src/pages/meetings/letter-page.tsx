import { getRouteApi, Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { ApiError } from '../../api/errors';
import { useApi } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Source } from '../../parts/source';
import { Empty, Loaded } from '../../parts/states';
import { Languages } from './meeting-side';
import { type LetterPageQuery as Answer, LetterPage as LetterPageQuery } from './meetings.operations';
import './meetings.css';

const route = getRouteApi('/letters/$id');
type Letter = NonNullable<Answer['letter']>;

/** A circular or collective letter, by what it is called or by its number here. */
export function LetterPage() {
  const t = useT();
  const word = useWord();
  const { id } = route.useParams();
  const { period } = route.useSearch();
  const query = useApi(LetterPageQuery, /^\d+$/.test(id) ? { id } : { ref: id, studyPeriod: period ?? null });
  const letter = query.data?.letter;
  const isUnknown = query.error instanceof ApiError && query.error.code === 'NOT_FOUND';
  return (
    <>
      <PageHeader
        title={letter ? `${letter.ref} ${letter.subject ?? ''}`.trim() : id}
        heading={
          letter && (
            <>
              <Ref>{letter.ref}</Ref> {letter.subject && <Words>{letter.subject}</Words>}
            </>
          )
        }
        chip={letter && <span className="chip chip-accent">{word('LetterKind', letter.kind)}</span>}
        counts={letter?.studyPeriod.label}
      />
      {isUnknown ? (
        <Empty title={t('meetings.letterNotFound', { id })} />
      ) : (
        <Loaded query={query}>{({ letter: found }) => found && <Parts key={found.id} letter={found} />}</Loaded>
      )}
    </>
  );
}

function Parts({ letter }: { readonly letter: Letter }) {
  const t = useT();
  return (
    <div className="page-body meetings-page">
      <div className="meetings-main">
        <Corrected letter={letter} />
        <Announces letter={letter} />
        {letter.annexes.length > 0 && (
          <Card title={t('meetings.annexes')}>
            <ul className="lines">
              {letter.annexes.map(({ id, title, language }) => (
                <li key={id}>
                  <Words lang={language}>{title}</Words>{' '}
                  {language && (
                    <span className="meetings-tag">
                      <Languages codes={[language]} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
        <RefersTo letter={letter} />
      </div>
      <aside className="meetings-side" aria-label={t('meetings.facts')}>
        <LetterFacts letter={letter} />
      </aside>
    </div>
  );
}

/** Where the printed date contradicts the contents: both, and why. */
function Corrected({ letter: { issued, issuedAsPrinted, issuedNote } }: { readonly letter: Letter }) {
  const rich = useRich();
  if (!issuedAsPrinted || issued === issuedAsPrinted) return null;
  return (
    <div className="meetings-corrected" role="note">
      <TriangleAlert aria-hidden="true" />
      <div>
        <p>
          {rich('meetings.corrected', {
            printed: (
              <del>
                <PartialDate value={issuedAsPrinted} isLong />
              </del>
            ),
            issued: (
              <b>
                <PartialDate value={issued} isLong />
              </b>
            ),
          })}
        </p>
        {issuedNote && (
          <p>
            <Words>{issuedNote}</Words>
          </p>
        )}
      </div>
    </div>
  );
}

function Announces({ letter: { announces } }: { readonly letter: Letter }) {
  const t = useT();
  if (announces.length === 0) return null;
  return (
    <Card title={t('meetings.announces')}>
      <ul className="lines">
        {announces.map(({ id, text, meeting, workItem, body }) => (
          <li key={id}>
            {meeting && (
              <Link to="/meetings/$id" params={{ id: meeting.key }}>
                <Words>{meeting.title ?? meeting.key}</Words>
              </Link>
            )}{' '}
            {workItem && <ItemLink item={workItem} />} {body && <BodyLink body={body} />} <Words>{text}</Words>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RefersTo({ letter: { refersTo } }: { readonly letter: Letter }) {
  const t = useT();
  if (refersTo.length === 0) return null;
  return (
    <Card title={t('meetings.refersTo')}>
      <ul className="lines">
        {refersTo.map(({ id, to, toText }) => (
          <li key={id}>
            {to ? (
              <Link
                to="/letters/$id"
                params={{ id: to.ref }}
                search={{ period: to.studyPeriod.label }}
                className="ref-link"
              >
                <Ref>{to.ref}</Ref>
              </Link>
            ) : (
              <Words>{toText}</Words>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LetterFacts({ letter }: { readonly letter: Letter }) {
  const t = useT();
  const said = (text: string | null) => text && <Words>{text}</Words>;
  const sent = (kind: 'TO' | 'COPY') => {
    const some = letter.recipients.filter((recipient) => recipient.kind === kind);
    return some.length > 0 && <Recipients recipients={some} />;
  };
  const facts = [
    { label: t('meetings.issued'), value: <PartialDate value={letter.issued} isLong /> },
    { label: t('meetings.printed'), value: <PartialDate value={letter.issuedAsPrinted} isLong /> },
    { label: t('meetings.place'), value: said(letter.place) },
    { label: t('meetings.body'), value: letter.group && <BodyLink body={letter.group} /> },
    { label: t('meetings.code'), value: letter.referenceCode && <Ref>{letter.referenceCode}</Ref> },
    { label: t('meetings.to'), value: sent('TO') },
    { label: t('meetings.copies'), value: sent('COPY') },
    { label: t('meetings.signatory'), value: said(letter.signatory) },
    { label: t('meetings.languages'), value: letter.languages.length > 0 && <Languages codes={letter.languages} /> },
    { label: t('meetings.contact'), value: said(letter.contact) },
    { label: t('meetings.note'), value: said(letter.note) },
    { label: t('meetings.source'), value: <Source source={letter.source} /> },
  ];
  return (
    <Card title={t('meetings.facts')}>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Card>
  );
}

const Recipients = ({ recipients }: { readonly recipients: Letter['recipients'] }) => (
  <ul className="lines">
    {recipients.map(({ id, text }) => (
      <li key={id}>
        <Words>{text}</Words>
      </li>
    ))}
  </ul>
);
