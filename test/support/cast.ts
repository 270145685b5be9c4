import { z } from 'zod';
import { type Client, firstAdministrator, invited } from './people';
import { pick } from './pick';
import type { TestServer } from './server';

/** An office to give someone: in a body of any notation, for as long as said. */
export interface Role {
  readonly role: string;
  readonly body: string;
  readonly studyPeriod?: string;
  readonly onBehalfOf?: string;
  readonly from?: string;
  readonly to?: string;
}

const text = (data: Record<string, unknown>, ...path: string[]) => z.string().parse(pick(data, ...path));

/** The people of a story: an administrator, and those that the administrator asks in and appoints. */
export class Cast {
  private constructor(
    private readonly server: TestServer,
    readonly ada: Client,
  ) {}

  static async of(server: TestServer): Promise<Cast> {
    return new Cast(server, await firstAdministrator(server));
  }

  /** Someone with an account and some offices, signed in. */
  async person(name: string, ...roles: readonly Role[]): Promise<Client & { readonly personId: string }> {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
    const client = await invited(this.server, this.ada, email, name);
    const personId = text(await client.data('{ viewer { person { id } } }'), 'viewer', 'person', 'id');
    for (const role of roles) await this.appoint(personId, role);
    return Object.assign(client, { personId });
  }

  /** @returns number of the appointment */
  async appoint(person: string, { role, body, studyPeriod, onBehalfOf, from, to }: Role): Promise<string> {
    const appointment = {
      person,
      role,
      body: await this.body(body, studyPeriod),
      onBehalfOf: onBehalfOf ? await this.body(onBehalfOf) : null,
      from: from ?? null,
      to: to ?? null,
    };
    const data = await this.ada.data(
      'mutation ($appointment: AppointmentInput!) { appoint(appointment: $appointment) { id } }',
      { appointment },
    );
    return text(data, 'appoint', 'id');
  }

  async body(ref: string, studyPeriod?: string): Promise<string> {
    const query = 'query ($ref: String!, $studyPeriod: String) { body(ref: $ref, studyPeriod: $studyPeriod) { id } }';
    return text(await this.server.data(query, { ref, studyPeriod: studyPeriod ?? null }), 'body', 'id');
  }

  /** Number and present version of a work item, as an operation wants them. */
  async item(ref: string): Promise<{ id: string; expectedVersion: number }> {
    const { workItem } = z
      .object({ workItem: z.object({ id: z.string(), recordVersion: z.number() }) })
      .parse(await this.server.data('query ($ref: String!) { workItem(ref: $ref) { id recordVersion } }', { ref }));
    return { id: workItem.id, expectedVersion: workItem.recordVersion };
  }
}

const NOW = '2025-2028';
/** Offices of the present study period. */
export const OFFICES = {
  rapporteur: { role: 'RAPPORTEUR', body: 'Q17/13', studyPeriod: NOW, from: '2025-01-01' },
  associate: { role: 'ASSOCIATE_RAPPORTEUR', body: 'Q17/13', studyPeriod: NOW, from: '2025-01-01' },
  elsewhere: { role: 'RAPPORTEUR', body: 'Q3/3', studyPeriod: NOW, from: '2025-01-01' },
  expired: { role: 'RAPPORTEUR', body: 'Q17/13', studyPeriod: '2017-2020', from: '2017-01-01' },
  wpChairman: { role: 'CHAIRMAN', body: 'WP2/13', studyPeriod: NOW, from: '2025-01-01' },
  sgChairman: { role: 'CHAIRMAN', body: 'SG13', from: '2025-01-01' },
  counsellor: { role: 'COUNSELLOR', body: 'SG13', from: '2025-01-01' },
  liaison: { role: 'LIAISON_OFFICER', body: 'SG13', from: '2025-01-01' },
  coordinator: { role: 'CONVENER', body: 'JCA-AI', from: '2025-01-01' },
} as const satisfies Record<string, Role>;
