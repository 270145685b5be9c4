import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { IdentifierKindEnum, IdentifierSchemeEnum } from '../identifiers/identifiers.enums';
import type { IdentifierKind, IdentifierScheme } from '../identifiers/rules/identifier';
import { WhenColumn } from '../platform/db/told-columns';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'kind', 'text'], { unique: true })
@ObjectType({
  description:
    'A name or number of a text: published, provisional, second number, former, isn, address. None is ever forgotten. Public.',
})
export class WorkItemIdentifier {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the identifier in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  @Field(() => IdentifierKindEnum, { description: 'What it is to the text.' })
  kind: IdentifierKind;

  @Column('text')
  @Field(() => IdentifierSchemeEnum, { description: 'Whose way of numbering it follows.' })
  scheme: IdentifierScheme;

  @Column('text')
  @Field(() => String, { description: 'As the source writes it, e.g. `M. rcsm`.' })
  text: string;

  @Column('text')
  @Field(() => String, { description: 'Printed the one way this tracker prints it, e.g. `M.rcsm`.' })
  canonical: string;

  /** Comparison key with the edition: any spelling gives the same. */
  @Column({ type: 'text', collation: 'C' })
  @Index()
  key: string;

  /** Comparison key without the edition. */
  @Column({ type: 'text', collation: 'C' })
  @Index()
  documentKey: string;

  @Column({ type: 'text', collation: 'C' })
  sortKey: string;

  @WhenColumn('From when it is borne; null where from the start or unknown.')
  validFrom: string | null;

  @Column('date', { default: () => `'-infinity'` })
  validFromEarliest: string;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
