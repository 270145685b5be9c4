import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { z } from 'zod';
import { SCHEMA } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { keep } from '../support/files';
import { ENGLISH_CIRCULAR, LETTERS } from '../support/letters';
import { recordLetter, recordMeeting, written } from '../support/meetings';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let tess: Client;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  tess = await cast.person('Tess Director', { role: 'DIRECTOR', body: 'TSB', from: '2025-01-01' });
});
afterAll(() => server.close());

/** Selects of what was read the fields that the input takes, at every depth: what a page sends on when nobody corrects anything. */
function taken(read: string, input: string, depth = 4): string {
  const [form, given] = [SCHEMA.getType(read), SCHEMA.getType(input)];
  if (!isObjectType(form) || !isInputObjectType(given)) throw new Error(`There is no ${read} or no ${input}.`);
  const fields = Object.values(given.getFields()).map(({ name, type }) => {
    const field = form.getFields()[name];
    const [below, into] = [getNamedType(field?.type), getNamedType(type)];
    if (!below || (depth === 0 && isInputObjectType(into))) return '';
    return isInputObjectType(into) ? `${name} { ${taken(below.name, into.name, depth - 1)} }` : name;
  });
  return fields.filter((each) => each !== '').join(' ');
}

const FORM = `query ($text: String, $file: ID) { letterFromFile(text: $text, file: $file) {
  letter { ${taken('LetterFields', 'LetterInput')} } meetings { ${taken('MeetingFields', 'MeetingInput')} }
  missing recorded { rule letter { key } fields { field comparison read recorded } } recordedMeetings { at meeting { id } fields { field comparison } } } }`;
const announced = z.object({ meeting: z.number().nullable() }).loose();
const compared = z.array(z.object({ field: z.string(), comparison: z.string() }).loose());
const form = z.object({
  letter: z.object({ announces: z.array(announced) }).loose(),
  meetings: z.array(z.object({ place: z.string().nullable(), timeZone: z.string().nullable() }).loose()),
  missing: z.array(z.string()),
  recorded: z.array(z.object({ rule: z.string(), letter: z.object({ key: z.string() }), fields: compared })),
  recordedMeetings: z.array(z.object({ at: z.number(), meeting: z.object({ id: z.string() }), fields: compared })),
});
const read = async (who: Client, given: { text?: string; file?: string }) =>
  form.parse((await who.data(FORM, given)).letterFromFile);

/** Records what was read: the meetings first, then the letter that announces them. Of a place abroad a person tells the time zone. */
async function recorded({ letter, meetings, missing }: z.infer<typeof form>, more: object = {}) {
  const made: string[] = [];
  for (const [at, meeting] of meetings.entries()) {
    const isToTell = missing.includes(`meetings.${at}.timeZone`);
    expect(isToTell).toBe(meeting.place === 'Lisbon, Portugal');
    if (isToTell) meeting.timeZone = 'Europe/Lisbon';
    made.push(written(await recordMeeting(tess, meeting)).id);
  }
  const announces = letter.announces.map(({ meeting, ...rest }) => ({
    ...rest,
    meeting: meeting === null ? null : made[meeting],
  }));
  return { made, letter: written(await recordLetter(tess, { ...letter, announces, ...more })) };
}

/** What a person told is no more read than before. */
const unlike = (fields: z.infer<typeof compared>) =>
  fields.filter(
    ({ field, comparison }) => comparison !== 'SAME' && !(field === 'timeZone' && comparison === 'NOT_READ'),
  );

/** The focus group of the circular is not there before the circular: another stands for it. */
const TEXTS = LETTERS.map((text) => text.replaceAll('FG Tide', 'FG Cloud'));

test.each(TEXTS)('what is read from a letter is recorded, and then compares as the same: %#', async (text) => {
  const first = await read(tess, { text });
  expect(first.recorded).toEqual([]);
  const { made } = await recorded(first);
  const again = await read(tess, { text });
  expect(again.recorded.map(({ rule, fields }) => [rule, unlike(fields)])).toEqual([['SAME_NUMBER', []]]);
  expect(again.recordedMeetings.map(({ meeting, fields }) => [meeting.id, unlike(fields)])).toEqual(
    made.map((id) => [id, []]),
  );
});

test('a letter that is recorded with a file is known by its bytes', async () => {
  const text = ENGLISH_CIRCULAR.replaceAll('FG Tide', 'FG Cloud').replaceAll('312', '313');
  const file = await keep(server, tess, text);
  const { letter } = await recorded(await read(tess, { file }), { file, number: 314 });
  const { recorded: found } = await read(tess, { file });
  expect(found.map(({ rule, letter: { key } }) => [rule, key])).toEqual([['SAME_FILE', letter.key]]);
});

test('who records letters or meetings reads them in, and who does neither does not', async () => {
  const cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  const rolf = await cast.person('Rolf Rapporteur', OFFICES.rapporteur);
  const omar = await cast.person('Omar Nobody');
  for (const who of [cora, rolf]) expect((await read(who, { text: ENGLISH_CIRCULAR })).meetings).toHaveLength(1);
  expect((await omar.ask(FORM, { text: ENGLISH_CIRCULAR })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
});
