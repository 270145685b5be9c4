import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { Source } from '../history/source.entity';
import type { ApprovalProcess } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';

/**
 * Where a text stands in the approval process of one body. A dual-numbered text has one for each side; a text that never took a step here
 * has none, and stands where its native status says.
 */
@Entity()
@Index(['workItemId', 'bodyId'], { unique: true })
export class LifeCycle {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('bigint')
  @ForeignKey(() => Body)
  bodyId: string;

  @Column('text')
  process: ApprovalProcess;

  @Column('text')
  state: string;

  /** What is known of the steps so far, in the shape of the rules. */
  @Column('jsonb', { default: {} })
  facts: object;
}

/** A step that was taken. */
@Entity()
@Index(['lifeCycleId', 'id'])
export class LifeCycleStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LifeCycle, { onDelete: 'CASCADE' })
  lifeCycleId: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  event: string;

  @Column('text')
  fromState: string;

  @Column('text')
  toState: string;

  @Column('date')
  takenOn: string;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('boolean', { default: false })
  forced: boolean;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;
}
