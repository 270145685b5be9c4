import { Injectable } from '@nestjs/common';
import { HistoryService } from '../history/history.service';
import { SourcesService } from '../history/sources.service';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { parsePartialDate } from '../platform/partial-date';
import type { AppointArgs, AppointmentInput, EndAppointmentArgs } from './appointing.inputs';
import type { Appointment } from './appointment.entity';
import { appointmentFields } from './body.queries';
import { StandingService } from './standing.service';

interface Found {
  readonly bodyId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Appoints persons to offices, and ends appointments: what someone may do follows from that. */
@Injectable()
export class AppointingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
    private readonly upsert: Upsert,
  ) {}

  async appoint(viewer: Viewer, { appointment, source }: AppointArgs, selection: Selection): Promise<Appointment> {
    const { body, role, person, from } = appointment;
    const actor = await this.standing.actor(viewer, 'APPOINT', await this.standing.concernOfBody(body));
    await this.check(appointment);
    await this.history.enter({
      kind: 'APPOINTED',
      subject: { kind: 'BODY', id: body },
      actor,
      happened: from,
      detail: { role, person },
    });
    const sourceId = await this.sources.idOf(source);
    const key = [person ?? 'open', body, role, from ?? '', appointment.onBehalfOf ?? ''].join('|');
    await this.upsert.rows(
      'appointment',
      ['key'],
      [
        {
          key,
          person_id: person ?? null,
          body_id: body,
          role,
          on_behalf_of_id: appointment.onBehalfOf ?? null,
          affiliation: appointment.affiliation ?? null,
          valid_from: from ?? null,
          valid_to: appointment.to ?? null,
          certainty: 'HIGH',
          source_id: sourceId,
        },
      ],
    );
    return this.read('a.key = $1', key, selection);
  }

  async end(
    viewer: Viewer,
    { appointment, on, reason }: EndAppointmentArgs,
    selection: Selection,
  ): Promise<Appointment> {
    const [found]: Found[] = await this.transactions.manager.query(
      `select body_id::text as "bodyId", valid_from as "validFrom", valid_to as "validTo" from appointment where id = $1 for update`,
      [appointment],
    );
    if (!found) throw new NotFound(`No appointment has the number ${appointment}.`);
    const actor = await this.standing.actor(viewer, 'APPOINT', await this.standing.concernOfBody(found.bodyId));
    ordered(found.validFrom, on, 'on');
    await this.history.enter({
      kind: 'APPOINTMENT_ENDED',
      subject: { kind: 'BODY', id: found.bodyId },
      actor,
      happened: on,
      reason,
    });
    await this.upsert.set('appointment', appointment, { valid_to: on });
    return this.read('a.id = $1::bigint', appointment, selection);
  }

  private async check({ person, onBehalfOf, from, to }: AppointmentInput): Promise<void> {
    ordered(from ?? null, to ?? null, 'appointment.to');
    const missing = async (table: 'person' | 'body', id: string | null | undefined) => {
      if (!id) return false;
      const rows: unknown[] = await this.transactions.manager.query(`select 1 from ${table} where id = $1`, [id]);
      return rows.length === 0;
    };
    if (await missing('person', person)) throw unknown('appointment.person', 'person', person);
    if (await missing('body', onBehalfOf)) throw unknown('appointment.onBehalfOf', 'body', onBehalfOf);
  }

  private async read(condition: string, value: string, selection: Selection): Promise<Appointment> {
    const [row]: { node: Appointment }[] = await this.transactions.manager.query(
      `select ${jsonOf('Appointment', appointmentFields, selection, 'a', { asOf: null })} as node from appointment a where ${condition}`,
      [value],
    );
    if (!row) throw new Error('The appointment was not written.');
    return row.node;
  }
}

const unknown = (field: string, what: string, id: string | null | undefined) =>
  new BadUserInput([{ field, message: `no ${what} has the number ${id}`, accepted: `${what} id` }]);

function ordered(from: string | null, to: string | null, field: string): void {
  const begins = from === null ? null : parsePartialDate(from)?.earliest;
  const ends = to === null ? null : parsePartialDate(to)?.latest;
  if (begins && ends && ends < begins)
    throw new BadUserInput([
      { field, message: `lies before the beginning, ${from}`, accepted: `a date from ${from} on` },
    ]);
}
