import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { Person } from '../people/person.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { LiaisonStatement } from './liaison-statement.entity';

@Entity()
@Index(['statementId', 'position'], { unique: true })
@Index(['bodyId', 'statementId'])
@ObjectType({ description: 'A body that speaks in a liaison statement, with its approval. Public with the statement.' })
export class LiaisonSource {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  bodyId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The body as written.' })
  text: string;

  @WhenColumn('When it approved the statement; null where it has not or that is unknown.')
  approvedOn: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  approvedById: string | null;

  @TextColumn('How it approved, e.g. at which meeting, or that it had given its approval beforehand.')
  approvalWords: string | null;

  @Field(() => Body, { nullable: true, description: 'The body; null where it is not known here.' })
  body: Relation<Body> | null;

  @Field(() => Person, { nullable: true, description: 'Who recorded its approval.' })
  approvedBy: Relation<Person> | null;
}
