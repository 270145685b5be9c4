import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { OverlapStateEnum, type RelationName, RelationNameEnum } from './relation-names';
import type { OverlapState, RelationType } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['fromId', 'type', 'toKey'], { unique: true })
@ObjectType({
  description:
    'How a text relates to another, read "this item (name) the other". Each relation is stored once and shown from both sides. Public.',
})
export class WorkItemRelation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the relation in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  fromId: string;

  @Column('text')
  type: RelationType;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  @Index()
  toId: string | null;

  @TextColumn('The other text in the words of the source, where it has no record here.')
  toText: string | null;

  /** What `to` is, record or words: makes the relation unique. */
  @Column('text')
  toKey: string;

  @WhenColumn('When it came about; null where unknown.')
  since: string | null;

  @TextColumn('What the source adds, such as which versions are meant.')
  note: string | null;

  @Column('text', { nullable: true })
  @Field(() => OverlapStateEnum, { nullable: true, description: 'Where an overlap stands; null for other relations.' })
  overlap: OverlapState | null;

  @Field(() => RelationNameEnum, { description: 'The relation, named from the side of the item it is read from.' })
  name: RelationName;

  @Field(() => WorkItem, { nullable: true, description: 'The other text; null where only its name is known.' })
  other: Relation<WorkItem> | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
