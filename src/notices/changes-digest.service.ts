import { Injectable, Logger } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import type { RoadmapFilter } from '../roadmap/roadmap-filter.input';
import { MOVES_BETWEEN } from './moves.queries';
import { NoticeEntering } from './notice-entering';
import { type Reader, Readers } from './readers';
import { changesLetter, type ItemNews, type SearchNews } from './rules/letters';
import { noticeDay } from './rules/notice-day';
import { type Move, type Signal, signalsOf } from './rules/signals';
import type { SearchSubscription } from './saved-search.entity';
import { type Members, SearchMembers } from './search-members';

interface Search {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly filter: RoadmapFilter;
  readonly follows: string | null;
  readonly subscription: SearchSubscription;
  readonly seen: string;
}

/** What is new of a search, and what its subscriber knows from then on. */
interface Looked {
  readonly search: Search;
  readonly members: Members;
  readonly news: SearchNews;
}

const SEARCHES = `select s.id::text, s.person_id::text as "personId", s.name, s.filter, s.follows, s.subscription, s.seen from saved_search s
  where s.subscription <> 'NONE' and s.seen is not null order by s.id`;
const ITEMS =
  'select i.id::text, i.ref, i.title from work_item i where i.id = any($1::bigint[]) order by i.ref_key, i.id';
const DAILY = 'DAILY';

/** Puts in line, once a day for each subscriber, what changed in the searches: by comparing what they find with what was told of them. */
@Injectable()
export class ChangesDigestService {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly members: SearchMembers,
    private readonly readers: Readers,
    private readonly entering: NoticeEntering,
  ) {}

  /** As often as one likes: each day of a subscriber is told once. */
  async tell(now: Date): Promise<void> {
    const searches: Search[] = await this.transactions.manager.query(SEARCHES);
    if (searches.length === 0) return;
    for (const reader of await this.readers.all()) {
      const own = searches.filter(({ personId }) => personId === reader.personId);
      if (own.length === 0 || !(await this.entering.isNews(reader.personId, [nameOf(reader, now)]))) continue;
      await this.tellOne(reader, now, own).catch((error: unknown) =>
        this.logger.error({ msg: 'Changes were not put in line.', person: reader.personId, error: String(error) }),
      );
    }
  }

  /** How far someone was told moves on with the letter that tells it, even where there is nothing to tell or no letter is wanted. */
  private async tellOne(reader: Reader, now: Date, searches: readonly Search[]): Promise<void> {
    const looked: Looked[] = [];
    for (const search of searches) looked.push(...(await this.lookAt(search)));
    const name = nameOf(reader, now);
    await this.entering.enter(reader, { kind: 'CHANGES', today: name.due, names: [name] }, async (_, writing) => {
      for (const { search, members } of looked) await this.members.keep(search.id, members);
      const news = looked.map((each) => each.news).filter(({ items }) => items.length > 0);
      return reader.changes && news.length > 0 ? changesLetter(news, writing) : null;
    });
  }

  /** A search that cannot be answered any more says so to its person, and keeps nobody else from their mail. */
  private async lookAt(search: Search): Promise<Looked[]> {
    try {
      const members = await this.members.of(search);
      return [{ search, members, news: await this.newsOf(search, members) }];
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'It was not answered.';
      this.logger.warn({ msg: 'A saved search was not answered.', search: search.id });
      await this.transactions.manager.query('update saved_search set problem = $2 where id = $1', [search.id, problem]);
      return [];
    }
  }

  private async newsOf({ id, name, seen, subscription }: Search, { items, now }: Members): Promise<SearchNews> {
    const told = new Set(await this.members.told(id));
    const found = new Set(items);
    const all = [...new Set([...items, ...told])];
    const rows = await this.reads.rows<Move & { item: string }>(MOVES_BETWEEN, [all, seen, now]);
    const moves = new Map(rows.map((row) => [row.item, row]));
    const touched = all.filter((item) => moves.has(item) || told.has(item) !== found.has(item));
    const shown = await this.reads.rows<Pick<ItemNews, 'id' | 'ref' | 'title'>>(ITEMS, [touched]);
    const erased = touched.flatMap((id) => {
      const { ref, title } = moves.get(id)?.before ?? {};
      return ref !== undefined && title !== undefined && !shown.some((item) => item.id === id)
        ? { id, ref, title }
        : [];
    });
    const news = [...shown, ...erased].map((item): ItemNews => {
      const { before, after, relations } = moves.get(item.id) ?? { before: null, after: null, relations: [] };
      const signals = signalsIn({ before, after, relations }, told.has(item.id), found.has(item.id));
      return { ...item, signals, before, after };
    });
    return { name, items: subscription === 'ALL' ? news : news.filter(({ signals }) => signals.length > 0) };
  }
}

/** What is new in a search and gone from it is said of the search: an item may have been there before, and stay elsewhere. */
function signalsIn(move: Move, wasThere: boolean, isThere: boolean): Signal[] {
  const others = signalsOf(move).filter((signal) => signal !== 'NEW' && signal !== 'GONE');
  if (wasThere === isThere) return others;
  return [isThere ? 'NEW' : 'GONE', ...others];
}

const nameOf = (reader: Reader, now: Date) => ({ subject: 'CHANGES', due: noticeDay(now, reader), step: DAILY });
