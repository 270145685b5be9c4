import { NoticeWork } from '../../src/notices/notice-work';
import { Clock } from '../../src/platform/clock';
import type { TestServer } from './server';

type Server = Pick<TestServer, 'app'>;

/** Has a server do what there is to do at once, until nothing is due any more. */
export async function seeToNotices(server: Server, now = server.app.get(Clock).now()): Promise<void> {
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
