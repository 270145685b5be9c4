import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { Person } from '../people/person.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'personId'], { unique: true })
@ObjectType({ description: 'A person who edits a text, for a time. Public.' })
export class Editor {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the editor in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  @Index()
  personId: string;

  @TextColumn('The role in the words of the source.')
  roleAsWritten: string | null;

  @WhenColumn('From when; null where unknown.')
  validFrom: string | null;

  @WhenColumn('Until when; null while it lasts or where unknown.')
  validTo: string | null;

  @Field(() => Person, { description: 'The person.' })
  person: Relation<Person>;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
