import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn } from '../platform/db/told-columns';
import { Body } from './body.entity';

@Entity()
@ObjectType({ description: 'A term that a body has to harmonize with others. Public.' })
@Index(['bodyId', 'term'], { unique: true })
export class Term {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the term in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @Column('text')
  @Field(() => String, { description: 'The term as written.' })
  term: string;

  @TextColumn('What is to be agreed about it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure this is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
