import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity';
import { graphqlEnum } from '../platform/graphql/enum';
import { Instant } from '../platform/graphql/scalars';
import type { MailKind, MailLanguage } from './rules/mail-words';

export const MailLanguageEnum = graphqlEnum<MailLanguage>('MailLanguage', 'A language in which mail is written.', {
  en: 'English.',
  fr: 'French.',
  zh: 'Chinese.',
});

export const MailKindEnum = graphqlEnum<MailKind>('MailKind', 'What a mail is about; each kind can be turned off.', {
  REMINDERS: 'Deadlines that come nearer: 14, 7, 4, 3, 2, 1 and 0 days before.',
  OVERDUE: 'What is overdue, once a day.',
  CHANGES: 'What changed in the searches that someone subscribes to, once a day.',
});

@ObjectType({ description: 'When mail of one kind was last sent to someone.' })
export class LastMail {
  @Field(() => MailKindEnum, { description: 'What the mail was about.' })
  kind: MailKind;

  @Field(() => Instant, { description: 'When the mail server took it.' })
  at: string;
}

@Entity()
@ObjectType('NoticeSettings', {
  description: 'Which mail someone gets, in which language, and when. Seen by that person alone.',
})
export class NoticeSetting {
  @PrimaryColumn('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('boolean', { default: true })
  @Field(() => Boolean, { description: 'Whether deadlines that concern the person are reminded of by mail.' })
  reminders: boolean;

  @Column('boolean', { default: true })
  @Field(() => Boolean, { description: 'Whether a mail tells each day what is overdue.' })
  overdue: boolean;

  @Column('boolean', { default: true })
  @Field(() => Boolean, { description: 'Whether a mail tells each day what changed in the searches subscribed to.' })
  changes: boolean;

  @Column('text', { default: 'en' })
  @Field(() => MailLanguageEnum, { description: 'Language of the mail.' })
  language: MailLanguage;

  @Column('int', { default: 7 })
  @Field(() => Int, { description: 'Hour of the day from which on mail is sent, 0 to 23.' })
  hour: number;

  @Column('text', { default: 'Europe/Zurich' })
  @Field(() => String, {
    description: 'Time zone of that hour, and of the days that are counted: its IANA name, such as `Europe/Zurich`.',
  })
  timeZone: string;

  @Field(() => Boolean, { description: 'Whether this server sends mail at all.' })
  sends: boolean;

  @Field(() => [LastMail], {
    description:
      'When mail was last sent to the person, by kind; of a kind that was not sent in the last 30 days, nothing.',
  })
  lastSent: LastMail[];
}
