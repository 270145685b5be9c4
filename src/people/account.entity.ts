import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from './person.entity';

/** What a person signs in with. Has no GraphQL type: what may be seen of it, and by whom, is said in `accounts.types.ts`. */
@Entity()
export class Account {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint', { unique: true })
  @ForeignKey(() => Person)
  personId: string;

  /** As it was written, for letters. */
  @Column('text')
  email: string;

  /** Folded: two spellings of one address are one account. */
  @Column('text', { unique: true })
  emailKey: string;

  /** Argon2id in its encoded form; null while nobody accepted the invitation, or where only another service vouches for the person. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('boolean', { default: false })
  administrator: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSignedInAt: Date | null;
}

/** Who an OpenID Connect issuer says the person is. */
@Entity()
@Index(['issuer', 'subject'], { unique: true })
export class Identity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
