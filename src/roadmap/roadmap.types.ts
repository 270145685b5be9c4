import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { Person } from '../people/person.entity';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import type { ActivityDomain, DocumentCategory, Maturity } from '../work-items/rules/vocabulary';
import { WorkItem } from '../work-items/work-item.entity';
import { ActivityDomainEnum, DocumentCategoryEnum, MaturityEnum } from '../work-items/work-items.enums';
import { type HitReason, HitReasonEnum } from './roadmap.enums';

@ObjectType({ description: 'One page of the roadmap.' })
export class RoadmapPage {
  @Field(() => [WorkItem], { complexity: costCounted, description: 'The work items of the page.' })
  nodes: WorkItem[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: 'How many work items match, over all pages; counted only when selected.',
  })
  totalCount?: number;
}

@ObjectType({
  description:
    'Work items that have something in common. Which of the fields is set depends on the grouping; all are null for the items without it.',
})
export class RoadmapGroup {
  @Field(() => Int, { description: 'How many work items are in the group; 0 for a group that is kept empty.' })
  count: number;

  @Field(() => ActivityDomainEnum, { nullable: true, description: 'Activity domain (DOMAIN, MATRIX_CELL).' })
  domain: ActivityDomain | null;

  @Field(() => DocumentCategoryEnum, { nullable: true, description: 'Document category (MATRIX_CELL).' })
  category: DocumentCategory | null;

  @Field(() => MaturityEnum, { nullable: true, description: 'Place on the canonical scale (STATUS).' })
  maturity: Maturity | null;

  @Field(() => Int, { nullable: true, description: 'Year of approval, else of the target (YEAR).' })
  year: number | null;

  @Field(() => Body, { nullable: true, description: 'Organization or owning body (SDO, BODY).' })
  body: Body | null;
}

@ObjectType({ description: 'One cell of the matrix.' })
export class MatrixCell {
  @Field(() => DocumentCategoryEnum, { description: 'Column.' })
  category: DocumentCategory;

  @Field(() => Int, { description: 'How many work items stand in it.' })
  count: number;

  @Field(() => Boolean, { description: 'A gap: nothing stands in it.' })
  isGap: boolean;

  @Field(() => Boolean, { description: 'Whether everything in it belongs to one organization.' })
  hasSingleOwner: boolean;

  @Field(() => [String], { description: 'Notations of the organizations that own what stands in it, sorted.' })
  owners: string[];

  @Field(() => [WorkItem], {
    complexity: costCounted,
    description: 'The first work items in it, by reference; see `itemsPerCell`.',
  })
  items: WorkItem[];
}

@ObjectType({ description: 'One row of the matrix.' })
export class MatrixRow {
  @Field(() => ActivityDomainEnum, { description: 'Activity domain.' })
  domain: ActivityDomain;

  @Field(() => [MatrixCell], { complexity: costCounted, description: 'Its six cells, in the order of the columns.' })
  cells: MatrixCell[];
}

@ObjectType({
  description:
    'The analysis matrix of the cloud standards roadmap (ITU-T Y Suppl. 49, clause 7.2): 8 activity domains by 6 document categories.',
})
export class Matrix {
  @Field(() => [MatrixRow], { complexity: costCounted, description: 'The eight rows.' })
  rows: MatrixRow[];

  @Field(() => Int, { description: 'How many work items stand in at least one cell.' })
  placedCount: number;

  @Field(() => Int, { description: 'How many cells are gaps.' })
  gapCount: number;
}

@ObjectType({ description: 'Something that was found: exactly one of work item, body and person is set.' })
export class SearchHit {
  @Field(() => HitReasonEnum, { description: 'Why it was found.' })
  reason: HitReason;

  @Field(() => WorkItem, { nullable: true, description: 'The work item that was found.' })
  workItem: WorkItem | null;

  @Field(() => Body, { nullable: true, description: 'The body that was found.' })
  body: Body | null;

  @Field(() => Person, { nullable: true, description: 'The person who was found.' })
  person: Person | null;
}
