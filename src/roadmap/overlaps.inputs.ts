import { ArgsType } from '@nestjs/graphql';
import { Day, Part, SomeOf } from '../platform/graphql/input-fields';
import { PageArgs } from '../platform/graphql/page.inputs';
import { OverlapStateEnum } from '../work-items/relation-names';
import { OVERLAP_STATES, type OverlapState } from '../work-items/rules/vocabulary';
import { RoadmapFilter } from './roadmap-filter.input';

@ArgsType()
export class OverlapsArgs extends PageArgs {
  @Part(() => RoadmapFilter, 'Only overlaps of which this lets one text through at least; all where left out.')
  filter?: RoadmapFilter | null;

  @SomeOf(() => OverlapStateEnum, OVERLAP_STATES, 'Where they stand; anywhere where left out.')
  states?: OverlapState[] | null;

  @Day(
    'Show the texts as they were on this day instead of the present; overlaps with a text that was not begun then are left out. Where an overlap stands is always what is known now.',
  )
  asOf?: string | null;
}
