import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { File } from '../files/file.entity';
import { Source } from '../history/source.entity';
import { Person } from '../people/person.entity';
import { Instant } from '../platform/graphql/scalars';

@Entity()
@Check('import_comes_from', '(text is null) <> (file_id is null)')
@ObjectType({
  description:
    'A text or a file that was taken in: what it created and changed stands in the history, each with its place in it. Public.',
})
export class Import {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the import in this tracker.' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Column('text')
  @Field(() => String, { description: 'SHA-256 of the text or the file: the same again has the same.' })
  digest: string;

  /** As it was taken in; kept for ever, shown to nobody. Null where it came as a file, empty for a whole catalogue. */
  @Column('text', { nullable: true })
  text: string | null;

  /** Null where it came as a text. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => File)
  fileId: string | null;

  @Column('text')
  @Field(() => String, { description: 'What read it, e.g. `ROADMAP_TABLE`.' })
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

  /** The work items that it had a row about, where it was a list of all texts of its bodies; those that were taken out since among them. */
  @Column('bigint', { array: true, default: () => `'{}'` })
  listed: string[];

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  personId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was applied.' })
  appliedAt: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was undone; null while it holds.' })
  undoneAt: string | null;

  @Field(() => Source, { description: 'What it cites.' })
  source: Source;

  @Field(() => Person, {
    nullable: true,
    description: 'Who applied it; null where it is a catalogue that was taken in on the command line.',
  })
  by: Relation<Person> | null;
}
