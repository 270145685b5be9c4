import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { graphqlEnum } from '../platform/graphql/enum';
import { HowMany } from '../platform/graphql/input-fields';

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
  @HowMany(20, MOST, 'How many statements are shown')
  first: number;
}

@ArgsType()
export class BodyLiaisonsArgs extends RelatedLiaisonsArgs {
  @Field(() => LiaisonDirectionEnum, { nullable: true, description: 'Which way they went; both where left out.' })
  @IsOptional()
  @IsIn(['FROM', 'TO'])
  direction?: LiaisonDirection | null;
}
