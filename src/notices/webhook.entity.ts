import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../people/person.entity';
import { TextColumn } from '../platform/db/told-columns';
import { graphqlEnum } from '../platform/graphql/enum';
import { Instant } from '../platform/graphql/scalars';
import type { WebhookFilter } from './webhooks.inputs';

export type WebhookState = 'ACTIVE' | 'PAUSED' | 'DISABLED';
export const WebhookStateEnum = graphqlEnum<WebhookState>('WebhookState', 'Whether a webhook is told of changes.', {
  ACTIVE: 'It is told of changes as they come.',
  PAUSED: 'Its person has paused it; `resumeWebhook` goes on where it stopped, with nothing left out.',
  DISABLED: 'It failed for too long, or its receiver said that it is gone; `resumeWebhook` goes on where it stopped.',
});

export type DeliveryState = 'PENDING' | 'SENDING' | 'RETRYING' | 'DELIVERED' | 'FAILED';
export const DeliveryStateEnum = graphqlEnum<DeliveryState>('DeliveryState', 'How far the delivery of a change is.', {
  PENDING: 'Not tried yet: what came before it is delivered first.',
  SENDING: 'On its way.',
  RETRYING: 'It failed and is tried again at `nextAt`.',
  DELIVERED: 'The receiver answered with a status of 200 to 299.',
  FAILED: 'Given up; the webhook is disabled, and `resumeWebhook` begins with this one.',
});

@Entity()
@ObjectType({
  description: 'An address that is told of each change of a work item, once and in order. Seen by its person alone.',
})
export class Webhook {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the webhook in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  @Index()
  personId: string;

  @Column('text')
  @Field(() => String, { description: 'Address that changes are sent to.' })
  url: string;

  @Column('jsonb', { default: {} })
  @Field(() => String, {
    description: 'Which changes, as JSON, as a variable of the type `WebhookFilter` takes it. `{}` is every change.',
  })
  filter: WebhookFilter;

  /** What is signed with, sealed under the key of this tracker. */
  @Column('bytea')
  sealedSecret: Buffer;

  @Column('text', { default: 'ACTIVE' })
  @Field(() => WebhookStateEnum, { description: 'Whether it is told of changes.' })
  state: WebhookState;

  @TextColumn('Why it is disabled, or what went wrong last, in words; null where all is well.')
  problem: string | null;

  @Column('int', { default: 0 })
  @Field(() => Int, { description: 'Attempts that failed since the last one that did not.' })
  failures: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, {
    nullable: true,
    description: 'Since when every attempt failed; null where the last one did not.',
  })
  failingSince: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When something was last delivered; null before the first.' })
  lastDeliveredAt: string | null;

  /** Position of the change up to which deliveries were made of the record. */
  @Column('bigint')
  toldTransaction: string;

  @Column('bigint')
  toldEntry: string;

  @Column('bigint')
  toldItem: string;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was made.' })
  createdAt: string;
}

@Entity()
@Index(['webhookId', 'change'], { unique: true })
@Index(['webhookId', 'state', 'id'])
@ObjectType({
  description:
    'One change on its way to a webhook, or delivered in the last 30 days. Seen by the person of the webhook alone.',
})
export class WebhookDelivery {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the delivery in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Webhook, { onDelete: 'CASCADE' })
  webhookId: string;

  @Column('text')
  @Field(() => String, {
    description:
      'What the receiver tells changes apart by: number of the entry in the record and of the work item, `4711.12`; of a test, `test.` and more.',
  })
  change: string;

  /** What is sent, the same at each attempt. */
  @Column('text')
  body: string;

  @Column('text', { default: 'PENDING' })
  @Field(() => DeliveryStateEnum, { description: 'How far it is.' })
  state: DeliveryState;

  @Column('int', { default: 0 })
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  /** For one that is on its way: how long nobody else touches it. */
  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, {
    nullable: true,
    description: 'When it is tried next, at the earliest; null where it is delivered or given up.',
  })
  nextAt: string | null;

  @Column('text', { nullable: true })
  claim: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status that the receiver last answered with; null where it did not answer.',
  })
  code: number | null;

  @TextColumn('Beginning of the last answer, at most 500 characters, or why there was none.')
  answer: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When the change was put in line.' })
  createdAt: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was delivered or given up; null before.' })
  endedAt: string | null;
}
