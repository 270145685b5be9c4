import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional, IsString, Matches } from 'class-validator';

/** The label of a study period (`2013-2016`) that may be left out. */
export const StudyPeriodLabel = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    Matches(/^\d{4}\s*[-–]\s*\d{4}$/, {
      message: 'is not a study period',
      context: { accepted: 'a label such as 2013-2016' },
    }),
  );
