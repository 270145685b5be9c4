import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Import } from './import.entity';
import type { ReadItem } from './rules/reading';

/** What an intake is doing: its records are read, then taken in, then related to each other. */
export const INTAKE_STATES = ['READING', 'TAKING_IN', 'RELATING', 'DONE'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** A whole catalogue on its way in: what it is, and how far it has come. */
@Entity()
export class Intake {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  name: string;

  /** SHA-256 of the file; of names, sizes and times where it is a folder. */
  @Column('text')
  @Index()
  digest: string;

  @Column('text')
  connector: string;

  @Column('text')
  asOf: string;

  @Column('text')
  citation: string;

  @Column('text', { default: 'READING' })
  state: IntakeState;

  /** Records read so far. */
  @Column('int', { default: 0 })
  records: number;

  /** Texts that they are about, once all are read. */
  @Column('int', { default: 0 })
  texts: number;

  /** Position of the last record that was taken in, or related. */
  @Column('int', { default: 0 })
  position: number;

  @Column('int', { default: 0 })
  created: number;

  @Column('int', { default: 0 })
  updated: number;

  @Column('int', { default: 0 })
  unchanged: number;

  /** Records that could not be taken in. */
  @Column('int', { default: 0 })
  leftOut: number;

  /** How often each rule found something odd. */
  @Column('jsonb', { default: {} })
  odd: Record<string, number>;

  /** What its entries in the record cite; null until something changed. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => Import)
  importId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  begunAt: string;

  @Column('timestamptz', { nullable: true })
  finishedAt: string | null;
}

/** A record that was read and waits; deleted once the intake is done. */
@Entity()
@Index(['intakeId', 'sourceKey', 'position'])
@Index(['intakeId', 'workItemId'])
export class IntakeRecord {
  @PrimaryColumn('bigint')
  @ForeignKey(() => Intake, { onDelete: 'CASCADE' })
  intakeId: string;

  @PrimaryColumn('int')
  position: number;

  /** Of its file, or where it stands. */
  @Column('text')
  name: string;

  /** The same for all records about one text. */
  @Column({ type: 'text', collation: 'C' })
  sourceKey: string;

  @Column('jsonb')
  item: ReadItem;

  /** The work item that it turned out to be about. */
  @Column('bigint', { nullable: true })
  workItemId: string | null;

  /** Relations of the text, where it has any; they are entered when all texts are there. */
  @Column('jsonb', { nullable: true })
  relations: ReadItem['relations'] | null;
}

/** Something odd about a record, the first of each rule; `odd` of the intake counts them all. */
@Entity()
@Index(['intakeId', 'rule'])
export class IntakeIssue {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Intake, { onDelete: 'CASCADE' })
  intakeId: string;

  /** Of the record. */
  @Column('text')
  name: string;

  @Column('text')
  rule: string;

  @Column('text')
  message: string;

  /** Whether the record was left out for it. */
  @Column('boolean')
  leftOut: boolean;
}
