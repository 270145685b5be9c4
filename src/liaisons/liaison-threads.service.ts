import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { threadsQuery } from './liaison-threads.queries';
import type { LiaisonThread, ThreadNode } from './liaison-threads.types';

type ThreadRow = LiaisonThread & { readonly words: ThreadNode[] };

/** Reads threads: the statements that hang together, across the numbers of all bodies. */
@Injectable()
export class LiaisonThreadsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** The threads of several statements at once, each as far as the viewer may see it. */
  async threadsOf(
    viewer: Viewer,
    statementIds: readonly string[],
    selection: Selection,
  ): Promise<Map<string, LiaisonThread>> {
    const seen = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    const { text, values } = threadsQuery(statementIds, seen, below(selection, 'nodes', 'statement'));
    const rows = await this.reads.rows<{ id: string; thread: ThreadRow }>(text, values);
    return new Map(
      rows.map(({ id, thread: { nodes, words, edges, isWhole } }) => [
        id,
        { nodes: [...nodes, ...words], edges, isWhole },
      ]),
    );
  }
}
