import { SUBJECT_KINDS } from '../history/rules/entry-kinds';
import { BadUserInput } from '../platform/graphql/errors';
import type { FeedPosition } from './feeds.queries';

/** The query of an address, as it came. */
export type AskedFeed = Readonly<Record<string, unknown>>;

const POSITION = /^(\d{1,18})\.([A-Z_]{1,40})\.(\d{1,18})$/;

export const positionText = ({ entry, kind, id }: FeedPosition): string => `${entry}.${kind}.${id}`;

/** Where a page of a feed starts; null for the first. @throws BadUserInput */
export function readPosition(asked: AskedFeed): FeedPosition | null {
  const unknown = Object.keys(asked).find((name) => name !== 'after');
  if (unknown !== undefined) throw bad(unknown.slice(0, 40), 'is not known', 'after');
  if (asked.after === undefined) return null;
  const [, entry, word, id] = POSITION.exec(typeof asked.after === 'string' ? asked.after : '') ?? [];
  const kind = SUBJECT_KINDS.find((each) => each === word);
  if (entry !== undefined && id !== undefined && kind !== undefined) return { entry, kind, id };
  throw bad('after', 'is not a place in a feed', 'the address of the link `next` of an earlier page');
}

const bad = (field: string, message: string, accepted: string) => new BadUserInput([{ field, message, accepted }]);
