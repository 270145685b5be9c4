import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';

@ArgsType()
export class LetterFileArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The text of the letter, copied or saved. At most 200,000 characters. Left out where `file` is given.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200_000)
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Number of a file that was sent to `POST /files`; a document of Word 97 to 2003 (.doc) is refused there: save it as .docx. Left out where `text` is given.',
  })
  @IsOptional()
  @IsNumberOf('the id of a file')
  file?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called; a file has its own name where left out. At most 200 characters.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @MaxLength(200)
  name?: string | null;
}
