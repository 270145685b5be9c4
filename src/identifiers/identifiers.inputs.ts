import { ArgsType, Field } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';

@ArgsType()
export class IdentifierArgs {
  @Field(() => String, {
    description:
      'The reference as someone wrote it: `M. rcsm`, `Rec. ITU-T Y.3500 (08/2014)`, `ISO/IEC DIS 27017`, `RFC7348`. At most 300 characters.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;
}
