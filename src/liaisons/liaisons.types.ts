import { Field, Int, ObjectType } from '@nestjs/graphql';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { LiaisonStatement } from './liaison-statement.entity';

@ObjectType({ description: 'One page of liaison statements.' })
export class LiaisonStatementPage {
  @Field(() => [LiaisonStatement], { complexity: costCounted, description: 'The statements of the page.' })
  nodes: LiaisonStatement[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: 'How many statements match, over all pages, of those the viewer may see; counted only when selected.',
  })
  totalCount?: number;
}
