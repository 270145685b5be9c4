import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { DeskCardLink } from './desk-card';
import { type DeskCard, DUES, type Due } from './desk-lines';
import type { Act } from './statement-pane';

const route = getRouteApi('/liaison');

interface Props {
  readonly cards: readonly DeskCard[];
  /** The statement that is read. */
  readonly shown: string | undefined;
  /** The body whose desk it is. */
  readonly body: string;
  /** Shows what is beyond the first lines; null where nothing is. */
  readonly more: (() => void) | null;
  onAct(act: Act): void;
}

/** The list of the desk, in heaps by deadline; one stop of the Tab key, with keys of its own while it has the focus. */
export function DeskList({ cards, shown, body, more, onAct }: Props) {
  const t = useT();
  const list = useRef<HTMLElement>(null);
  const onKeyDown = useDeskKeys({ list, cards, shown, body, onAct });
  const first = cards.find(({ statement }) => statement.id === shown) ?? cards[0];
  return (
    <nav ref={list} className="liaison-list" aria-label={t('liaison.list')} onKeyDown={onKeyDown}>
      {cards.length === 0 && <Nothing body={body} />}
      {DUES.map((due) => {
        const some = cards.filter((card) => card.due === due);
        return some.length > 0 && <Heap key={due} due={due} cards={some} shown={shown} stop={first?.key} />;
      })}
      {more && <Button onPress={more}>{t('liaison.more')}</Button>}
      {cards.length > 0 && <p className="liaison-keys">{t('liaison.keys')}</p>}
    </nav>
  );
}

/** Nothing waits: a sentence. */
function Nothing({ body }: { readonly body: string }) {
  const t = useT();
  const { q, dir, due, purpose, status, mine, all } = route.useSearch();
  const navigate = route.useNavigate();
  const isFiltered = Boolean(q || dir || due || purpose || status || mine || all);
  return (
    <div className="liaison-nothing">
      <p role="status">{isFiltered ? t('liaison.noMatch') : t('liaison.inboxZero', { body })}</p>
      {isFiltered && (
        <Button onPress={() => navigate({ search: ({ lang, body: own, on }) => ({ lang, body: own, on }) })}>
          {t('liaison.clear')}
        </Button>
      )}
    </div>
  );
}

interface HeapProps {
  readonly due: Due;
  readonly cards: readonly DeskCard[];
  readonly shown: string | undefined;
  /** The card that the Tab key stops at. */
  readonly stop: string | undefined;
}

function Heap({ due, cards, shown, stop }: HeapProps) {
  const t = useT();
  const heading = useId();
  const names: Readonly<Record<Due, string>> = {
    overdue: t('liaison.overdue'),
    soon: t('liaison.soon'),
    later: t('liaison.later'),
    none: t('liaison.noDeadline'),
    information: t('liaison.forInformation'),
    drafts: t('liaison.drafts'),
    found: t('liaison.allOf'),
  };
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={`liaison-heap${due === 'overdue' ? ' late' : ''}`}>
        {names[due]} <span className="liaison-number">{cards.length}</span>
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.key}>
            <DeskCardLink card={card} isShown={card.statement.id === shown} isStop={card.key === stop} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Keys extends Pick<Props, 'cards' | 'shown' | 'body' | 'onAct'> {
  readonly list: { readonly current: HTMLElement | null };
}

const STEP: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** `j`, `k` and arrows move, `r` replies, `l` links, `e` says what became of it, `n` begins another: only while a card has the focus (WCAG 2.1.4). */
function useDeskKeys({ list, cards, shown, body, onAct }: Keys) {
  const navigate = useNavigate();
  const move = (links: readonly HTMLElement[], to: number) => {
    const link = links[Math.max(0, Math.min(links.length - 1, to))];
    link?.focus();
    link?.click();
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-card]') ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    const card = cards.find(({ key }) => key === links[at]?.dataset.card);
    if (!card) return;
    const step = STEP[event.key];
    const acts: Readonly<Record<string, () => void>> = {
      Home: () => move(links, 0),
      End: () => move(links, links.length - 1),
      l: () => onAct({ kind: 'link', statement: card.statement.id }),
      n: () => void navigate({ to: '/liaison/new', search: { from: body || undefined } }),
      r: () => void navigate({ to: '/liaison/new', search: { reply: card.statement.id, from: answerer(card, body) } }),
      e: () => judge(card, shown, onAct),
    };
    const act = step ? () => move(links, at + step) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    if (event.key === 'l' || event.key === 'e') links[at]?.click();
    act();
  };
}

/** Says what became of it with its addressee. Of several nobody knows which one is meant: the keyboard goes to their outcomes, once they are shown. */
function judge({ statement, addressees }: DeskCard, shown: string | undefined, onAct: Props['onAct']): void {
  const [only, ...others] = addressees.filter(({ state }) => state !== 'UNSENT');
  if (only && others.length === 0) onAct({ kind: 'outcome', statement: statement.id, addressee: only.id });
  else if (shown === statement.id) document.querySelector<HTMLElement>('.liaison-pane [data-judge] button')?.focus();
}

/** Who answers: the addressee on the card where there is one, else the body whose desk it is. */
function answerer({ direction, addressees }: DeskCard, body: string): string | undefined {
  const [only, ...others] = addressees;
  return direction === 'in' && only && others.length === 0 ? (only.body?.ref ?? only.text) : body || undefined;
}
