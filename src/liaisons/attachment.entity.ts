import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { File } from '../files/file.entity';
import { TextColumn } from '../platform/db/told-columns';
import { LiaisonStatement } from './liaison-statement.entity';

@Entity()
@Index(['statementId', 'position'], { unique: true })
@ObjectType({ description: 'What came with a liaison statement. Public with the statement.' })
export class Attachment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the attachment in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'What it is, as written.' })
  title: string;

  @TextColumn('SHA-256 of its bytes, in hexadecimal; null where the file is not here.')
  digest: string | null;

  @TextColumn('Its address, the same for ever; null where the file is not here.')
  uri: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => File)
  fileId: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where its file is fetched from this server, by everyone once the statement is sent; null where there is none.',
  })
  fileUrl: string | null;
}
