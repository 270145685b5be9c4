import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn } from '../platform/db/told-columns';
import { BodyLinkKindEnum } from './bodies.enums';
import { Body } from './body.entity';
import type { BodyLinkKind } from './rules/vocabulary';

@Entity()
@ObjectType({
  description:
    'A public address of a body: page, document folder, secretariat, or the pattern of its document numbers. Public.',
})
@Index('body_link_once', { synchronize: false })
export class BodyLink {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the address in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @Column('text')
  @Field(() => BodyLinkKindEnum, { description: 'What it leads to.' })
  kind: BodyLinkKind;

  @TextColumn('The address or pattern as the source writes it; null where it only says that there is one.')
  address: string | null;

  @TextColumn('How to use it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the address is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
