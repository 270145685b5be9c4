import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MailLanguageEnum } from './notice-setting.entity';
import { MAIL_LANGUAGES, type MailLanguage } from './rules/mail-words';

/** What is left out stays as it is. */
@ArgsType()
export class NoticeSettingsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether deadlines that concern the person are reminded of by mail.',
  })
  @IsOptional()
  @IsBoolean()
  reminders?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a mail tells each day what is overdue.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a mail tells each day what changed in the searches subscribed to.',
  })
  @IsOptional()
  @IsBoolean()
  changes?: boolean | null;

  @Field(() => MailLanguageEnum, { nullable: true, description: 'Language of the mail.' })
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: MailLanguage | null;

  @Field(() => Int, { nullable: true, description: 'Hour of the day from which on mail is sent, 0 to 23.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  hour?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone of that hour: its IANA name, such as `Europe/Zurich`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string | null;
}
