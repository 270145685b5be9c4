import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';

/** The text that is read, where it is no file. */
export const TextToRead = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, {
      nullable: true,
      description: `${description} At most 200,000 characters. Left out where \`file\` is given.`,
    }),
    IsOptional(),
    IsString(),
    MinLength(1),
    MaxLength(200_000),
  );

/** The file that is read. @param kinds which files it may be */
export const FileToRead = (kinds: string): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, {
      nullable: true,
      description: `Number of a file that was sent to \`POST /files\`${kinds}. Left out where \`text\` is given.`,
    }),
    IsOptional(),
    IsNumberOf('the id of a file'),
  );

/** What that which is read is called. */
export const NameToRead = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    Matches(/\S/, { message: 'is empty' }),
    MaxLength(200),
  );

/** What is read into a form: a liaison statement, or a letter. */
@ArgsType()
export class ToReadArgs {
  @TextToRead('The text, copied or saved.')
  text?: string | null;

  @FileToRead('; a document of Word 97 to 2003 (.doc) is refused there: save it as .docx')
  file?: string | null;

  @NameToRead('What it is called; a file has its own name where left out. At most 200 characters.')
  name?: string | null;
}
