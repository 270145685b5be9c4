import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import type { OverlapsArgs } from './overlaps.inputs';
import { isRank, overlapsQuery } from './overlaps.queries';
import type { Overlap } from './overlaps.types';

const ORDER = 'STATE';

/** Reads which texts are recorded as overlapping. */
@Injectable()
export class OverlapsService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async page(args: OverlapsArgs, selection: Selection): Promise<Page<Overlap>> {
    const after = positionOf(ORDER, args.after, isRank);
    const query = overlapsQuery(args, this.clock.today(), after, below(selection, 'nodes'));
    return pageOf(ORDER, await this.reads.rows<PagedRow<Overlap>>(query.text, query.values), args.first);
  }
}
