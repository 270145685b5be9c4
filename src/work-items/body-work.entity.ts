import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import type { BodyWorkKind } from '../bodies/rules/vocabulary';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn } from '../platform/db/told-columns';
import { BodyWorkKindEnum } from './body-works.enums';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['bodyId', 'kind', 'position'], { unique: true })
@ObjectType({
  description:
    'A text in the work of a body that does not own it: what a joint group starts from, treats or delivers. Public.',
})
export class BodyWork {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @Column('text')
  @Field(() => BodyWorkKindEnum, { description: 'What the text is to the body.' })
  kind: BodyWorkKind;

  @Column('int')
  @Field(() => Int, { description: 'Place in the list of its kind, from 1.' })
  position: number;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  @Index()
  workItemId: string | null;

  @TextColumn('Title as written there; may differ from the approved title.')
  titleAsWritten: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  fromBodyId: string | null;

  @TextColumn('What is said of it there, such as its maturity at that time.')
  note: string | null;

  @Field(() => Body, { description: 'The body.' })
  body: Relation<Body>;

  @Field(() => WorkItem, { nullable: true, description: 'The text; null where it has no record here.' })
  workItem: Relation<WorkItem> | null;

  @Field(() => Body, { nullable: true, description: 'The body from which the text came.' })
  fromBody: Relation<Body> | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
