import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { type TermsStatus, TermsStatusEnum } from './bodies.enums';
import { Body } from './body.entity';

@Entity()
@ObjectType({ description: 'One version of the terms of reference of a body, clause by clause. Public.' })
@Index(['bodyId', 'version'], { unique: true })
export class TermsOfReference {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the version in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @Column('text')
  @Field(() => String, { description: 'Title of the text.' })
  title: string;

  @Column('text')
  @Field(() => String, { description: 'Which version it is, e.g. `1` or `draft 1`.' })
  version: string;

  @Column('text')
  @Field(() => TermsStatusEnum, { description: 'Draft or approved.' })
  status: TermsStatus;

  @WhenColumn('Date of the version; null where unknown.')
  dated: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure these facts are.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => [Clause], { description: 'The clauses in their order; a heading without number is a clause too.' })
  clauses: Clause[];

  @Field(() => Source, { description: 'Where the text can be read.' })
  source: Source;
}

@Entity()
@ObjectType({ description: 'A clause of terms of reference, summarized in the words of this tracker. Public.' })
@Index(['termsOfReferenceId', 'position'], { unique: true })
export class Clause {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the clause in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => TermsOfReference, { onDelete: 'CASCADE' })
  termsOfReferenceId: string;

  @Column('int')
  @Field(() => Int, { description: 'Place in the text, from 1.' })
  position: number;

  @TextColumn('Number as printed; null for a heading that bears none.')
  number: string | null;

  @Column('text')
  @Field(() => String, { description: 'Heading as printed.' })
  heading: string;

  @TextColumn('What it says, summarized.')
  text: string | null;

  @TextsColumn('Its list items, each summarized.')
  items: string[];

  @TextsColumn('What it refers to, with the clause, e.g. `A.7 2.1.2.2`.')
  references: string[];
}
