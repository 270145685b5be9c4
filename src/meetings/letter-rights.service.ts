import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import type { Actor } from '../platform/db/recorder';

/** The organization whose secretariat writes circulars, and those of the bodies given (`$1`) that belong to it. */
const OF_ITU_T = `select itu.id::text as "organizationId",
    array(select b.id::text from body b where b.id = any($1::bigint[]) and (b.lineage || b.id)[1] = itu.id) as served
  from body itu where itu.ref = 'ITU-T' and itu.type = 'SDO'`;

/** Knows who may write letters of the secretariat of ITU-T. */
@Injectable()
export class LetterRightsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** @param groupId study group of a collective letter; null for a circular @throws Unauthenticated, Forbidden with every reason */
  async actor(viewer: Viewer, groupId: string | null): Promise<Actor> {
    const bodies = await this.bodiesOf(viewer, [groupId]);
    return this.standing.actorAmong(viewer, 'WRITE_LETTER', bodies.get(groupId) ?? []);
  }

  /**
   * For each study group of a letter the bodies towards one of which the right is needed: of a collective letter the study group itself; of a circular,
   * which has none, any body of ITU-T that the viewer serves, or ITU-T as a whole where there is none.
   */
  async bodiesOf(viewer: Viewer, groupIds: readonly (string | null)[]): Promise<Map<string | null, string[]>> {
    const bodies = new Map<string | null, string[]>(groupIds.map((id) => [id, id === null ? [] : [id]]));
    if (!bodies.has(null)) return bodies;
    const served = await this.standing.bodiesFor(viewer, 'WRITE_LETTER');
    const [found] = await this.reads.rows<{ organizationId: string; served: string[] }>(OF_ITU_T, [served]);
    return bodies.set(null, found ? [...found.served, found.organizationId] : []);
  }
}
