import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type SignedIn } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { NoticeSetting } from './notice-setting.entity';
import { NoticeSettingsArgs } from './notice-settings.inputs';
import { NoticeSettingsService } from './notice-settings.service';

@Resolver(() => NoticeSetting)
export class NoticeSettingsResolver {
  constructor(private readonly settings: NoticeSettingsService) {}

  @Query(() => NoticeSetting, { description: 'Which mail the viewer gets. For the person on the page.' })
  @Allow('own-account')
  noticeSettings(@CurrentViewer() viewer: SignedIn): Promise<NoticeSetting> {
    return this.settings.own(viewer);
  }

  @Mutation(() => NoticeSetting, {
    description: 'Sets which mail the viewer gets; what is left out stays as it is. For the person on the page.',
  })
  @Allow('own-account')
  setNoticeSettings(@CurrentViewer() viewer: SignedIn, @Args() args: NoticeSettingsArgs): Promise<NoticeSetting> {
    return this.settings.set(viewer, args);
  }
}
