import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TextColumn } from '../platform/db/told-columns';
import { LiaisonStatement } from './liaison-statement.entity';

@Entity()
@Index(['statementId', 'position'], { unique: true })
@ObjectType({
  description:
    'Whom to ask about a liaison statement. The name is public with the statement; address and telephone are not.',
})
export class LiaisonContact {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the contact in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Name as written.' })
  name: string;

  @TextColumn('Company or administration as written.')
  affiliation: string | null;

  @TextColumn('Country as written.')
  country: string | null;
}

/** How to reach a contact. Not part of the record and in no list: read by the desks of the statement alone. */
@Entity()
export class ContactReach {
  @PrimaryColumn('bigint')
  @ForeignKey(() => LiaisonContact, { onDelete: 'CASCADE' })
  contactId: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  telephone: string | null;

  @Column('text', { nullable: true })
  fax: string | null;
}
