import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../platform/graphql/page';
import { Webhook, WebhookDelivery } from './webhook.entity';

@ObjectType({ description: 'A webhook that was just made.' })
export class NewWebhook {
  @Field(() => String, {
    description: 'What its deliveries are signed with, `srw_...`. It is shown now and never again.',
  })
  secret: string;

  @Field(() => Webhook, { description: 'What is kept of it.' })
  webhook: Webhook;
}

@ObjectType({ description: 'A page of deliveries, the newest first.' })
export class WebhookDeliveryPage {
  @Field(() => [WebhookDelivery], { description: 'The deliveries.' })
  nodes: WebhookDelivery[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
