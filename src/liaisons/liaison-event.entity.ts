import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { Addressee } from './addressee.entity';
import { LiaisonStatement } from './liaison-statement.entity';

@Entity()
@Index(['statementId', 'id'])
@ObjectType({
  description:
    'A step that was taken with a liaison statement or by one of its addressees. Never altered. Public with the statement.',
})
export class LiaisonEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the event in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Addressee, { onDelete: 'CASCADE' })
  addresseeId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The step: a `StatementStep`, an `AddresseeStep`, or `RECORD` for the first.' })
  step: string;

  @Column('text')
  @Field(() => String, { description: 'The state that it led to: a `StatementState`, or an `AddresseeState`.' })
  state: string;

  @WhenColumn('When it happened; null where unknown.')
  happened: string | null;

  @TextColumn('What was said of it, e.g. at which meeting.')
  words: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Addressee, { nullable: true, description: 'The addressee; null for a step of the sending side.' })
  addressee: Relation<Addressee> | null;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
