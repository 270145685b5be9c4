import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { rightOf, type ViewerRight } from '../people/permissions.types';
import { RIGHTS_ACTIONS, type RightsAction } from '../people/rules/rights';
import type { Concern } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { CONCERNS_OF_ITEMS } from './concern.queries';

/** What is done to a body, to a person, to a meeting or with a letter is not asked of a work item. */
const ELSEWHERE: readonly RightsAction[] = [
  'PROPOSE',
  'APPOINT',
  'RECORD_PERSON',
  'IMPORT',
  'WRITE_MEETING',
  'WRITE_LETTER',
  'RECORD_DECISION',
];
const OF_ITEMS = RIGHTS_ACTIONS.filter((action) => !ELSEWHERE.includes(action) && !action.includes('LIAISON'));

/** Tells viewers beforehand what they may do to work items. */
@Injectable()
export class RightsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** Every action on each of several items. */
  async rightsTo(viewer: Viewer, ids: readonly string[]): Promise<Map<string, ViewerRight[]>> {
    const concerns = await this.reads.rows<Concern & { id: string }>(CONCERNS_OF_ITEMS, [ids]);
    const standing = await this.standing.of(viewer);
    return new Map(
      concerns.map((concern) => [
        concern.id,
        OF_ITEMS.map((action) => rightOf(action, this.standing.answer(action, standing, concern))),
      ]),
    );
  }
}
