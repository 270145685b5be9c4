import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { LiaisonStatement } from './liaison-statement.entity';
import { QuestionSideEnum } from './liaisons.enums';
import type { QuestionSide } from './rules/vocabulary';

@Entity()
@Index(['statementId', 'side', 'bodyId'], { unique: true })
@Index(['bodyId', 'statementId'])
@ObjectType({ description: 'A Question at one end of a liaison statement. Public with the statement.' })
export class LiaisonQuestion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('bigint')
  @ForeignKey(() => Body)
  bodyId: string;

  @Column('text')
  @Field(() => QuestionSideEnum, { description: 'At which end it stands.' })
  side: QuestionSide;

  @Field(() => Body, { description: 'The Question.' })
  question: Relation<Body>;
}
