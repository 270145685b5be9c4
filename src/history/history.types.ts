import { Field, ObjectType } from '@nestjs/graphql';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { RecordEntry } from './record-entry.entity';

@ObjectType({ description: 'One page of entries in the record, the newest first.' })
export class RecordEntryPage {
  @Field(() => [RecordEntry], { complexity: costCounted, description: 'The entries of the page.' })
  nodes: RecordEntry[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
