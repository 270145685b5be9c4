import { ArgsType, Field, ID } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { CalendarDate } from '../platform/graphql/scalars';
import { IsOneLine } from './plain-text';
import type { TokenScope } from './viewer';
import { TOKEN_SCOPES, TokenScopeEnum } from './viewer.types';

/** Longer texts are not even looked at; what a password may be is said by its rule. */
const LONGEST_PASSWORD_READ = 1_000;
const LONGEST_EMAIL_READ = 254;

@ArgsType()
export class SignInArgs {
  @Field(() => String, { description: 'E-mail address of the account, in any case.' })
  @IsString()
  @MinLength(1)
  @IsOneLine()
  @MaxLength(LONGEST_EMAIL_READ)
  email: string;

  @Field(() => String, { description: 'The password.' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD_READ)
  password: string;
}

@ArgsType()
export class ChangePasswordArgs {
  @Field(() => String, { description: 'The password so far.' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD_READ)
  current: string;

  @Field(() => String, {
    description:
      'The new one: 12 to 128 characters, not among those that attackers try first, without the name or e-mail address.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD_READ)
  password: string;
}

@ArgsType()
export class AcceptInvitationArgs {
  @Field(() => String, { description: 'The part behind `#` of the link, `sri_...`.' })
  @IsString()
  @MinLength(1)
  @IsOneLine()
  @MaxLength(100)
  token: string;

  @Field(() => String, {
    description:
      'The new password: 12 to 128 characters, not among those that attackers try first, without the name or e-mail address.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD_READ)
  password: string;

  @Field(() => String, {
    nullable: true,
    description:
      'E-mail address to sign in with; only for the link of the first administrator, since other invitations name it.',
  })
  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(LONGEST_EMAIL_READ)
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person, which is public; only for the link of the first administrator.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @IsOneLine()
  @MaxLength(200)
  name?: string | null;
}

@ArgsType()
export class CreateApiTokenArgs {
  @Field(() => String, { description: 'What the token is for, to tell it from others.' })
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @IsOneLine()
  @MaxLength(100)
  name: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may be used for; never more than its person may do.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes: TokenScope[];

  @Field(() => CalendarDate, { description: 'Last day (UTC) on which it works, at most a year from today.' })
  @IsString()
  expires: string;
}

@ArgsType()
export class RevokeApiTokenArgs {
  @Field(() => ID, { description: 'Number of the token in this tracker.' })
  @IsNumberOf('ApiTokenInfo.id')
  id: string;
}
