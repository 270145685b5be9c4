import { Column, Index } from 'typeorm';

/** Columns by which work items are found and put in order; derived with the present state, never told. */
export class WorkItemOrder {
  /** The organization at the root of the owning body; derived. Pages of one organization walk an index that begins with it. */
  @Column('bigint', { nullable: true })
  sdoId: string | null;

  /** Natural order of references, compared byte by byte. */
  @Column({ type: 'text', default: '', collation: 'C' })
  refKey: string;

  @Column({ type: 'text', default: '', collation: 'C' })
  titleKey: string;

  @Column('date', { default: () => `'-infinity'` })
  statusOrder: string;

  @Column('date', { nullable: true })
  @Index()
  approvedEarliest: string | null;

  @Column('date', { nullable: true })
  approvedLatest: string | null;

  @Column('bigint', { nullable: true })
  targetId: string | null;

  @Column('date', { nullable: true })
  targetEarliest: string | null;

  @Column('date', { nullable: true })
  targetLatest: string | null;

  /** Last day of the target; items without one come last. */
  @Column('date', { default: () => `'infinity'` })
  targetOrder: string;

  /** Words of identifiers, titles and scope, weighted A, B, C. */
  @Column('tsvector', { nullable: true, select: false })
  searchDocument: string | null;

  /** Identifiers and titles without accents and case, for words that are almost right. */
  @Column('text', { default: '', select: false })
  searchText: string;
}
