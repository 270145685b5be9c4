import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { Instant } from '../platform/graphql/scalars';
import { EntryKindEnum, SubjectKindEnum } from './entry-kinds';
import type { EntryKind, SubjectKind } from './rules/entry-kinds';
import { Source } from './source.entity';

@ObjectType({ description: 'One field of one row that an operation changed. Public.' })
export class FieldChange {
  @Field(() => String, { description: 'What kind of row: a name of a table, such as `work_item` or `target`.' })
  of: string;

  @Field(() => String, { description: 'Number of the row.' })
  row: string;

  @Field(() => String, { description: 'The field, as in the schema, such as `nativeStatus`.' })
  field: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was; null for a new row, or where nothing stood there.',
  })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it became; null for a removed row, or where nothing stands there.',
  })
  after: string | null;
}

@Entity()
@Index(['subjectKind', 'subjectId', 'id'])
@Index(['subjectKind', 'id'])
@Index(['transaction', 'id'])
@Index(['transaction', 'subjectKind', 'subjectId'])
@ObjectType({
  description:
    'One entry in the record: an operation that changed the programme, by whom, in which office, when and why. The record is append-only; nothing in it is ever altered. Public.',
})
export class RecordEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the entry; a later entry about the same subject has a higher one.' })
  id: string;

  @Column('text')
  @Field(() => EntryKindEnum, { description: 'What was done.' })
  kind: EntryKind;

  @Column('text')
  @Field(() => SubjectKindEnum, { description: 'What kind of thing it was done to.' })
  subjectKind: SubjectKind;

  @Column('bigint', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Number of that thing; null for the programme as a whole.' })
  subjectId: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the work item that it made (`WorkItem.recordVersion`).',
  })
  subjectVersion: number | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  actorId: string | null;

  @TextColumn('In which role, as in the permission table, such as `RAPPORTEUR`; null where the tracker itself did it.')
  actorRole: string | null;

  @TextColumn('The office in words, as it was then, such as `Rapporteur of Q17/13 (2013-2016)`.')
  actorOffice: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was recorded; set by the database.' })
  recordedAt: string;

  @WhenColumn('When it happened, where that was said.')
  happened: string | null;

  @TextColumn('Why, in the words of who did it.')
  reason: string | null;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'Whether it was forced against the rules of the life cycle; then it has a reason.',
  })
  forced: boolean;

  /** What the operation was about, in a shape of its kind; for the sentence that sums it up. */
  @Column('jsonb', { default: {} })
  detail: object;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Source)
  sourceId: string | null;

  /** The transaction that made it: rows changed in the same one belong to it. */
  @Column('bigint')
  transaction: string;

  @Field(() => Person, { nullable: true, description: 'Who did it; null where the tracker itself did.' })
  by: Relation<Person> | null;

  @Field(() => Source, { nullable: true, description: 'Which source said so, where one was named.' })
  source: Source | null;

  @Field(() => [FieldChange], { description: 'Every field of every row that it changed, without what is derived.' })
  changes: FieldChange[];
}

/** A row of the programme before and after an entry. Written by the database alone. */
@Entity()
@Index(['tableName', 'rowKey', 'id'])
@Index(['subjectKind', 'subjectId', 'entryId'])
@Index(['entryId', 'subjectKind', 'subjectId'])
export class RecordChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => RecordEntry)
  entryId: string;

  @Column('text')
  tableName: string;

  @Column('text')
  rowKey: string;

  @Column('text')
  subjectKind: SubjectKind;

  @Column('bigint', { nullable: true })
  subjectId: string | null;

  @Column('jsonb', { nullable: true })
  before: object | null;

  @Column('jsonb', { nullable: true })
  after: object | null;

  @Column('timestamptz')
  recordedAt: string;
}
