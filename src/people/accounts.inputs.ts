import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { IsOneLine } from './plain-text';

@ArgsType()
export class AccountsArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows at most, 1 to 500.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: `endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

@ArgsType()
export class AccountArgs {
  @Field(() => ID, { description: 'Number of the account in this tracker.' })
  @IsNumberOf('AccountInfo.id')
  id: string;
}

@ArgsType()
export class SetAdministratorArgs extends AccountArgs {
  @Field(() => Boolean, { description: 'Whether the person administers this tracker from now on.' })
  @IsBoolean()
  administrator: boolean;
}

@ArgsType()
export class InviteAccountArgs {
  @Field(() => String, {
    description: 'E-mail address to sign in with. Where it has an account already, the link sets a new password.',
  })
  @IsString()
  @IsOneLine()
  @MaxLength(254)
  email: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of a person who is not recorded yet; it becomes public. Give this or `personId` for a new account.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @IsOneLine()
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of a person who is recorded already, with all appointments; `person(name:)` finds it.',
  })
  @IsOptional()
  @IsNumberOf('Person.id')
  personId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a new account administers this tracker.' })
  @IsBoolean()
  administrator: boolean;
}
