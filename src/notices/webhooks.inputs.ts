import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { HowMany, Part } from '../platform/graphql/input-fields';
import { ACTIVITY_DOMAINS, type ActivityDomain } from '../work-items/rules/vocabulary';
import { ActivityDomainEnum } from '../work-items/work-items.enums';

const MOST_VALUES = 50;

@InputType({
  description:
    'Which changes of work items a webhook is told of. What is given must all hold; within a list one value is enough.',
})
export class WebhookFilter {
  @Field(() => [ID], { nullable: true, description: 'Only of these work items (`WorkItem.id`).' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @Matches(/^\d{1,18}$/, { each: true, message: 'is not a number', context: { accepted: 'digits, as in WorkItem.id' } })
  workItems?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only of items of these bodies, in any spelling (`Q17/13`, `SG13`), each with all that belongs to it, in every study period; also of an item that leaves one.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  bodies?: string[] | null;

  @Field(() => [ActivityDomainEnum], {
    nullable: true,
    description: 'Only of items that stand in these rows of the matrix, or are taken out of them.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(ACTIVITY_DOMAINS, { each: true })
  domains?: ActivityDomain[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only of what is significant: new, gone, status moved, target slipped, renamed, split, merged.',
  })
  @IsOptional()
  @IsBoolean()
  significantOnly?: boolean | null;
}

@ArgsType()
export class CreateWebhookArgs {
  @Field(() => String, {
    description:
      'Address that changes are sent to: `https`, on the public Internet, without a password in it. At most 2,000 characters.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  url: string;

  @Part(() => WebhookFilter, 'Which changes; all where left out.')
  filter?: WebhookFilter | null;
}

@ArgsType()
export class WebhookArgs {
  @Field(() => ID, { description: 'Number of the webhook.' })
  @IsNumberOf('Webhook.id')
  id: string;
}

@ArgsType()
export class WebhookDeliveriesArgs {
  @Field(() => ID, { description: 'Number of the webhook.' })
  @IsNumberOf('Webhook.id')
  webhook: string;

  @HowMany(20, 100, 'How many deliveries a page holds')
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: `endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}
