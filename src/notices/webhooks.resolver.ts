import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type SignedIn } from '../people/viewer';
import { costPerRow } from '../platform/graphql/limits';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { Webhook, WebhookDelivery } from './webhook.entity';
import { CreateWebhookArgs, WebhookArgs, WebhookDeliveriesArgs } from './webhooks.inputs';
import { WebhooksService } from './webhooks.service';
import { NewWebhook, WebhookDeliveryPage } from './webhooks.types';

@Resolver(() => Webhook)
export class WebhooksResolver {
  constructor(private readonly webhooksService: WebhooksService) {}

  @Query(() => [Webhook], { description: 'The own webhooks, the oldest first. For the person on the page.' })
  @Allow('own-account')
  webhooks(@CurrentViewer() viewer: SignedIn, @Info() info: GraphQLResolveInfo): Promise<Webhook[]> {
    return this.webhooksService.own(viewer, selectionOf(info));
  }

  @Query(() => WebhookDeliveryPage, {
    complexity: costPerRow('first'),
    description:
      'What was sent, or waits to be sent, to one of the own webhooks, the newest first. For the person on the page.',
  })
  @Allow('own-account')
  webhookDeliveries(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: WebhookDeliveriesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDeliveryPage> {
    return this.webhooksService.deliveries(viewer, args, selectionOf(info));
  }

  @Mutation(() => NewWebhook, {
    description:
      'Has an address told of the changes of work items from now on, each once and in order, signed. REFUSED for an address that nothing is sent to.',
  })
  @Allow('own-account')
  createWebhook(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: CreateWebhookArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewWebhook> {
    return this.webhooksService.create(viewer, args, selectionOf(info));
  }

  @Mutation(() => Webhook, { description: 'Stops telling one of the own webhooks for a while.' })
  @Allow('own-account')
  pauseWebhook(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id }: WebhookArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Webhook> {
    return this.webhooksService.pause(viewer, id, selectionOf(info));
  }

  @Mutation(() => Webhook, {
    description: 'Goes on telling one of the own webhooks, with the first change that it does not have yet.',
  })
  @Allow('own-account')
  resumeWebhook(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id }: WebhookArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Webhook> {
    return this.webhooksService.resume(viewer, id, selectionOf(info));
  }

  @Mutation(() => Boolean, { description: 'Takes one of the own webhooks away, with its deliveries. True.' })
  @Allow('own-account')
  deleteWebhook(@CurrentViewer() viewer: SignedIn, @Args() { id }: WebhookArgs): Promise<boolean> {
    return this.webhooksService.delete(viewer, id);
  }

  @Mutation(() => WebhookDelivery, {
    description:
      'Puts a delivery in line that says nothing but that it is a test; `webhookDeliveries` shows what became of it. REFUSED while the webhook is paused or disabled.',
  })
  @Allow('own-account')
  testWebhook(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id }: WebhookArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDelivery> {
    return this.webhooksService.test(viewer, id, selectionOf(info));
  }
}
