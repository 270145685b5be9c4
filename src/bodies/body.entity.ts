import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { costOfList } from '../platform/graphql/limits';
import { Appointment } from './appointment.entity';
import { BodyStatusEnum, BodyTypeEnum } from './bodies.enums';
import { BodyLink } from './body-link.entity';
import { BodyName } from './body-name.entity';
import { BodyRelation } from './body-relation.entity';
import { Rule } from './rule.entity';
import type { BodyStatus, BodyType } from './rules/vocabulary';
import { StudyPeriod } from './study-period.entity';
import { Term } from './term.entity';
import { TermsOfReference } from './terms-of-reference.entity';

@Entity()
@ObjectType({
  description:
    'A body that writes or coordinates standards, at any depth: SDO, study group, working party, Question, focus group, JCA, joint group, committee, forum. A Question or working party is one body per study period. Public.',
})
export class Body {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the body in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record, e.g. `Q17/13@2013-2016`.' })
  key: string;

  @Column('text')
  @Field(() => BodyTypeEnum, { description: 'What kind of body it is.' })
  type: BodyType;

  @Column('text')
  @Field(() => String, { description: 'Notation, printed one way: `SG13`, `WP2/13`, `Q17/13`, `ISO/IEC JTC 1/SC 38`.' })
  ref: string;

  /** Comparison key of `ref`: any spelling of the notation leads here. */
  @Column('text')
  @Index()
  refKey: string;

  /** Puts notations into their natural order, compared byte by byte: Q5/2 before Q17/13. */
  @Column({ type: 'text', collation: 'C' })
  @Index()
  refOrder: string;

  /** Comparison key of `name`. */
  @Column('text', { nullable: true })
  @Index()
  titleKey: string | null;

  @TextColumn(
    'Title in English; with `asOf`, the title it bore then where that is known. Null where no source gives one.',
  )
  name: string | null;

  @Column('text')
  @Field(() => BodyStatusEnum, { description: 'Where it stands in its life.' })
  status: BodyStatus;

  /** From the root of the organization down to this body, along the principal parents; kept up by the database. */
  @Column('bigint', { array: true, default: () => `'{}'` })
  lineage: string[];

  @Column('bigint', { nullable: true })
  @ForeignKey(() => StudyPeriod)
  studyPeriodId: string | null;

  @WhenColumn('When it was set up; null where unknown.')
  established: string | null;

  @Column('date', { nullable: true })
  establishedEarliest: string | null;

  @WhenColumn('When it ended; null while it lasts or where unknown.')
  ended: string | null;

  @Column('date', { nullable: true })
  endedLatest: string | null;

  @TextColumn('Lifetime in the words of its terms of reference, e.g. by date or by study period.')
  lifetime: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => StudyPeriod)
  lifetimePeriodId: string | null;

  @WhenColumn('The end its lifetime sets, by date or as the end of a study period, unless it is extended.')
  lifetimeEnds: string | null;

  @TextColumn('Who set it up, and at which meeting or by which letter.')
  establishedBy: string | null;

  @TextColumn('Procedure under which it works, with its clause, e.g. `A.7 clause 2.1.2.2`.')
  procedure: string | null;

  @TextColumn('What it is for, in a few words of this tracker.')
  summary: string | null;

  @TextColumn('Address of its page (URI).')
  webPage: string | null;

  @TextColumn('What else a reader should know, such as what is not known.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure these facts are.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;

  @Field(() => StudyPeriod, {
    nullable: true,
    description: 'The study period it exists for; null for a body that outlasts periods.',
  })
  studyPeriod: StudyPeriod | null;

  @Field(() => StudyPeriod, {
    nullable: true,
    description: 'The study period whose end is the end of its lifetime, where its terms say so.',
  })
  lifetimePeriod: StudyPeriod | null;

  @Field(() => [Body], {
    description: 'From the organization down to this body, itself last, along the principal parents.',
  })
  path: Relation<Body>[];

  @Field(() => [Body], { description: 'The bodies it belongs to, the principal one first; a joint group has several.' })
  parents: Relation<Body>[];

  @Field(() => [Body], {
    complexity: costOfList(20),
    description: 'The bodies that belong to it, of all study periods.',
  })
  children: Relation<Body>[];

  @Field(() => [BodyName], {
    description: 'Every title, spelling and short form, also of other periods and languages.',
  })
  names: BodyName[];

  @Field(() => [BodyLink], { description: 'Its public addresses.' })
  links: BodyLink[];

  @Field(() => [BodyRelation], {
    description: 'What it continues, succeeds, consists of or works with, seen from both sides.',
  })
  relations: Relation<BodyRelation>[];

  @Field(() => [Body], {
    description:
      'What it has become: the bodies at the end of its continuity (continued, renumbered, merged, split, moved, revised); empty where nothing followed.',
  })
  successors: Relation<Body>[];

  @Field(() => [Body], {
    description:
      'What it was before, itself, and what it has become, through all steps of its continuity (continued, renumbered, merged, split, moved, revised); the earliest study period first.',
  })
  continuity: Relation<Body>[];

  @Field(() => [Appointment], { description: 'Who holds or held an office in it, and which slots are open.' })
  appointments: Relation<Appointment>[];

  @Field(() => [TermsOfReference], { description: 'Its terms of reference, each version.' })
  termsOfReference: TermsOfReference[];

  @Field(() => [Rule], { description: 'Rules of procedure that its terms of reference set for it.' })
  rules: Rule[];

  @Field(() => [Term], { description: 'Terms that it has to harmonize.' })
  terms: Term[];
}

/** A body belongs to one or several others; position 1 is the principal parent. */
@Entity()
@Index('body_parent_further', { synchronize: false })
export class BodyParent {
  @PrimaryColumn('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @PrimaryColumn('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  @Index()
  parentId: string;

  @Column('int')
  position: number;
}
