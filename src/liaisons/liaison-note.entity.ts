import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { Person } from '../people/person.entity';
import { Instant } from '../platform/graphql/scalars';
import { LiaisonStatement } from './liaison-statement.entity';

@Entity()
@Index(['statementId', 'bodyId', 'id'])
@ObjectType({
  description:
    'A private note of one desk on a liaison statement. Seen by the desk of that body alone; in no list, search, history, feed or export.',
})
export class LiaisonNote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the note in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('bigint')
  @ForeignKey(() => Body)
  bodyId: string;

  @Column('text')
  @Field(() => String, { description: 'The note.' })
  text: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was written.' })
  writtenAt: string;

  @Field(() => Body, { description: 'The body whose desk it belongs to.' })
  body: Relation<Body>;

  @Field(() => Person, { description: 'Who wrote it.' })
  by: Relation<Person>;
}
