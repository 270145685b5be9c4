import { Field, ObjectType } from '@nestjs/graphql';
import { RecordEntry } from '../history/record-entry.entity';
import { WorkItem } from './work-item.entity';

@ObjectType({
  description: 'That an entry in the record changed a work item: one for each item that the entry touched. Public.',
})
export class WorkItemChange {
  @Field(() => String, {
    description:
      'Where this change stands among all: give it as `after` to get what followed it, also days later and from any server. Opaque.',
  })
  cursor: string;

  @Field(() => RecordEntry, {
    description: 'What was done, by whom and why; its `changes` are those of this work item.',
  })
  entry: RecordEntry;

  @Field(() => WorkItem, {
    nullable: true,
    description: 'The work item as it is when this is sent, later changes included; null where it is no longer there.',
  })
  workItem: WorkItem | null;
}
