import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { WorkItem } from '../work-items/work-item.entity';
import { LiaisonStatement } from './liaison-statement.entity';
import { MentionStateEnum } from './liaisons.enums';
import type { MentionState } from './rules/vocabulary';

@Entity()
@Index(['statementId', 'position', 'text'], { unique: true })
@Index(['workItemId', 'statementId'])
@ObjectType({
  description:
    'A reference found in the text of a liaison statement: proposed by its spelling, judged by a person. Public with the statement.',
})
export class Mention {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the mention in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('int')
  @Field(() => Int, {
    description: 'Where it stands in the text: characters before it; -1 where it stands outside the text.',
  })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'The reference as written.' })
  text: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  otherId: string | null;

  @Column('text')
  @Field(() => MentionStateEnum, { description: 'What became of it.' })
  state: MentionState;

  @Field(() => WorkItem, { nullable: true, description: 'The work item that it means; null where none is known.' })
  workItem: Relation<WorkItem> | null;

  @Field(() => LiaisonStatement, {
    nullable: true,
    description: 'The statement that it means; null where none is known.',
  })
  other: Relation<LiaisonStatement> | null;
}
