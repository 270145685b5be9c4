import { Field, Int, ObjectType } from '@nestjs/graphql';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { Body } from './body.entity';

@ObjectType({ description: 'One page of bodies.' })
export class BodyPage {
  @Field(() => [Body], { complexity: costCounted, description: 'The bodies of the page.' })
  nodes: Body[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: 'How many bodies match, over all pages; counted only when selected.',
  })
  totalCount?: number;
}
