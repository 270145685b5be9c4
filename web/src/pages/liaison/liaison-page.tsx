import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { LiveChip } from '../../frame/live-chip';
import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { Loaded, Skeleton } from '../../parts/states';
import { DeskCounts } from './desk-counts';
import { DeskFilters } from './desk-filters';
import { asksLines, cardsOf, chosenCards, type DeskCard, foundCards } from './desk-lines';
import { DeskList } from './desk-list';
import type { LiaisonSearch } from './search';
import './desk.css';
import './statement.css';
import './shared.css';
import './narrow.css';
import { type Act, StatementPane } from './statement-pane';
import { useAllStatements, useDesk, useDeskBody } from './use-desk';

const route = getRouteApi('/liaison');

/** The liaison desk of a body: what is due on the one side, the statement with its thread on the other. */
export function LiaisonPage() {
  const t = useT();
  const search = route.useSearch();
  const { body, known, keepsNotes, person } = useDeskBody(search.body);
  const [act, setAct] = useState<Act | null>(null);
  const close = useCallback(() => setAct(null), []);
  const { query, cards, more } = useCards(search, body, person);
  const shown = search.sel ?? cards[0]?.statement.id;
  const name = known?.ref ?? body ?? '';
  return (
    <div className="liaison" data-reading={search.sel ? true : undefined}>
      <PageHeader
        title={t('liaison.title')}
        chip={<LiveChip />}
        counts={query.data ? <DeskCounts desk={query.data} /> : null}
        actions={
          <Link to="/liaison/new" search={{ from: name || undefined }} className="button button-primary">
            <Plus aria-hidden="true" />
            {t('liaison.new')}
          </Link>
        }
      >
        <DeskFilters body={name} isSignedIn={person !== undefined} />
      </PageHeader>
      <div className="liaison-panes">
        <Loaded query={query} skeleton={<Skeleton rows={6} height={84} />}>
          {() => <DeskList cards={cards} shown={shown} body={name} more={more} onAct={setAct} />}
        </Loaded>
        {shown && (
          <StatementPane
            id={shown}
            desk={known && keepsNotes ? known : null}
            body={name}
            act={act}
            onAct={setAct}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}

/** The lines of the desk, or every statement that the words find, as cards. */
function useCards(search: LiaisonSearch, body: string | undefined, person: string | undefined) {
  const [isWhole, setWhole] = useState(false);
  const desk = body ? { body, on: search.on ?? null, person: search.mine ? (person ?? null) : null } : null;
  const query = useDesk(desk, isWhole || asksLines(search));
  const found = search.all ? { filter: filterOf(search, body), on: search.on ?? null } : null;
  const all = useAllStatements(found, isWhole);
  const buckets = query.data?.buckets ?? [];
  const cards: readonly DeskCard[] = search.all
    ? foundCards(all.data?.statements ?? [])
    : chosenCards(cardsOf(buckets), search);
  const hidden = search.all
    ? (all.data?.hidden ?? 0)
    : buckets.reduce((sum, { count, lines }) => sum + count - lines.length, 0);
  const more = hidden === 0 ? null : () => setWhole(true);
  return { query, cards, more };
}

/** What is asked of the API when all statements are shown. */
const filterOf = ({ q, dir, purpose }: LiaisonSearch, body: string | undefined) => ({
  text: q ?? null,
  from: dir === 'out' && body ? [body] : null,
  to: dir === 'in' && body ? [body] : null,
  purposes: purpose ? [purpose] : null,
});
