import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Maturity, MaturityFlag } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';

/**
 * What held of a work item from `validFrom` to the day before `validTo`; the last interval has no end. Derived from the facts;
 * never shown as such: a read with `asOf` takes the state of a work item from here instead of from its own row.
 */
@Entity()
@Index('work_item_state_of_sdo_by_ref', { synchronize: false })
@Index('work_item_state_of_sdo_by_title', { synchronize: false })
@Index('work_item_state_of_sdo_by_target', { synchronize: false })
@Index('work_item_state_of_sdo_by_status_date', { synchronize: false })
@Index('work_item_state_by_ref', { synchronize: false })
@Index('work_item_state_by_title', { synchronize: false })
@Index('work_item_state_by_target', { synchronize: false })
@Index('work_item_state_by_status_date', { synchronize: false })
export class WorkItemState {
  @PrimaryColumn('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @PrimaryColumn('date')
  validFrom: string;

  @Column('date')
  validTo: string;

  @Column('bigint')
  bodyId: string;

  @Column('bigint')
  sdoId: string;

  @Column('text')
  ref: string;

  @Column({ type: 'text', collation: 'C' })
  refKey: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column({ type: 'text', collation: 'C' })
  titleKey: string;

  @Column('text')
  maturity: Maturity;

  @Column('text', { array: true })
  maturityFlags: MaturityFlag[];

  @Column('text', { nullable: true })
  nativeStatus: string | null;

  @Column('text', { nullable: true })
  statusOn: string | null;

  @Column('date')
  statusOrder: string;

  @Column('text', { nullable: true })
  started: string | null;

  @Column('text', { nullable: true })
  approved: string | null;

  @Column('date', { nullable: true })
  approvedEarliest: string | null;

  @Column('date', { nullable: true })
  approvedLatest: string | null;

  @Column('bigint', { nullable: true })
  targetId: string | null;

  @Column('date', { nullable: true })
  targetEarliest: string | null;

  @Column('date', { nullable: true })
  targetLatest: string | null;

  @Column('date')
  targetOrder: string;
}
