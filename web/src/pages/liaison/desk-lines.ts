import type { Enums } from '../../api/enums.operations';
import type { AllStatementsQuery, LiaisonDeskQuery } from './desk.operations';
import type { LiaisonSearch } from './search';

export type Bucket = LiaisonDeskQuery['liaisonDesk']['buckets'][number];
export type Line = Bucket['lines'][number];
type Statement = AllStatementsQuery['liaisonStatements']['nodes'][number];

/** The heaps of the list, in their order: by deadline, then what asks for nothing, then what has not gone out. */
export const DUES = ['overdue', 'soon', 'later', 'none', 'information', 'drafts', 'found'] as const;
export type Due = (typeof DUES)[number];

/** What one addressee of a card is, as far as the list shows it. */
export interface CardAddressee {
  readonly id: string;
  readonly text: string;
  readonly purpose: Enums['Purpose'];
  readonly state: Enums['AddresseeState'];
  readonly body: { readonly ref: string } | null;
}

/** One statement in one heap: the lines of its addressees lie on one card. */
export interface DeskCard {
  readonly key: string;
  readonly due: Due;
  readonly direction: 'in' | 'out' | null;
  readonly statement: Line['statement'];
  readonly addressees: readonly CardAddressee[];
  /** Days to the earliest deadline, negative where it is past; null where none was set. */
  readonly daysLeft: number | null;
}

/** How many days ahead is soon, as the API has it where nothing else is asked for. */
const SOON_DAYS = 14;

const dueIn = (days: number | null): Due => {
  if (days === null) return 'none';
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'soon' : 'later';
};

/** Those with a deadline come first, so that a line that lies in several heaps is shown where it is most urgent. */
const URGENT_FIRST = [
  'OVERDUE_US',
  'OVERDUE_THEM',
  'DUE_SOON',
  'AWAITING_US',
  'AWAITING_THEM',
  'DRAFTS',
  'INBOX',
] as const;
export type ShownBucket = (typeof URGENT_FIRST)[number];
export const SHOWN_BUCKETS: readonly ShownBucket[] = URGENT_FIRST;

/** Lays the lines of the heaps of the API on cards, a statement once in each heap of the list. */
export function cardsOf(buckets: readonly Bucket[]): DeskCard[] {
  const cards = new Map<string, DeskCard>();
  const seen = new Set<string>();
  for (const name of URGENT_FIRST)
    for (const line of buckets.find(({ bucket }) => bucket === name)?.lines ?? []) {
      const id = `${line.side} ${line.addressee?.id ?? line.statement.id}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const due = name === 'DRAFTS' ? 'drafts' : name === 'INBOX' ? 'information' : dueIn(line.daysLeft);
      lay(cards, line, due);
    }
  return [...cards.values()].sort(
    (one, other) => DUES.indexOf(one.due) - DUES.indexOf(other.due) || daysOf(one) - daysOf(other),
  );
}

const daysOf = ({ daysLeft }: DeskCard): number => daysLeft ?? Number.MAX_SAFE_INTEGER;

function lay(cards: Map<string, DeskCard>, { side, statement, addressee, daysLeft }: Line, due: Due): void {
  const direction = due === 'drafts' || side === 'THEM' ? 'out' : 'in';
  const key = `${due} ${direction} ${statement.id}`;
  const card = cards.get(key);
  const addressees = [...(card?.addressees ?? []), ...(addressee ? [addressee] : [])];
  cards.set(key, card ? { ...card, addressees } : { key, due, direction, statement, addressees, daysLeft });
}

/** Statements of a search, done or not, as cards. */
export const foundCards = (statements: readonly Statement[]): DeskCard[] =>
  statements.map(({ addressees, ...statement }) => ({
    key: `found ${statement.id}`,
    due: 'found',
    direction: null,
    statement,
    addressees,
    daysLeft: null,
  }));

/** What the list asks its own lines; the rest is asked of the API. */
export const asksLines = ({ q, purpose, status }: LiaisonSearch): boolean => Boolean(q || purpose || status);

const IN_HAND = ['RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED'];

const STATUSES: Readonly<Record<NonNullable<LiaisonSearch['status']>, (card: DeskCard) => boolean>> = {
  new: ({ addressees }) => addressees.some(({ state }) => state === 'SENT'),
  'in-hand': ({ addressees }) => addressees.some(({ state }) => IN_HAND.includes(state)),
  'answered-in-part': ({ statement: { liaisonCounts: counts } }) => {
    const answered = counts.answered + counts.nil + counts.declined;
    return answered > 0 && answered < counts.total;
  },
  draft: ({ due }) => due === 'drafts',
};

/** Those of the cards that the address asks for. */
export function chosenCards(cards: readonly DeskCard[], { dir, due, purpose, status, q }: LiaisonSearch): DeskCard[] {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return cards.filter(
    (card) =>
      (!dir || card.direction === dir) &&
      (!due || card.due === due) &&
      (!purpose || card.addressees.some((each) => each.purpose === purpose)) &&
      (!status || STATUSES[status](card)) &&
      words.every((word) => wordsOf(card).includes(word)),
  );
}

const wordsOf = ({ statement: { ref, title, sources }, addressees }: DeskCard): string =>
  [ref, title ?? '', ...sources.map(({ text }) => text), ...addressees.map(({ text }) => text)].join(' ').toLowerCase();

/** How many lines lie in some heaps, over all pages. */
export const countIn = (buckets: readonly Bucket[], ...names: readonly ShownBucket[]): number =>
  buckets.filter(({ bucket }) => names.some((name) => name === bucket)).reduce((sum, { count }) => sum + count, 0);
