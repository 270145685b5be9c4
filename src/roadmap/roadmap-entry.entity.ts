import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Source } from '../history/source.entity';
import { TextColumn } from '../platform/db/told-columns';
import { WorkItem } from '../work-items/work-item.entity';

@Entity()
@Index(['sourceId', 'position'], { unique: true })
@ObjectType({
  description:
    'A row of a roadmap table as a body returned or printed it: every cell as written, beside the item it is about. Public.',
})
export class RoadmapEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the row in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Column('int')
  @Field(() => Int, { description: 'Place of the row in the table, from 1.' })
  position: number;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  @Index()
  workItemId: string;

  @TextColumn('Cell "Activity domain" as written; null where it was left empty.')
  activityDomain: string | null;

  @Column('text')
  @Field(() => String, { description: 'Cell "Entity" as written, e.g. `ITU-T SG2 Q5`.' })
  entity: string;

  @Column('text')
  @Field(() => String, {
    description:
      'Cell "Title of deliverable" as written, e.g. `ITU-T M. rcsm Requirements for Cloud Service Management`.',
  })
  titleAsWritten: string;

  @TextColumn('Cell "Scope of deliverable", summarized in the words of this tracker.')
  scope: string | null;

  @TextColumn('Address in the scope cell (URI).')
  uri: string | null;

  @TextColumn('Cell "Current status" as written.')
  status: string | null;

  @TextColumn('Cell "Starting date" as written.')
  startingDate: string | null;

  @TextColumn('Cell "Target date" as written, e.g. `2014 for consent`.')
  targetDate: string | null;

  @Field(() => Source, { description: 'The document with the table.' })
  source: Source;
}
