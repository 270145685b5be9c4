import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { PublicAddress } from '../platform/http/public-address';
import { nothing, readDomain, readNumber } from './calendar.query';
import { ConcernedService } from './concerned.service';
import { FEED_ROWS, type FeedPosition, type FeedScope, LAST_RECORDED, pairsOf } from './feeds.queries';
import { type AskedFeed, positionText, readPosition } from './feeds.query';
import { InstallationService } from './installation.service';
import type { PublicFile } from './public-files';
import {
  bodyFeed,
  bodyPage,
  CHANGES_FEED,
  domainFeed,
  itemFeed,
  itemPage,
  STATEMENTS_FEED,
  slugOf,
} from './rules/addresses';
import { atomOf } from './rules/atom';
import { type FeedRow, feedEntryOf } from './rules/feed-entries';
import { inOneLine } from './rules/public-text';

/** Entries of one page. */
const PAGE = 50;

const NAME_OF = {
  item: 'select i.ref as name from work_item i where i.id = $1::bigint',
  body: 'select b.ref as name from body b where b.id = $1::bigint',
} as const;

/** What a feed is of. */
interface Of {
  readonly title: string;
  readonly path: string;
  readonly page: string;
  readonly scope: FeedScope;
}

/** Writes feeds of what changed. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly reads: Reads,
    private readonly address: PublicAddress,
    private readonly concerned: ConcernedService,
    private readonly installation: InstallationService,
  ) {}

  /** The feed of all changes. */
  changes(asked: AskedFeed): Promise<PublicFile> {
    return this.write(
      { title: 'Standards roadmap: changes', path: CHANGES_FEED, page: '/', scope: { of: 'ALL' } },
      asked,
    );
  }

  /** The feed of liaison statements: sent, revised, answered. */
  statements(asked: AskedFeed): Promise<PublicFile> {
    const title = 'Standards roadmap: liaison statements';
    return this.write({ title, path: STATEMENTS_FEED, page: '/liaison', scope: { of: 'STATEMENTS' } }, asked);
  }

  /**
   * A feed by its address, `<of>/<file>`.
   * @throws NotFound for an address without one, BadUserInput for a query that cannot be understood
   */
  async file(of: string, file: string, asked: AskedFeed): Promise<PublicFile> {
    if (!file.endsWith('.atom')) throw nothing();
    if (of === 'domain') {
      const domain = readDomain(file);
      const title = `Standards roadmap: changes in ${slugOf(domain)}`;
      return this.write({ title, path: domainFeed(domain), page: '/', scope: { of: 'DOMAIN', domain } }, asked);
    }
    if (of !== 'item' && of !== 'body') throw nothing();
    const id = readNumber(file);
    const [row] = await this.reads.rows<{ name: string }>(NAME_OF[of], [id]);
    if (!row) throw nothing();
    const title = `Standards roadmap: changes of ${row.name}`;
    if (of === 'item')
      return this.write({ title, path: itemFeed(id), page: itemPage(id), scope: { of: 'ITEM', id } }, asked);
    const ids = await this.concerned.within([id]);
    return this.write({ title, path: bodyFeed(id), page: bodyPage(id), scope: { of: 'BODIES', ids } }, asked);
  }

  private async write({ title, path, page, scope }: Of, asked: AskedFeed): Promise<PublicFile> {
    const after = readPosition(asked);
    const query = pairsOf(scope, after, PAGE + 1);
    const pairs = await this.reads.rows<FeedPosition>(query.text, query.values);
    const shown = pairs.slice(0, PAGE);
    const last = pairs.length > PAGE ? shown.at(-1) : undefined;
    const entries = (await this.rowsOf(shown)).map(feedEntryOf);
    const address = `${this.address.url}${path}`;
    const urn = await this.installation.namer();
    const text = atomOf({
      id: urn(`feed ${path}`),
      title: inOneLine(title),
      updated:
        entries
          .map(({ updated }) => updated)
          .toSorted()
          .at(-1) ?? (await this.lastRecorded()),
      self: after ? `${address}?after=${positionText(after)}` : address,
      first: address,
      next: last ? `${address}?after=${positionText(last)}` : null,
      alternate: `${this.address.url}${page}`,
      entries: entries.map(({ words, page: path, ...entry }) => ({
        ...entry,
        id: urn(words),
        alternate: `${this.address.url}${path}`,
      })),
    });
    return { type: 'application/atom+xml', text };
  }

  private async rowsOf(pairs: readonly FeedPosition[]): Promise<FeedRow[]> {
    if (pairs.length === 0) return [];
    const columns = [pairs.map(({ entry }) => entry), pairs.map(({ kind }) => kind), pairs.map(({ id }) => id)];
    return this.reads.rows<FeedRow>(FEED_ROWS, columns);
  }

  private async lastRecorded(): Promise<string> {
    const [row] = await this.reads.rows<{ at: string }>(LAST_RECORDED);
    return row?.at ?? '1970-01-01T00:00:00Z';
  }
}
