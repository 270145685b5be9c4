import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { cursorOf, overEvents, overSocket, type Process, startProcess } from '../support/live';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let other: Process;
let cast: Cast;
let lee: Client;

beforeAll(async () => {
  server = await startServer();
  other = await startProcess(server.databaseUrl);
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const CHANGED = `subscription ($body: String, $after: String) { workItemChanged(body: $body, after: $after) {
  cursor entry { kind reason actorOffice by { name } changes { of field after } }
  workItem { ref title scope recordVersion viewerCan { action allowed } entries { titleAsWritten } } } }`;

const rights = z.object({ viewerCan: z.array(z.object({ action: z.string(), allowed: z.boolean() })) }).loose();
const mayRevise = (workItem: unknown) =>
  rights.parse(workItem).viewerCan.find(({ action }) => action === 'REVISE')?.allowed;

async function revise(revision: { title: string } | { scope: string }): Promise<void> {
  const change = { ...(await cast.item('Y.ecsai-reqts')), reason: 'after the meeting' };
  const { errors } = await lee.ask(
    'mutation ($change: ItemChange!, $revision: WorkItemRevision!) { reviseWorkItem(change: $change, revision: $revision) { id } }',
    { change, revision },
  );
  expect(errors).toEqual([]);
}

test('what a rapporteur does on one process is told on another, to each listener with that listener’s own rights', async () => {
  const after = await cursorOf(other);
  const origin = `http://${other.host}`;
  const cookie = lee.headers.cookie ?? '';
  const publicly = overSocket(other, CHANGED, { body: 'Q17/13', after });
  const herself = overSocket(other, CHANGED, { body: 'Q17/13', after }, { headers: { cookie, origin } });
  const elsewhere = overEvents(other, CHANGED, { body: 'SG2', after });
  await revise({ title: 'Requirements anew' });
  for (const [heard, may] of [
    [publicly, false],
    [herself, true],
  ] as const) {
    const [told] = await heard.until(1);
    expect(told).toMatchObject({
      entry: {
        kind: 'REVISED',
        reason: 'after the meeting',
        actorOffice: 'Rapporteur of Q17/13 (2025-2028)',
        by: { name: 'Lee Minho' },
      },
      workItem: { ref: 'Y.ecsai-reqts', title: 'Requirements anew' },
    });
    expect(told?.entry?.changes).toContainEqual({ of: 'work_item_title', field: 'title', after: 'Requirements anew' });
    expect(mayRevise(told?.workItem)).toBe(may);
  }
  await revise({ scope: 'The edge' });
  expect((await publicly.until(2))[1]?.workItem).toMatchObject({ title: 'Requirements anew', scope: 'The edge' });
  expect(elsewhere.changes).toEqual([]);
  for (const heard of [publicly, herself, elsewhere]) heard.stop();
});
