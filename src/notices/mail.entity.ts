import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../people/person.entity';
import type { MailKind, MailLanguage } from './rules/mail-words';

/**
 * How far a mail is: SENDING from before the connection on; HANDED_OVER from just before its last line, after which the other server may have it
 * although nobody here knows. `nextAt` is when it is tried (again), for a mail on its way how long nobody else touches it.
 */
export type MailState = 'PENDING' | 'SENDING' | 'HANDED_OVER' | 'SENT' | 'FAILED' | 'CANCELLED';

/** A mail as it was written, with an identifier of its own for ever: sent again, it is the same mail. Has no GraphQL type. */
@Entity()
@Index(['state', 'nextAt'])
export class Mail {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('text')
  kind: MailKind;

  @Column('text')
  language: MailLanguage;

  @Column('text', { unique: true })
  messageId: string;

  @Column('text')
  subject: string;

  @Column('text')
  textBody: string;

  @Column('text')
  htmlBody: string;

  @Column('text', { default: 'PENDING' })
  state: MailState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAt: Date;

  /** Who has it in hand, new for each attempt. */
  @Column('text', { nullable: true })
  claim: string | null;

  /** What the other server said last, or why it was not reached; a prefix. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

/**
 * That someone was told something, or is about to be: of a clock and the day it counts to, each step once; of a digest, each day once. It is
 * entered together with the mail that tells it, so nothing is told twice. Has no GraphQL type.
 */
@Entity()
export class Notice {
  @PrimaryColumn('bigint')
  @ForeignKey(() => Person)
  personId: string;

  /** `Clock.key`, or the kind of a digest. */
  @PrimaryColumn('text')
  subject: string;

  @PrimaryColumn('date')
  due: string;

  /** Days before, or `DAILY`. */
  @PrimaryColumn('text')
  step: string;

  /** Null for a digest with nothing in it, and once the mail is no longer kept. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => Mail, { onDelete: 'SET NULL' })
  @Index()
  mailId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

/** The key of this tracker under which secrets are kept and links are signed; one row. Has no GraphQL type. */
@Entity()
export class NoticeKey {
  @PrimaryColumn('int', { default: 1 })
  id: number;

  @Column('bytea')
  value: Buffer;
}
