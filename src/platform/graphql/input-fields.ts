import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CalendarDate, PartialDateScalar } from './scalars';

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

/** One line of text that has to be there. */
export const RequiredLine = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { description: `${description} At most ${most.toLocaleString('en')} characters.` }),
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

/** Text of any number of lines that has to be there. */
export const RequiredWords = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { description: `${description} At most ${most.toLocaleString('en')} characters.` }),
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

/** A day that may be left out. */
export const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => CalendarDate, { nullable: true, description }),
    IsOptional(),
    IsString(),
  );

/** A time of day, in the time zone of what it belongs to, that may be left out. */
export const TimeOfDay = (what: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description: `${what}, \`HH:MM\` in the time zone of the meeting.` }),
    IsOptional(),
    IsString(),
    Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
      message: 'is no time of day',
      context: { accepted: 'HH:MM, from 00:00 to 23:59' },
    }),
  );

/** An address on the web that may be left out. */
export const Address = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description: `${description} An http or https URI.` }),
    IsOptional(),
    IsString(),
    MaxLength(2_000),
    Matches(/^https?:\/\/\S+$/, { message: 'is not an address', context: { accepted: 'an http or https URI' } }),
  );

/** A part, checked by its own class, that may be left out. */
export const Part = (type: () => new () => object, description: string): PropertyDecorator =>
  applyDecorators(Field(type, { nullable: true, description }), IsOptional(), ValidateNested(), Type(type));

/** A part, checked by its own class, that has to be there. */
export const RequiredPart = (type: () => new () => object, description: string): PropertyDecorator =>
  applyDecorators(Field(type, { description }), ValidateNested(), Type(type));

/** A list of parts, each checked by its own class, that may be left out. */
export const Parts = (type: () => new () => object, most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [type()], { nullable: true, description: `${description} At most ${most.toLocaleString('en')}.` }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(type),
  );

/** Some of the values of an enumeration, each once; may be left out. */
export const SomeOf = (type: () => object, values: readonly string[], description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [type()], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn([...values], { each: true }),
  );

/** How many of something are shown, from 1 on. */
export const HowMany = (usual: number, most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { defaultValue: usual, description: `${description}, 1 to ${most}.` }),
    IsInt(),
    Min(1),
    Max(most),
  );
