import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { NoticeWork } from '../../src/notices/notice-work';
import { Clock } from '../../src/platform/clock';
import type { TestServer } from './server';

type Server = Pick<TestServer, 'app'>;

/** Nothing is told of a change while an older transaction runs, in any database of the cluster: those of other tests among them. */
async function certain(server: Server): Promise<void> {
  const open =
    'select exists (select from record_entry where transaction >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as open';
  for (let tries = 0; tries < 200; tries++) {
    const [row]: { open: boolean }[] = await server.app.get(DataSource).query(open);
    if (!row?.open) return;
    await pause(50);
  }
}

/** Has a server do what there is to do at once, until nothing is due any more. */
export async function seeToNotices(server: Server, now = server.app.get(Clock).now()): Promise<void> {
  await certain(server);
  const work = server.app.get(NoticeWork);
  for (let more = true; more; ) {
    more = false;
    await work.begin(now, () => {
      more = true;
    });
    await work.settled();
  }
}

/** Sets the clock of a server. @returns what sets it again */
export function setClock(server: Server, at: string): (to: string) => void {
  const clock = jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(new Date(at));
  return (to) => void clock.mockReturnValue(new Date(to));
}
