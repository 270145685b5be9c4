import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PartialDateScalar } from './scalars';

/** What cannot be kept as text. */
const HasNoNull = () =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the one character that the database does not take
  Matches(/^[^\u0000]*$/, { message: 'holds the character U+0000', context: { accepted: 'text without it' } });

/** No control characters: the database does not take some, and others would hide in a list. */
const HasNoControl = (each = false) =>
  Matches(/^\P{Cc}*$/u, { each, message: 'holds a control character', context: { accepted: 'one line of text' } });

/** One line of text that may be left out. */
export const Line = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, {
      nullable: true,
      description: `${description} At most ${most.toLocaleString('en')} characters.`,
    }),
    IsOptional(),
    IsString(),
    MinLength(1),
    MaxLength(most),
    HasNoControl(),
  );

/** Text of any number of lines that may be left out. */
export const Words = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, {
      nullable: true,
      description: `${description} At most ${most.toLocaleString('en')} characters.`,
    }),
    IsOptional(),
    IsString(),
    MinLength(1),
    MaxLength(most),
    HasNoNull(),
  );

/** A list of lines that may be left out. */
export const Lines = (rows: number, most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [String], {
      nullable: true,
      description: `${description} At most ${rows}, of ${most.toLocaleString('en')} characters each.`,
    }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(rows),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(most, { each: true }),
    HasNoControl(true),
  );

/** A date known to some precision that may be left out. */
export const When = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => PartialDateScalar, { nullable: true, description }),
    IsOptional(),
    IsString(),
  );
