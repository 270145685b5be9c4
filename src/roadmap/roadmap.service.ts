import { Injectable } from '@nestjs/common';
import { bodyFields } from '../bodies/body.queries';
import { sourceOf } from '../history/source.queries';
import { personFields } from '../people/person.queries';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { LEAF, type TextShape } from '../platform/graphql/as-text';
import { BadUserInput } from '../platform/graphql/errors';
import { type Page, type PagedRow, type PageInOne, pageInOne, pageOf, positionOf } from '../platform/graphql/page';
import { below, isText, type Selection } from '../platform/graphql/selection';
import { column, jsonOf, type SqlFields } from '../platform/graphql/sql-fields';
import { ACTIVITY_DOMAINS, DOCUMENT_CATEGORIES } from '../work-items/rules/vocabulary';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';
import { groupsQuery, matrixQuery } from './grouping.queries';
import type { FilteredArgs, MatrixArgs, RoadmapArgs, RoadmapGroupsArgs, SearchArgs } from './roadmap.inputs';
import { countQuery, fitsOrder, pageQuery, type Query } from './roadmap.queries';
import type { Matrix, MatrixCell, RoadmapGroup, SearchHit } from './roadmap.types';
import type { RoadmapEntry } from './roadmap-entry.entity';
import { expectedGroups, fillGroups, yearsBetween } from './rules/grouping';
import { searchQuery } from './search.queries';

/** Which fields of the answers can be sent as the database writes them. */
export const ROADMAP_TEXT: TextShape = {
  parts: {
    nodes: { type: workItemFields },
    pageInfo: { parts: { endCursor: LEAF, hasNextPage: LEAF } },
    totalCount: LEAF,
  },
};
export const SEARCH_TEXT: TextShape = {
  parts: {
    reason: LEAF,
    workItem: { type: workItemFields },
    body: { type: bodyFields },
    person: { type: personFields },
  },
};

type CellRow = Pick<MatrixCell, 'category' | 'count' | 'owners' | 'items'> & { domain: string; placedCount: number };

/** Reads the roadmap across bodies: pages, groups, the matrix, search. */
@Injectable()
export class RoadmapService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  page(args: RoadmapArgs, selection: Selection): Promise<Page<WorkItem>> {
    return this.known(args, () => this.knownPage(args, selection));
  }

  groups(args: RoadmapGroupsArgs, selection: Selection): Promise<RoadmapGroup[]> {
    return this.known(args, () => this.knownGroups(args, selection));
  }

  matrix(args: MatrixArgs, selection: Selection): Promise<Matrix> {
    return this.known(args, () => this.knownMatrix(args, selection));
  }

  /** The words of a text are found in what is known now, and only there: the index of words is not recorded. */
  private async known<T>({ asRecorded, asOf, filter }: FilteredArgs, work: () => Promise<T>): Promise<T> {
    if (asRecorded && filter?.text)
      throw new BadUserInput([
        { field: 'filter.text', message: 'cannot be asked together with asRecorded', accepted: 'the other filters' },
      ]);
    return this.reads.asRecorded(asRecorded, Boolean(asOf), work);
  }

  private async knownPage(args: RoadmapArgs, selection: Selection): Promise<Page<WorkItem>> {
    const order = `${args.sort}${args.descending ? ' DESC' : ''}`;
    const query = pageQuery(
      args,
      this.dayOf(args),
      positionOf(order, args.after, fitsOrder(args.sort)),
      below(selection, 'nodes'),
    );
    const page = isText(below(selection, 'nodes'))
      ? await this.pageInOne(order, query, selection)
      : pageOf(order, await this.reads.rows<PagedRow<WorkItem>>(query.text, query.values), args.first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count(args) } : page;
  }

  private async knownGroups(args: RoadmapGroupsArgs, selection: Selection): Promise<RoadmapGroup[]> {
    const query = groupsQuery(args, this.dayOf(args), below(selection, 'body'));
    const counted = await this.reads.rows<RoadmapGroup>(query.text, query.values);
    if (args.by === 'SDO' || args.by === 'BODY') return counted;
    const expected =
      args.by === 'YEAR' ? yearsBetween(counted.flatMap(({ year }) => year ?? [])) : expectedGroups(args.by);
    return fillGroups(expected, counted).map((group) => ({ body: null, ...group }));
  }

  private async knownMatrix(args: MatrixArgs, selection: Selection): Promise<Matrix> {
    const query = matrixQuery(args, this.dayOf(args), below(selection, 'rows', 'cells', 'items'));
    const cells = await this.reads.rows<CellRow>(query.text, query.values);
    const rows = ACTIVITY_DOMAINS.map((domain) => ({
      domain,
      cells: DOCUMENT_CATEGORIES.map((category) =>
        cellOf(
          category,
          cells.find((cell) => cell.domain === domain && cell.category === category),
        ),
      ),
    }));
    const all = rows.flatMap((row) => row.cells);
    return { rows, placedCount: cells[0]?.placedCount ?? 0, gapCount: all.filter((cell) => cell.isGap).length };
  }

  search(args: SearchArgs, selection: Selection): Promise<SearchHit[]> {
    const query = searchQuery(args, selection);
    return this.reads.rows<SearchHit>(query.text, query.values, selection);
  }

  /** The rows of printed roadmap tables about several work items, at once. */
  async entriesOf(workItemIds: readonly string[], selection: Selection): Promise<Map<string, RoadmapEntry[]>> {
    const node = jsonOf('RoadmapEntry', entryFields, selection, 'e', { asOf: null });
    const rows = await this.reads.rows<{ id: string; nodes: RoadmapEntry[] }>(
      `select e.work_item_id as id, json_agg(${node} order by e.source_id, e.position) as nodes from roadmap_entry e
       where e.work_item_id = any($1::bigint[]) group by e.work_item_id`,
      [workItemIds],
    );
    return new Map(rows.map((row) => [String(row.id), row.nodes]));
  }

  /** The day of what is known: that of the moment that is asked about, else today. */
  private dayOf({ asRecorded }: FilteredArgs): string {
    return asRecorded ? new Date(asRecorded).toISOString().slice(0, 10) : this.clock.today();
  }

  private async pageInOne(order: string, { text, values }: Query, selection: Selection): Promise<Page<WorkItem>> {
    const [row] = await this.reads.rows<PageInOne<WorkItem>>(text, values, selection);
    return row ? pageInOne(order, row) : pageOf<WorkItem>(order, [], 0);
  }

  private async count(args: RoadmapArgs): Promise<number> {
    const query = countQuery(args, this.dayOf(args));
    const [row] = await this.reads.rows<{ count: number }>(query.text, query.values);
    return row?.count ?? 0;
  }
}

const entryFields: SqlFields = {
  id: column('id'),
  position: column('position'),
  activityDomain: column('activity_domain'),
  entity: column('entity'),
  titleAsWritten: column('title_as_written'),
  scope: column('scope'),
  uri: column('uri'),
  status: column('status'),
  startingDate: column('starting_date'),
  targetDate: column('target_date'),
  source: sourceOf,
};

function cellOf(category: MatrixCell['category'], row: CellRow | undefined): MatrixCell {
  const owners = row?.owners ?? [];
  return {
    category,
    count: row?.count ?? 0,
    isGap: row === undefined,
    hasSingleOwner: owners.length === 1,
    owners,
    items: row?.items ?? [],
  };
}
