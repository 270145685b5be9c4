import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { graphqlEnum } from '../platform/graphql/enum';

/** Most statements shown at one work item or body. */
const MOST = 100;

export type LiaisonDirection = 'FROM' | 'TO';
export const LiaisonDirectionEnum = graphqlEnum<LiaisonDirection>(
  'LiaisonDirection',
  'Which way liaison statements went, seen from a body.',
  { FROM: 'It spoke, or a body below it.', TO: 'It was addressed, or a body below it.' },
);

@ArgsType()
export class RelatedLiaisonsArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many statements are shown, 1 to ${MOST}.` })
  @IsInt()
  @Min(1)
  @Max(MOST)
  first: number;
}

@ArgsType()
export class BodyLiaisonsArgs extends RelatedLiaisonsArgs {
  @Field(() => LiaisonDirectionEnum, { nullable: true, description: 'Which way they went; both where left out.' })
  @IsOptional()
  @IsIn(['FROM', 'TO'])
  direction?: LiaisonDirection | null;
}
