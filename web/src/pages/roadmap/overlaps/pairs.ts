import type { Enums } from '../../../api/enums.operations';
import type { DomainOverlapsQuery, OverlapTextFragment } from './overlaps.operations';

export type OverlapState = Enums['OverlapState'];
export type Text = OverlapTextFragment;
export type Pair = DomainOverlapsQuery['overlaps']['nodes'][number];
type Entry = Pair['history'][number];
type Body = Pick<Text['body'], 'ref' | 'path'>;

/** In the order of their life. */
export const STATES = [
  'SUSPECTED',
  'CONFIRMED',
  'DEMARCATED',
  'ACCEPTED',
  'DISMISSED',
] as const satisfies readonly OverlapState[];

/** Whether it is still to be settled. */
export const isUnsettled = (state: OverlapState): boolean => state === 'SUSPECTED' || state === 'CONFIRMED';

/** Bodies that others write to: what is below them works for them. */
const GROUPS: readonly Enums['BodyType'][] = [
  'STUDY_GROUP',
  'COMMITTEE',
  'SUBCOMMITTEE',
  'ADVISORY_GROUP',
  'FOCUS_GROUP',
  'FORUM',
  'JOINT_RAPPORTEURS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'COLLABORATIVE_TEAM',
];

/** The group that a body belongs to, as one writes to it: of a Question its study group, of a working group its committee or organization. */
export const groupOf = ({ ref, path }: Body): string =>
  (path.findLast(({ type }) => GROUPS.includes(type)) ?? path[1] ?? path[0])?.ref ?? ref;

/** What a group has under way. */
export interface Owner {
  readonly name: string;
  readonly texts: readonly Text[];
}

const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Texts by their groups, in the order of their notations. */
export function ownersOf(texts: readonly Text[]): Owner[] {
  const names = [...new Set(texts.map(({ body }) => groupOf(body)))].sort(inOrder);
  return names.map((name) => ({ name, texts: texts.filter(({ body }) => groupOf(body) === name) }));
}

/** Whether an overlap of two texts is recorded, wherever it stands. */
export const areRecorded = (pairs: readonly Pair[], one: string, other: string): boolean =>
  pairs.some(({ item, other: second }) => [item.id, second?.id].includes(one) && [item.id, second?.id].includes(other));

/** Whether a text stands in one of the pairs. */
export const isRecorded = (pairs: readonly Pair[], id: string): boolean =>
  pairs.some(({ item, other }) => item.id === id || other?.id === id);

/**
 * Why a text cannot be chosen beside what is chosen already; null where it can.
 * @param chosen none, one or two
 */
export function whyShut(
  text: Text,
  chosen: readonly Text[],
  pairs: readonly Pair[],
): 'two' | 'group' | 'recorded' | null {
  const [first] = chosen;
  if (!first || chosen.some(({ id }) => id === text.id)) return null;
  if (chosen.length === 2) return 'two';
  if (groupOf(first.body) === groupOf(text.body)) return 'group';
  return areRecorded(pairs, first.id, text.id) ? 'recorded' : null;
}

/** One thing that was said of an overlap: where it was put, by whom, why. */
export interface Said extends Pick<Entry, 'id' | 'reason' | 'recordedAt' | 'happened' | 'actorOffice' | 'by'> {
  /** Null where it was said for the first time. */
  readonly before: OverlapState | null;
  /** Null where something else was written anew, such as its note. */
  readonly after: OverlapState | null;
}

const stateOf = (text: string | null | undefined): OverlapState | null =>
  STATES.find((state) => state === text) ?? null;

/** What was said of it, the latest first: of all that the entries changed, only its own. */
export const saidOf = ({ id, history }: Pair): Said[] =>
  history.map(({ changes, ...entry }) => {
    const own = changes.find(({ of, row, field }) => of === 'work_item_relation' && row === id && field === 'overlap');
    return { ...entry, before: stateOf(own?.before), after: stateOf(own?.after) };
  });

/** Statements that mention both texts. */
export const lettersOn = ({ item, other }: Pair): Pair['item']['liaisons'] =>
  item.liaisons.filter(({ id }) => other?.liaisons.some((letter) => letter.id === id));

/** What the form of a liaison statement on texts is opened with: their groups, and the texts. */
export const letterAbout = (...texts: readonly Text[]) => ({
  to: [...new Set(texts.map(({ body }) => groupOf(body)))],
  about: texts.map(({ id }) => id),
});
