import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { WhenColumn } from '../platform/db/told-columns';
import type { ActivityDomain, DocumentCategory, PlacementBasis } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';
import { ActivityDomainEnum, DocumentCategoryEnum, PlacementBasisEnum } from './work-items.enums';

@Entity()
@Index('placement_once', { synchronize: false })
@Index(['domain', 'category'])
@ObjectType({
  description:
    'A cell of the roadmap matrix in which a text stands. A roadmap fact, never one of the body’s own. Public.',
})
export class Placement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the placement in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text', { nullable: true })
  @Field(() => ActivityDomainEnum, {
    nullable: true,
    description: 'Row; null where the source left the activity domain empty.',
  })
  domain: ActivityDomain | null;

  @Column('text', { nullable: true })
  @Field(() => DocumentCategoryEnum, { nullable: true, description: 'Column; null where nobody assigned one.' })
  category: DocumentCategory | null;

  @Column('text')
  @Field(() => PlacementBasisEnum, { description: 'Why it stands there.' })
  basis: PlacementBasis;

  @WhenColumn('From when it stands there; null where unknown.')
  validFrom: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
