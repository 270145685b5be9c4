import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TextColumn } from '../platform/db/told-columns';
import { Letter } from './letter.entity';
import { RecipientKindEnum } from './meetings.enums';
import type { RecipientKind } from './rules/vocabulary';

@Entity()
@Index(['letterId', 'kind', 'position'], { unique: true })
@ObjectType({ description: 'A group to which a letter goes. Public.' })
export class LetterRecipient {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  letterId: string;

  @Column('text')
  @Field(() => RecipientKindEnum, { description: 'Addressed, or sent a copy.' })
  kind: RecipientKind;

  @Column('int')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'The group, in English.' })
  text: string;
}

@Entity()
@Index(['letterId', 'position'], { unique: true })
@ObjectType({ description: 'An annex of a letter. Public.' })
export class LetterAnnex {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  letterId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place, from 1.' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'What it is.' })
  title: string;

  @TextColumn('Its language, as a two-letter code; null where unknown.')
  language: string | null;
}
