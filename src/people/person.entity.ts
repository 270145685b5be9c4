import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TextColumn } from '../platform/db/told-columns';

@Entity()
@ObjectType({
  description: 'One of the names a person is written with; one person may have names in several scripts. Public.',
})
@Index(['personId', 'name'], { unique: true })
@Index('person_name_words', { synchronize: false })
export class PersonName {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the name in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  @Field(() => String, { description: 'The name as one source writes it.' })
  name: string;

  @Column('text')
  @Field(() => String, { description: 'Script of the name: ISO 15924 code such as `Latn` or `Hans`.' })
  script: string;

  @Column('text')
  @Index()
  key: string;
}

@Entity()
@ObjectType({
  description: 'A person who holds or held an office named in a public document. Names only: no address, no telephone.',
})
export class Person {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the person in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record, e.g. `kangchan-lee`.' })
  key: string;

  @Column('text')
  @Field(() => String, { description: 'The name to show, in Latin script.' })
  name: string;

  @TextColumn('What tells this person from others, where needed.')
  note: string | null;

  @Field(() => [PersonName], { description: 'Every name the sources write, in any script and order.' })
  names: PersonName[];
}
