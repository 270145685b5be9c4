import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { File } from '../files/file.entity';
import { TextColumn } from '../platform/db/told-columns';
import { Meeting } from './meeting.entity';

@Entity()
@Index(['meetingId', 'number'], { unique: true })
@ObjectType({ description: 'A document of a meeting, by its number. Public, with its file where one is kept here.' })
export class MeetingDocument {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('text')
  @Field(() => String, { description: 'Number as written, e.g. `TD 275 (GEN/13)`, `COM 13 - C 1186R1`, `TSAG-R21`.' })
  number: string;

  @TextColumn('Title; null where unknown.')
  title: string | null;

  @TextColumn('Address; null where unknown.')
  uri: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => File)
  fileId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its file is fetched from this server, e.g. `/files/12`; null where there is none.',
  })
  fileUrl: string | null;
}
