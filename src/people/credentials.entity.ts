import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from './account.entity';

/** A browser that is signed in; its cookie holds what was hashed here. */
@Entity()
export class Session {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column('bytea', { unique: true })
  tokenHash: Buffer;

  /** What the browser calls itself. */
  @Column('text')
  client: string;

  /** Network it signed in from. */
  @Column('text')
  address: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** To the minute. */
  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

/** A personal token for programs; the program holds what was hashed here. */
@Entity()
export class ApiToken {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column('text')
  name: string;

  @Column('bytea', { unique: true })
  tokenHash: Buffer;

  @Column('text', { array: true })
  scopes: string[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** To the day, so that not every request writes. */
  @Column('date', { nullable: true })
  lastUsed: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

/** A one-time link with which an account gets its password. */
@Entity()
export class Invitation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null for the first administrator, whose account the link itself makes. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Index()
  accountId: string | null;

  @Column('bytea', { unique: true })
  tokenHash: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

/** Failed attempts to sign in, by account and by network, for all processes. */
@Entity()
export class SignInAttempt {
  @PrimaryColumn('text')
  key: string;

  @Column('integer')
  failures: number;

  @Column('timestamptz')
  @Index()
  lastAt: Date;

  @Column('timestamptz')
  blockedUntil: Date;
}

/** A sign-in at an OpenID Connect issuer that is under way; taken out when the browser comes back, so it counts once. */
@Entity()
export class OidcSignIn {
  @PrimaryColumn('bytea')
  handleHash: Buffer;

  @Column('text')
  state: string;

  @Column('text')
  nonce: string;

  @Column('text')
  codeVerifier: string;

  @Column('timestamptz')
  @Index()
  expiresAt: Date;
}
