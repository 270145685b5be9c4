import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Source } from '../history/source.entity';
import { Person } from '../people/person.entity';
import { Instant } from '../platform/graphql/scalars';

@Entity()
@ObjectType({
  description:
    'A file that was taken in: what it created and changed stands in the history, each with its place in the file. Public.',
})
export class Import {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the import in this tracker.' })
  id: string;

  @Column('text')
  fileId: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Column('text')
  @Field(() => String, { description: 'What read the file, e.g. `ROADMAP_TABLE`.' })
  connector: string;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Column('text')
  planHash: string;

  @Column('int')
  @Field(() => Int, { description: 'How many work items it created.' })
  created: number;

  @Column('int')
  @Field(() => Int, { description: 'How many work items it changed.' })
  updated: number;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was applied.' })
  appliedAt: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was undone; null while it holds.' })
  undoneAt: string | null;

  @Field(() => Source, { description: 'What it cites.' })
  source: Source;

  @Field(() => Person, { description: 'Who applied it.' })
  by: Relation<Person>;
}
