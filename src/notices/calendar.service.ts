import { Injectable } from '@nestjs/common';
import { addYears } from '../platform/calendar';
import { Clock as Calendar } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { PublicAddress } from '../platform/http/public-address';
import { type AskedCalendar, nothing, readCalendarRange, readDomain, readNumber } from './calendar.query';
import { calendarFile } from './calendar-file';
import { type ClockScope, ClocksService } from './clocks.service';
import { InstallationService } from './installation.service';
import type { PublicFile } from './public-files';
import { bodyCalendar, bodyPage, domainCalendar, pageOf, personCalendar, personPage, slugOf } from './rules/addresses';
import { eventsOf } from './rules/calendar-events';

/** Clocks in one calendar at most. */
const MOST_CLOCKS = 2_000;
/** Without a first and a last day: what fell due a year ago is not looked up in a calendar any more. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 20;

const NAME_OF = {
  body: 'select b.ref as name from body b where b.id = $1::bigint',
  person: 'select p.name from person p where p.id = $1::bigint',
} as const;

/** Whose calendar it is. */
interface Of {
  readonly name: string;
  readonly path: string;
  readonly page: string;
  readonly scope: ClockScope;
}

/** Writes calendars of what falls due. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly reads: Reads,
    private readonly calendar: Calendar,
    private readonly address: PublicAddress,
    private readonly installation: InstallationService,
  ) {}

  /**
   * A calendar by its address, `<of>/<file>`.
   * @throws NotFound for an address without one, BadUserInput for a query that cannot be understood
   */
  async file(of: string, file: string, asked: AskedCalendar): Promise<PublicFile> {
    if (!file.endsWith('.ics')) throw nothing();
    const { from, to, kinds } = readCalendarRange(asked);
    const { name, path, page, scope } = await this.of(of, file);
    const today = this.calendar.today();
    const clocks = await this.clocks.due({
      from: from ?? addYears(today, -YEARS_BACK),
      to: to ?? addYears(today, YEARS_AHEAD),
      scope: { ...scope, ...(kinds && { kinds }) },
      limit: MOST_CLOCKS,
    });
    const { url } = this.address;
    const heading = {
      name,
      source: `${url}${path}`,
      url: `${url}${page}`,
      installation: await this.installation.digest(),
    };
    const text = calendarFile(heading, eventsOf(clocks), ({ subject }) => `${url}${pageOf(subject)}`);
    return { type: 'text/calendar', text };
  }

  private async of(of: string, file: string): Promise<Of> {
    if (of === 'domain') {
      const domain = readDomain(file);
      return {
        name: `Standards roadmap: ${slugOf(domain)}`,
        path: domainCalendar(domain),
        page: '/',
        scope: { domains: [domain] },
      };
    }
    if (of !== 'body' && of !== 'person') throw nothing();
    const id = readNumber(file);
    const [row] = await this.reads.rows<{ name: string }>(NAME_OF[of], [id]);
    if (!row) throw nothing();
    return of === 'body'
      ? { name: row.name, path: bodyCalendar(id), page: bodyPage(id), scope: { bodyIds: [id] } }
      : { name: row.name, path: personCalendar(id), page: personPage(id), scope: { personIds: [id] } };
  }
}
