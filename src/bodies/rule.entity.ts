import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { BodyTypeEnum, RuleUnitEnum } from './bodies.enums';
import { Body } from './body.entity';
import type { BodyType, RuleUnit } from './rules/vocabulary';

@Entity()
@ObjectType({
  description:
    'A rule of procedure as dated data: what it says, its clause, its amount, from when until when it held. Public.',
})
export class Rule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the rule in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the rule, e.g. `A.8-last-call`.' })
  key: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  @Index()
  bodyId: string | null;

  @Column('text', { nullable: true })
  @Field(() => BodyTypeEnum, {
    nullable: true,
    description: 'The kind of body it binds; null where it binds one body or a process.',
  })
  appliesTo: BodyType | null;

  @Column('text')
  @Field(() => String, { description: 'What it is about, e.g. `last call`, `notice of meeting`.' })
  topic: string;

  @Column('text')
  @Field(() => String, { description: 'What it says, in the words of this tracker.' })
  statement: string;

  @Column('double precision', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'The number it sets, in `unit`; null for a rule without one.' })
  amount: number | null;

  @Column('text', { nullable: true })
  @Field(() => RuleUnitEnum, { nullable: true, description: 'Unit of the amount.' })
  unit: RuleUnit | null;

  @TextColumn('Clause, e.g. `4.1`.')
  clause: string | null;

  @Column('text')
  @Field(() => String, { description: 'The text it stands in, with its edition, e.g. `A.8 (10/2008)`.' })
  procedure: string;

  @WhenColumn('From when it holds; null where unknown.')
  validFrom: string | null;

  @Column('date', { nullable: true })
  validFromEarliest: string | null;

  @WhenColumn('Until when it held; null while it holds.')
  validTo: string | null;

  @Column('date', { nullable: true })
  validToLatest: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the rule is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Body, {
    nullable: true,
    description: 'The body whose terms of reference set it; null for a general rule.',
  })
  body: Relation<Body> | null;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
