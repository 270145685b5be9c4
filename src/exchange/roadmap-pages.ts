import { Injectable } from '@nestjs/common';
import { BadUserInput } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import type { RoadmapArgs } from '../roadmap/roadmap.inputs';
import { RoadmapService } from '../roadmap/roadmap.service';
import type { WorkItem } from '../work-items/work-item.entity';
import type { RoadmapRow } from './rules/jca-table';
import type { RelatonSource } from './rules/relaton-writing';
import type { RoadmapSection } from './rules/suppl-49-table';

const leaf: Selection = new Map();
const of = (...names: string[]): Selection => new Map(names.map((name) => [name, leaf]));
const SHARED = of('ref', 'title', 'scope', 'uri', 'nativeStatus');
const ROW: Selection = new Map([
  ...SHARED,
  ...of('started', 'domains'),
  ['target', of('text')],
  ['body', new Map([['path', of('ref')]])],
  ['placements', of('domain', 'category')],
]);
const RECORD: Selection = new Map([
  ...SHARED,
  ...of('approved', 'edition', 'type'),
  ['body', new Map([['path', of('ref', 'name')]])],
  ['identifiers', of('kind', 'text')],
  ['editors', new Map([['person', of('name')]])],
  ['relations', new Map([...of('name'), ['other', of('ref')]])],
]);

/** Reads the roadmap page by page for files, so that no file is held in memory. */
@Injectable()
export class RoadmapPages {
  constructor(private readonly roadmap: RoadmapService) {}

  /** What the tables say of each work item. */
  async *rows(args: RoadmapArgs): AsyncGenerator<readonly RoadmapRow[]> {
    for await (const items of this.pages(args, ROW)) yield items.map((item) => ({ ...item, path: item.body.path }));
  }

  /** The same for one section; what the filter leaves no place for is not asked for. */
  async *section(args: RoadmapArgs, section: RoadmapSection): AsyncGenerator<readonly RoadmapRow[]> {
    const { domains, withoutDomain } = args.filter ?? {};
    if (section === null ? domains || withoutDomain === false : withoutDomain || domains?.includes(section) === false)
      return;
    const own = section === null ? { withoutDomain: true } : { domains: [section] };
    yield* this.rows({ ...args, filter: { ...args.filter, ...own } });
  }

  /** What bibliographic records say of each work item. */
  async *records(args: RoadmapArgs): AsyncGenerator<readonly RelatonSource[]> {
    for await (const items of this.pages(args, RECORD)) yield items.map((item) => ({ ...item, path: item.body.path }));
  }

  /**
   * How many work items the filter lets through.
   * @throws BadUserInput where that is more than fits, or the filter asks for a body that is not known
   */
  async atMost(limit: number, what: string, args: RoadmapArgs): Promise<void> {
    const { totalCount } = await this.roadmap.page({ ...args, first: 1 }, of('totalCount'));
    if ((totalCount ?? 0) <= limit) return;
    throw new BadUserInput([
      {
        field: 'filter',
        message: `lets ${totalCount} work items through; ${what} holds at most ${limit}`,
        accepted: 'a narrower filter, or the roadmap as .csv',
      },
    ]);
  }

  private async *pages(args: RoadmapArgs, shown: Selection): AsyncGenerator<readonly WorkItem[]> {
    const selection: Selection = new Map([
      ['nodes', shown],
      ['pageInfo', of('endCursor', 'hasNextPage')],
    ]);
    for (let after = args.after ?? null; ; ) {
      const { nodes, pageInfo } = await this.roadmap.page({ ...args, after }, selection);
      yield nodes;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }
}
