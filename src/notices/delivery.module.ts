import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { ChangesDigestService } from './changes-digest.service';
import { MailOutbox } from './mail-outbox';
import { MailTransport } from './mail-transport';
import { NoticeComposing } from './notice-composing';
import { NoticeEntering } from './notice-entering';
import { NoticeKeys } from './notice-keys';
import { NoticeScheduler } from './notice-scheduler';
import { NoticeSettingsResolver } from './notice-settings.resolver';
import { NoticeSettingsService } from './notice-settings.service';
import { NoticeWork } from './notice-work';
import { NoticesModule } from './notices.module';
import { Readers } from './readers';
import { RemindersService } from './reminders.service';
import { SavedSearchesResolver } from './saved-searches.resolver';
import { SavedSearchesService } from './saved-searches.service';
import { SearchMembers } from './search-members';
import { UnsubscribeController } from './unsubscribe.controller';
import { Unsubscribing } from './unsubscribing';
import { WebhookOutbox } from './webhook-outbox';
import { WebhookSending } from './webhook-sending';
import { WebhooksResolver } from './webhooks.resolver';
import { WebhooksService } from './webhooks.service';

const FOLLOWING = [SavedSearchesResolver, SavedSearchesService, SearchMembers];
const MAIL = [
  NoticeSettingsResolver,
  NoticeSettingsService,
  Unsubscribing,
  MailTransport,
  MailOutbox,
  Readers,
  NoticeEntering,
  RemindersService,
  ChangesDigestService,
  NoticeComposing,
];
const WEBHOOKS = [WebhooksResolver, WebhooksService, WebhookOutbox, WebhookSending];

/** What goes out by itself: mail and webhooks, and what persons follow. */
@Module({
  imports: [BodiesModule, WorkItemsModule, NoticesModule],
  providers: [...FOLLOWING, ...MAIL, ...WEBHOOKS, NoticeKeys, NoticeWork, NoticeScheduler],
  controllers: [UnsubscribeController],
})
export class DeliveryModule {}
