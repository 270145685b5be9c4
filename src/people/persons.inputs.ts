import { ArgsType, Field } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';

@ArgsType()
export class RecordPersonArgs {
  @Field(() => String, { description: 'The name to show, in Latin script. At most 200 characters.' })
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @MaxLength(200)
  name: string;
}
