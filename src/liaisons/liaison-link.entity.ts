import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { TextColumn } from '../platform/db/told-columns';
import { LiaisonStatement } from './liaison-statement.entity';
import { LinkKindEnum } from './liaisons.enums';
import type { LinkKind } from './rules/vocabulary';

@Entity()
@Index(['fromId', 'kind', 'toKey'], { unique: true })
@Index(['toId', 'fromId'])
@ObjectType({ description: 'A reference from one liaison statement to another, known here or not. Public with both.' })
export class LiaisonLink {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the reference in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  fromId: string;

  @Column('text')
  @Field(() => LinkKindEnum, { description: 'Whether it answers or mentions the other.' })
  kind: LinkKind;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  toId: string | null;

  @TextColumn('The other as written, e.g. `COM 13 – LS 64 – E`; what is known of it where it has no number.')
  toText: string | null;

  /** Number of the other, or its words: the same reference is recorded once. */
  @Column('text')
  toKey: string;

  @Field(() => LiaisonStatement, { description: 'The statement that refers.' })
  from: Relation<LiaisonStatement>;

  @Field(() => LiaisonStatement, {
    nullable: true,
    description: 'The statement referred to; null where it is not known here.',
  })
  to: Relation<LiaisonStatement> | null;
}
