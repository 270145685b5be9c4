import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsOneLine } from '../people/plain-text';
import { IsNumberOf } from '../platform/graphql/checks';
import { Line, When } from '../platform/graphql/input-fields';
import { LinkKindEnum, PurposeEnum } from './liaisons.enums';
import { LINK_KINDS, type LinkKind, PURPOSES, type Purpose } from './rules/vocabulary';

@InputType({ description: 'One addressee, or several that one text names.' })
export class AddresseeInput {
  @Field(() => String, { description: 'The body as written. At most 500 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  @IsOneLine()
  body: string;

  @Field(() => PurposeEnum, { description: 'What it is asked for.' })
  @IsIn(PURPOSES)
  purpose: Purpose;

  @When('By when it should answer.')
  deadline?: string | null;
}

@InputType({
  description: 'Whom to ask. Name, affiliation and country are public with the statement, the rest is not.',
})
export class ContactInput {
  @Field(() => String, { description: 'Name. At most 200 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @IsOneLine()
  name: string;

  @Line(300, 'Company or administration.')
  affiliation?: string | null;

  @Line(100, 'Country.')
  country?: string | null;

  @Line(254, 'E-mail address; read by the desks of the statement alone.')
  email?: string | null;

  @Line(50, 'Telephone; read by the desks of the statement alone.')
  telephone?: string | null;

  @Line(50, 'Fax; read by the desks of the statement alone.')
  fax?: string | null;
}

@InputType({ description: 'What came with the statement.' })
export class AttachmentInput {
  @Field(() => String, { description: 'What it is. At most 500 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  @IsOneLine()
  title: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes, in hexadecimal.' })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'is no SHA-256', context: { accepted: '64 digits of 0-9 and a-f' } })
  digest?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file: the number that `/files` gave it; its digest follows from it. It is public once the statement is sent.',
  })
  @IsOptional()
  @IsNumberOf('the answer of /files')
  file?: string | null;

  @Field(() => String, { nullable: true, description: 'Its address (http or https URI).' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^https?:\/\/\S+$/, { message: 'is not an address', context: { accepted: 'an http or https URI' } })
  uri?: string | null;
}

@InputType({ description: 'Another liaison statement: by its number here, or as written.' })
export class StatementRefInput {
  @Field(() => LinkKindEnum, { description: 'Whether it is answered or mentioned.' })
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @Field(() => ID, { nullable: true, description: 'Number of the other (`LiaisonStatement.id`).' })
  @IsOptional()
  @IsNumberOf('LiaisonStatement.id')
  id?: string | null;

  @Line(300, 'The other as written, e.g. `COM 13 – LS 64 – E`; known here or not. Instead of `id`.')
  text?: string | null;
}
