import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { draft, letter, type Outcome, record, written } from '../support/liaison-desk';
import { type HeardProgramme, overProgramme } from '../support/live-programme';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

const NOTE = `mutation ($statement: ID!, $body: ID!, $text: String!) {
  writeLiaisonNote(statement: $statement, body: $body, text: $text) { id }
}`;
const MEETING = 'mutation ($meeting: MeetingInput!) { recordMeeting(meeting: $meeting) { meeting { id } } }';

let server: TestServer;
let cast: Cast;
let liam: Client;
let sven: Client;
let heard: HeardProgramme;

beforeAll(async () => {
  server = await startServer('roadmap_seeded');
  await server.app.listen(0, '127.0.0.1');
  cast = await Cast.of(server);
  liam = await cast.person('Liam Officer', OFFICES.liaison);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  const { port } = z.object({ port: z.number() }).parse(server.app.getHttpServer().address());
  heard = overProgramme(`127.0.0.1:${port}`);
});
afterAll(async () => {
  heard?.stop();
  await server?.close();
});

let number = 900;
const sent = async (): Promise<Outcome['statement']> => {
  number += 1;
  const numbered = { number: `COM 13 – LS ${number} – E`, studyPeriod: '2025-2028', sent: '2025-07-04' };
  return written(await record(liam, letter(numbered))).statement;
};
const of = (statement: { readonly id: string }) => ({ of: 'LIAISON_STATEMENT', id: statement.id });

test('the public is told of statements that were sent and of meetings, and of nothing else', async () => {
  // The stream stands when the first change comes.
  while (heard.changes.length === 0) await sent();
  const statement = await sent();
  await heard.until(of(statement));
  const secret = written(await draft(liam, letter({ title: 'Not yet' }))).statement;
  await liam.data(NOTE, { statement: statement.id, body: await cast.body('SG13'), text: 'Ours alone' });
  const before = heard.changes.length;
  const meeting = { body: 'SG13', type: 'STUDY_GROUP', starts: '2027-03-01', ends: '2027-03-12', place: 'Geneva' };
  const { recordMeeting } = z
    .object({ recordMeeting: z.object({ meeting: z.object({ id: z.string() }) }) })
    .parse(await sven.data(MEETING, { meeting }));
  await heard.until({ of: 'MEETING', id: recordMeeting.meeting.id });
  const last = await sent();
  await heard.until(of(last));
  expect(heard.changes).not.toContainEqual(of(secret));
  expect(heard.changes.slice(before)).toEqual([{ of: 'MEETING', id: recordMeeting.meeting.id }, of(last)]);
});
