import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CertaintyEnum } from '../history/certainty';
import { RecordEntry } from '../history/record-entry.entity';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { OverlapStateEnum } from '../work-items/relation-names';
import type { OverlapState } from '../work-items/rules/vocabulary';
import { WorkItem } from '../work-items/work-item.entity';

@ObjectType({
  description: 'Two texts of which somebody recorded that they treat in part the same subject, or may. Public.',
})
export class Overlap {
  @Field(() => ID, { description: 'Number of the relation (`WorkItemRelation.id`), as `unrelateWorkItems` takes it.' })
  id: string;

  @Field(() => OverlapStateEnum, { description: 'Where it stands.' })
  state: OverlapState;

  @Field(() => WorkItem, { description: 'The text on which it was recorded.' })
  item: WorkItem;

  @Field(() => WorkItem, { nullable: true, description: 'The other text; null where only its name is known.' })
  other: WorkItem | null;

  @Field(() => String, {
    nullable: true,
    description: 'The other text in the words of the source, where it has no record here.',
  })
  toText: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it came about; null where unknown.' })
  since: string | null;

  @Field(() => String, { nullable: true, description: 'What overlaps, in the words of who recorded it.' })
  note: string | null;

  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty: Certainty;

  @Field(() => Source, { description: 'What said so last.' })
  source: Source;

  @Field(() => [RecordEntry], {
    description:
      'What was done to it, by whom, when and why: suspected, confirmed, settled; the latest 20, the newest first. Of their changes, those with `of: "work_item_relation"` and its number as `row` are its own.',
  })
  history: RecordEntry[];
}

@ObjectType({ description: 'One page of overlaps.' })
export class OverlapPage {
  @Field(() => [Overlap], { complexity: costCounted, description: 'The overlaps of the page.' })
  nodes: Overlap[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
