import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowRight, CalendarDays, FilePlus2 } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';
import { FilterField } from '../../parts/filter-field';
import { PageHeader } from '../../parts/page-header';
import { Empty, Loaded } from '../../parts/states';
import { unknownBody } from '../../parts/unknown-body';
import { byYear } from '../meetings/calendar';
import { LetterLine } from './letter-line';
import { LetterList, type LetterListQuery } from './letters.operations';
import { LETTER_KINDS } from './search';
import './letters.css';

const route = getRouteApi('/letters');
type Answer = LetterListQuery;

/** Circulars and collective letters, the latest first: what each announces, and to whom it went. */
export function LettersPage() {
  const t = useT();
  const { q, body, kind, period, after } = route.useSearch();
  const { isSignedIn } = useViewer();
  const query = useApi(LetterList, {
    text: q ?? null,
    bodies: body ? [body] : null,
    kind: kind ?? null,
    period: period ?? null,
    after: after ?? null,
  });
  const unknown = unknownBody(query.error);
  const count = unknown ? null : query.data?.letters.totalCount;
  return (
    <>
      <PageHeader
        title={t('letters.title')}
        counts={count != null && t('letters.count', { count })}
        actions={
          <>
            <Link to="/meetings" className="button">
              <CalendarDays aria-hidden="true" />
              {t('letters.toMeetings')}
            </Link>
            {isSignedIn && (
              <Link to="/letters/new" className="button button-primary">
                <FilePlus2 aria-hidden="true" />
                {t('letters.new')}
              </Link>
            )}
          </>
        }
      >
        <Filters periods={query.data?.studyPeriods ?? []} />
      </PageHeader>
      {unknown ? (
        <Empty title={unknown}>
          <Link to="/letters">{t('letters.toAll')}</Link>
        </Empty>
      ) : (
        <Loaded query={query}>{(answer) => <Letters letters={answer.letters} />}</Loaded>
      )}
    </>
  );
}

function Letters({ letters: { nodes, pageInfo } }: { readonly letters: Answer['letters'] }) {
  const t = useT();
  const now = route.useSearch();
  if (nodes.length === 0)
    return (
      <Empty title={t('letters.none')}>
        <Link to="/letters">{t('letters.toAll')}</Link>
      </Empty>
    );
  const years = byYear(nodes.map((letter) => ({ ...letter, starts: letter.issued, ends: null })));
  return (
    <div className="page-body letters-list">
      {years.map(({ year, meetings: letters }) => (
        <section key={year} aria-label={year ?? t('meetings.dateUnknown')}>
          <h2>{year ?? t('meetings.dateUnknown')}</h2>
          <ul>
            {letters.map((letter) => (
              <LetterLine key={letter.id} letter={letter} />
            ))}
          </ul>
        </section>
      ))}
      {pageInfo.hasNextPage && (
        <Link to="/letters" search={{ ...now, after: pageInfo.endCursor ?? undefined }} className="button letters-more">
          {t('letters.earlier')}
          <ArrowRight className="mirrored" aria-hidden="true" />
        </Link>
      )}
    </div>
  );
}

function Filters({ periods }: { readonly periods: Answer['studyPeriods'] }) {
  const t = useT();
  const word = useWord();
  const { q, body, kind, period } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (some: Partial<ReturnType<typeof route.useSearch>>, replace = false) =>
    void navigate({ search: (now) => ({ ...now, after: undefined, ...some }), replace });
  const any = { value: '', label: t('meetings.any') };
  return (
    <>
      <FilterField
        label={t('letters.words')}
        value={q ?? ''}
        onChange={(words) => set({ q: words || undefined }, true)}
      />
      <FilterField
        label={t('meetings.body')}
        value={body ?? ''}
        onChange={(words) => set({ body: words || undefined }, true)}
      />
      <Choice
        label={t('meetings.type')}
        value={kind ?? ''}
        options={[any, ...LETTER_KINDS.map((value) => ({ value, label: word('LetterKind', value) }))]}
        onChange={(chosen) => set({ kind: LETTER_KINDS.find((each) => each === chosen) })}
      />
      <Choice
        label={t('meetings.period')}
        value={period ?? ''}
        options={[any, ...periods.map(({ label }) => ({ value: label, label })).reverse()]}
        onChange={(chosen) => set({ period: chosen || undefined })}
      />
    </>
  );
}
