import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import type { LiaisonCountsArgs, LiaisonFiguresArgs } from './liaison-figures.inputs';
import { countsQuery, figuresQuery } from './liaison-figures.queries';
import type { LiaisonCounts, LiaisonFigure } from './liaison-figures.types';

const ORDER = 'LIAISON_FIGURES';

/** Counts what became of liaison statements: of one, and between two bodies. */
@Injectable()
export class LiaisonFiguresService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The addressees of several statements, which the viewer was shown, counted at once. */
  async countsOf({ on }: LiaisonCountsArgs, statementIds: readonly string[]): Promise<Map<string, LiaisonCounts>> {
    const { text, values } = countsQuery(statementIds, on ?? this.clock.today());
    const rows = await this.reads.rows<LiaisonCounts & { id: string }>(text, values);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A page of pairs of sender and addressee. @throws BadUserInput for a body nobody knows */
  async figures(args: LiaisonFiguresArgs, selection: Selection): Promise<Page<LiaisonFigure>> {
    const after = positionOf(ORDER, args.after);
    const { text, values } = figuresQuery(args, args.on ?? this.clock.today(), after, below(selection, 'nodes'));
    const rows = await this.reads.rows<PagedRow<LiaisonFigure>>(text, values);
    return pageOf(ORDER, rows.slice(0, args.first + 1), args.first);
  }
}
