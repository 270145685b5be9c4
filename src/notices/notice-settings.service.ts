import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import { MailTransport } from './mail-transport';
import type { LastMail, NoticeSetting } from './notice-setting.entity';
import type { NoticeSettingsArgs } from './notice-settings.inputs';
import { isTimeZone } from './rules/notice-day';

const COLUMNS = `s.reminders, s.overdue, s.changes, s.language, s.hour, s.time_zone as "timeZone"`;

const LAST_SENT = `select m.kind, to_char(max(m.ended_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from mail m where m.person_id = $1 and m.state = 'SENT' group by m.kind order by m.kind`;

/** What holds for someone who has not set anything, as in a row that says nothing else. */
const USUAL = {
  reminders: true,
  overdue: true,
  changes: true,
  language: 'en',
  hour: 7,
  timeZone: 'Europe/Zurich',
} as const;

/** Which mail a person gets. */
@Injectable()
export class NoticeSettingsService {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly transport: MailTransport,
  ) {}

  async own({ personId }: SignedIn): Promise<NoticeSetting> {
    const [row] = await this.reads.rows<Omit<NoticeSetting, 'sends' | 'lastSent'>>(
      `select ${COLUMNS} from notice_setting s where s.person_id = $1`,
      [personId],
    );
    const lastSent = await this.reads.rows<LastMail>(LAST_SENT, [personId]);
    return { personId, ...(row ?? USUAL), sends: this.transport.isThere, lastSent };
  }

  async set(viewer: SignedIn, { timeZone, ...others }: NoticeSettingsArgs): Promise<NoticeSetting> {
    if (timeZone && !isTimeZone(timeZone))
      throw new BadUserInput([
        {
          field: 'timeZone',
          message: 'is not a time zone',
          accepted: 'an IANA name such as Europe/Zurich or Asia/Seoul',
        },
      ]);
    const { manager } = this.transactions;
    await manager.query('insert into notice_setting (person_id) values ($1) on conflict do nothing', [viewer.personId]);
    await manager.query(
      `update notice_setting set reminders = coalesce($2, reminders), overdue = coalesce($3, overdue), changes = coalesce($4, changes),
         language = coalesce($5, language), hour = coalesce($6, hour), time_zone = coalesce($7, time_zone) where person_id = $1`,
      [
        viewer.personId,
        others.reminders ?? null,
        others.overdue ?? null,
        others.changes ?? null,
        others.language ?? null,
        others.hour ?? null,
        timeZone ?? null,
      ],
    );
    return this.own(viewer);
  }
}
