import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../people/person.entity';
import { TextColumn } from '../platform/db/told-columns';
import { graphqlEnum } from '../platform/graphql/enum';
import { Instant } from '../platform/graphql/scalars';

export const SUBSCRIPTIONS = ['ALL', 'SIGNIFICANT', 'NONE'] as const;
export type SearchSubscription = (typeof SUBSCRIPTIONS)[number];

export const SearchSubscriptionEnum = graphqlEnum<SearchSubscription>(
  'SearchSubscription',
  'Of which changes the items of a saved search are told by mail, once a day. With either, deadlines of these items are reminded of, too.',
  {
    ALL: 'Of every change.',
    SIGNIFICANT:
      'Of what matters from afar: items that are new in the search or gone from it, status moved, target slipped, renamed, split, merged.',
    NONE: 'Of none.',
  },
);

@Entity()
@Index(['personId', 'follows'], { unique: true })
@ObjectType({
  description:
    'A filter of the roadmap under a name, or one thing that someone follows. Seen by its person, and, where it is shared, by everyone who has its key.',
})
export class SavedSearch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the search in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, {
    description:
      'What a link to it holds; `savedSearch(key:)` reads it for everyone while it is shared. Cannot be guessed.',
  })
  key: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('text')
  @Field(() => String, { description: 'Its name, in the words of its person.' })
  name: string;

  @Column('jsonb', { default: {} })
  @Field(() => String, {
    description:
      'The filter as JSON, as a variable of the type `RoadmapFilter` takes it. `{}` lets every item through.',
  })
  filter: string;

  /** `WORK_ITEM:12`, `BODY:7` or `DOMAIN:SECURITY`; null for a filter that someone put together. */
  @TextColumn(
    'What it follows: `WORK_ITEM:` or `BODY:` with the number of that, or `DOMAIN:` with its name; null for a filter that someone put together.',
  )
  follows: string | null;

  @Column('text')
  @Field(() => SearchSubscriptionEnum, { description: 'Of which changes its person is told by mail.' })
  subscription: SearchSubscription;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether everyone who has its key may read it.' })
  shared: boolean;

  @TextColumn('Why nothing could be told of it the last time, in words; null where all is well.')
  problem: string | null;

  /** Snapshot of the database (`pg_snapshot`) up to which its person was told; null while nobody subscribes. */
  @Column('text', { nullable: true })
  seen: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was saved.' })
  createdAt: string;
}

/** An item that was in a search when its person was last told of it; kept for searches with a subscription alone. */
@Entity()
export class SearchItem {
  @PrimaryColumn('bigint')
  @ForeignKey(() => SavedSearch, { onDelete: 'CASCADE' })
  searchId: string;

  @PrimaryColumn('bigint')
  @Index()
  workItemId: string;
}
