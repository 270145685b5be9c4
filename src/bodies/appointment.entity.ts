import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { Person } from '../people/person.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { AppointmentRoleEnum } from './bodies.enums';
import { Body } from './body.entity';
import type { AppointmentRole } from './rules/vocabulary';

@Entity()
@ObjectType({
  description:
    'An office in a body, held by a person for a time, or still open. Public: office holders named in public documents.',
})
export class Appointment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the appointment in this tracker.' })
  id: string;

  /** Person, body, role and start together: the same appointment is recorded once. */
  @Column('text', { unique: true })
  key: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  @Index()
  personId: string | null;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  @Index()
  bodyId: string;

  @Column('text')
  @Field(() => AppointmentRoleEnum, { description: 'The office.' })
  role: AppointmentRole;

  @TextColumn('The office in the words of the source.')
  roleAsWritten: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  onBehalfOfId: string | null;

  @TextColumn('Company or administration the person came from at that time.')
  affiliation: string | null;

  @TextColumn('Country of the affiliation.')
  country: string | null;

  @WhenColumn('When it began; null where unknown.')
  validFrom: string | null;

  @WhenColumn('When it ended; null while it lasts or where unknown.')
  validTo: string | null;

  @WhenColumn('A date at which a source shows it held, where its limits are unknown.')
  knownOn: string | null;

  @TextColumn('What else is known of it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the appointment is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Boolean, { description: 'Whether the slot is open: nobody was named yet.' })
  isOpen: boolean;

  @Field(() => Person, { nullable: true, description: 'Who holds it; null for an open slot.' })
  person: Relation<Person> | null;

  @Field(() => Body, { description: 'The body in which it is held.' })
  body: Relation<Body>;

  @Field(() => Body, {
    nullable: true,
    description: 'For which parent body, e.g. each side of a joint rapporteurs group.',
  })
  onBehalfOf: Relation<Body> | null;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
