import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { BodyRelationTypeEnum } from './bodies.enums';
import { Body } from './body.entity';
import type { BodyRelationType } from './rules/vocabulary';

@Entity()
@ObjectType({
  description:
    'How a body relates to another: which it continues, succeeds, consists of. Read "from (type) to". Public.',
})
@Index(['fromId', 'type', 'toKey'], { unique: true })
export class BodyRelation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the relation in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  fromId: string;

  @Column('text')
  @Field(() => BodyRelationTypeEnum, {
    description: 'How `from` relates to `to`; for continuity `from` is the follower.',
  })
  type: BodyRelationType;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  @Index()
  toId: string | null;

  @TextColumn('The other body in the words of the source, where it has no record here.')
  toText: string | null;

  /** What `to` is, record or words: makes the relation unique. */
  @Column('text')
  toKey: string;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { description: 'Whether only a part of the subject was taken over.' })
  part: boolean;

  @WhenColumn('When it came about; null where unknown.')
  since: string | null;

  @TextColumn('What exactly was taken over, or how it is known.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the relation is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Body, { description: 'The follower, or the joint body.' })
  from: Relation<Body>;

  @Field(() => Body, {
    nullable: true,
    description: 'The predecessor, member or partner; null where only its name is known.',
  })
  to: Relation<Body> | null;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
