import { z } from 'zod';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let lee: Client & { personId: string };
let editor: Client & { personId: string };
let wp: Client;
let sg: Client;
let jca: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur, OFFICES.expired);
  editor = await cast.person('Eva Editor');
  wp = await cast.person('Wanda Party', OFFICES.wpChairman);
  sg = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  jca = await cast.person('Joan Activity', OFFICES.coordinator);
  stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
});
afterAll(() => server.close());

const FIELDS = `id ref recordVersion maturity nativeStatus title scope target { text earliest latest event flags reason } confirmedOn
  statusReports { health words by { name } } placements { domain category basis } editors { person { name } validTo } body { ref studyPeriod { label } }
  owners { body { ref } validFrom carried } relations { id name overlap other { ref } toText } identifiers { kind text } baseTexts { text }`;

/** Runs one operation on a work item; the version is that of now unless another is given. */
async function change(
  who: Client,
  mutation: string,
  ref: string,
  args: Record<string, readonly [type: string, value: unknown]> = {},
  more: Record<string, unknown> = {},
) {
  const names = Object.entries(args);
  const declared = names.map(([name, [type]]) => `, $${name}: ${type}`).join('');
  const passed = names.map(([name]) => `, ${name}: $${name}`).join('');
  const variables = Object.fromEntries(names.map(([name, [, value]]) => [name, value]));
  return who.ask(`mutation ($change: ItemChange!${declared}) { ${mutation}(change: $change${passed}) { ${FIELDS} } }`, {
    change: { ...(await cast.item(ref)), ...more },
    ...variables,
  });
}

type Answered = Awaited<ReturnType<typeof change>>;
function item({ data, errors }: Answered): Record<string, unknown> {
  expect(errors).toEqual([]);
  return z.record(z.string(), z.unknown()).parse(Object.values(data ?? {})[0]);
}
const problem = ({ errors }: Answered) => z.record(z.string(), z.unknown()).parse(errors[0]?.extensions);
const rules = (answer: Answered) =>
  z
    .array(z.object({ rule: z.string() }))
    .parse(problem(answer).reasons)
    .map(({ rule }) => rule);

const revise = (who: Client, ref: string, revision: Record<string, unknown>, more = {}) =>
  change(who, 'reviseWorkItem', ref, { revision: ['WorkItemRevision!', revision] }, more);
const retarget = (who: Client, ref: string, target: string, more = {}) =>
  change(who, 'retargetWorkItem', ref, { target: ['String!', target] }, more);

describe('revising', () => {
  test('the rapporteur revises what is left is kept, and the record says it all', async () => {
    const answer = item(
      await revise(
        lee,
        'Y.ecsai-reqts',
        { title: 'Requirements anew', scope: 'Edge', baseTexts: ['TD 78-WP2'] },
        { reason: 'after the meeting', happened: '2026-11-02' },
      ),
    );
    expect(answer.baseTexts).toContainEqual({ text: 'TD 78-WP2' });
    expect(answer).toMatchObject({
      title: 'Requirements anew',
      scope: 'Edge',
      maturity: 'IN_DEVELOPMENT',
    });
    const { history } = await server.data(
      'query ($id: ID!) { history(of: WORK_ITEM, id: $id, first: 1) { nodes { kind reason happened actorRole actorOffice subjectVersion by { name } source { key } changes { of field after } } } }',
      { id: answer.id },
    );
    expect(pick(history, 'nodes', 0)).toMatchObject({
      kind: 'REVISED',
      reason: 'after the meeting',
      happened: '2026-11-02',
      actorRole: 'RAPPORTEUR',
      actorOffice: 'Rapporteur of Q17/13 (2025-2028)',
      subjectVersion: answer.recordVersion,
      by: { name: 'Lee Minho' },
    });
    expect(pick(history, 'nodes', 0, 'changes')).toEqual(
      expect.arrayContaining([
        { of: 'work_item', field: 'scope', after: 'Edge' },
        { of: 'work_item_title', field: 'title', after: 'Requirements anew' },
        { of: 'base_text', field: 'text', after: 'TD 78-WP2' },
      ]),
    );
    expect(await server.data('{ search(text: "requirements anew", first: 1) { workItem { ref } } }')).toEqual({
      search: [{ workItem: { ref: 'Y.ecsai-reqts' } }],
    });
  });

  test('on a day before, the former title holds', async () => {
    await revise(lee, 'Y.aias-reqts', { title: 'Another title' }, { happened: '2026-11-02' });
    const { before, after } = await server.data(
      '{ before: workItem(ref: "Y.aias-reqts", asOf: "2026-11-01") { title } after: workItem(ref: "Y.aias-reqts", asOf: "2026-11-02") { title } }',
    );
    expect(after).toEqual({ title: 'Another title' });
    expect(before).not.toEqual(after);
  });

  test('an editor edits the text of own items only', async () => {
    expect(problem(await revise(editor, 'Y.AIObs', { scope: 'x' })).code).toBe('FORBIDDEN');
    const appointed = item(
      await change(lee, 'appointEditors', 'Y.ecsai-reqts', {
        editors: ['[EditorInput!]!', [{ person: editor.personId, role: 'Editor' }]],
      }),
    );
    expect(appointed.editors).toEqual(expect.arrayContaining([{ person: { name: 'Eva Editor' }, validTo: null }]));
    expect(item(await revise(editor, 'Y.ecsai-reqts', { scope: 'Edge computing' })).scope).toBe('Edge computing');
    const refused = await revise(editor, 'Y.ecsai-reqts', { priority: 'HIGH' });
    expect(problem(refused).code).toBe('FORBIDDEN');
    expect(rules(refused)).toEqual(['EDITORS_EDIT_THE_TEXT']);
  });

  test('nothing to revise, and a title taken away, are bad input', async () => {
    expect(problem(await revise(lee, 'Y.ecsai-reqts', {}))).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ field: 'revision' }],
    });
    expect(problem(await revise(lee, 'Y.ecsai-reqts', { title: null }))).toMatchObject({
      problems: [{ field: 'revision.title' }],
    });
  });
});

describe('who may', () => {
  test('the public must sign in', async () => {
    const anyone = await cast.item('Y.ecsai-reqts');
    const answer = await server.ask('mutation ($change: ItemChange!) { confirmWorkItem(change: $change) { id } }', {
      change: anyone,
    });
    expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('a rapporteur of another Question is refused, with who may', async () => {
    const refused = await retarget(stranger, 'Y.ecsai-reqts', '2027 for consent', { reason: 'x' });
    expect(problem(refused)).toMatchObject({ code: 'FORBIDDEN' });
    expect(rules(refused)).toEqual(['PERMISSION']);
  });

  test('an expired rapporteur is refused, with the end of the appointment', async () => {
    const once = await cast.person('Former Rapporteur', OFFICES.expired);
    const refused = await retarget(once, 'Y.ecsai-reqts', '2027 for consent', { reason: 'x' });
    expect(rules(refused)).toEqual(['APPOINTMENT_ENDED', 'PERMISSION']);
    expect(refused.errors[0]?.message).toContain('Rapporteur of Q17/13 (2017-2020) ended on 2022-03-09');
  });

  test('the chairman of the working party and the study group may, beside the rapporteur', async () => {
    for (const who of [wp, sg]) item(await change(who, 'confirmWorkItem', 'Y.ecsai-reqts'));
  });

  test('the coordinator of the roadmap sets cells and nothing of the body', async () => {
    const placed = item(
      await change(jca, 'placeWorkItem', 'Y.ecsai-reqts', {
        cells: ['[CellInput!]!', [{ domain: 'SECURITY', category: 'REQUIREMENTS_USE_CASES' }, { domain: 'TESTING' }]],
      }),
    );
    expect(placed.placements).toEqual(
      expect.arrayContaining([
        { domain: 'SECURITY', category: 'REQUIREMENTS_USE_CASES', basis: 'ASSIGNED' },
        { domain: 'TESTING', category: null, basis: 'ASSIGNED' },
      ]),
    );
    expect(z.array(z.unknown()).parse(placed.placements)).toHaveLength(2);
    for (const mutation of ['confirmWorkItem', 'deleteWorkItem'])
      expect(problem(await change(jca, mutation, 'Y.ecsai-reqts', {}, { reason: 'x' })).code).toBe('FORBIDDEN');
    expect(problem(await change(lee, 'placeWorkItem', 'Y.ecsai-reqts', { cells: ['[CellInput!]!', []] })).code).toBe(
      'FORBIDDEN',
    );
  });

  test('what may be done can be asked before, from the same rule', async () => {
    const ask = async (who: Client) => {
      const { workItem } = await who.data(
        '{ workItem(ref: "Y.ecsai-reqts") { viewerCan { action allowed role office reasons { rule } } } }',
      );
      const rights = z
        .array(
          z.object({
            action: z.string(),
            allowed: z.boolean(),
            role: z.string().nullable(),
            reasons: z.array(z.unknown()),
          }),
        )
        .parse(pick(workItem, 'viewerCan'));
      expect(rights.every(({ allowed, reasons }) => allowed === (reasons.length === 0))).toBe(true);
      return rights.filter(({ allowed }) => allowed).map(({ action }) => action);
    };
    const { permissions } = await server.data('{ permissions { role action relation because } }');
    const printed = (role: string) =>
      z
        .array(z.object({ role: z.string(), action: z.string() }))
        .parse(permissions)
        .filter(
          (right) =>
            right.role === role &&
            !['PROPOSE', 'APPOINT', 'RECORD_PERSON', 'IMPORT'].includes(right.action) &&
            !/LIAISON|MEETING|LETTER|DECISION/.test(right.action),
        )
        .map(({ action }) => action)
        .toSorted();
    expect((await ask(lee)).toSorted()).toEqual(printed('RAPPORTEUR'));
    expect((await ask(editor)).toSorted()).toEqual(printed('EDITOR'));
    expect((await ask(wp)).toSorted()).toEqual(printed('WP_CHAIRMAN'));
    expect((await ask(sg)).toSorted()).toEqual(printed('SG_CHAIRMAN'));
    expect((await ask(jca)).toSorted()).toEqual(printed('JCA_COORDINATOR'));
    expect(await ask(stranger)).toEqual([]);
    expect(await ask(cast.ada)).toEqual([]);
  });

  test('what may be done in a body can be asked, too', async () => {
    const ask = async (who: Client) => {
      const { body } = await who.data(
        '{ body(ref: "Q17/13", studyPeriod: "2025-2028") { viewerCan { action allowed } } }',
      );
      return pick(body, 'viewerCan');
    };
    const may = (propose: boolean, appoint: boolean) =>
      expect.arrayContaining([
        { action: 'PROPOSE', allowed: propose },
        { action: 'APPOINT', allowed: appoint },
      ]);
    expect(await ask(lee)).toEqual(may(true, false));
    expect(await ask(sg)).toEqual(may(true, true));
    expect(await ask(cast.ada)).toEqual(may(false, true));
    expect(await ask(stranger)).toEqual(may(false, false));
  });

  test('an appointment that is ended gives no right any more', async () => {
    const kim = await cast.person('Kim Short');
    const appointment = await cast.appoint(kim.personId, OFFICES.associate);
    item(await change(kim, 'confirmWorkItem', 'Y.ecsai-reqts'));
    await cast.ada.data(
      'mutation ($id: ID!) { endAppointment(appointment: $id, on: "2025-12-31", reason: "moved on") { validTo } }',
      { id: appointment },
    );
    expect(rules(await change(kim, 'confirmWorkItem', 'Y.ecsai-reqts'))).toContain('APPOINTMENT_ENDED');
  });

  test('rapporteurs do not appoint, and nobody ends an appointment before it begins', async () => {
    const body = await cast.body('Q17/13', '2025-2028');
    const { errors } = await lee.ask(
      'mutation ($appointment: AppointmentInput!) { appoint(appointment: $appointment) { id } }',
      {
        appointment: { body, role: 'RAPPORTEUR', person: editor.personId },
      },
    );
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    const appointment = await cast.appoint(editor.personId, { ...OFFICES.associate, from: '2026-01-01' });
    const ended = await cast.ada.ask(
      'mutation ($id: ID!) { endAppointment(appointment: $id, on: "2025-12-31") { validTo } }',
      { id: appointment },
    );
    expect(ended.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'on' }] });
  });
});

describe('targets', () => {
  test.each([
    ['2027 for consent', { event: 'CONSENT', earliest: '2027-01-01', latest: '2027-12-31', flags: [] }],
    ['Q4/2027', { event: 'UNSPECIFIED', earliest: '2027-10-01', latest: '2027-12-31', flags: [] }],
    ['09/2027', { earliest: '2027-09-01', latest: '2027-09-30', flags: [] }],
    ['ongoing', { earliest: null, latest: null, flags: ['ONGOING'] }],
    ['109/2019', { earliest: null, latest: null, flags: ['IMPOSSIBLE_DATE'] }],
  ])('"%s" is kept as written', async (text, expected) => {
    const answer = item(await retarget(lee, 'Y.ecsai-reqts', text, { reason: 'the group decided so' }));
    expect(answer.target).toMatchObject({ text, reason: 'the group decided so', ...expected });
  });

  test('a target is not moved without a reason', async () => {
    expect(problem(await retarget(lee, 'Y.ecsai-reqts', '2028'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ field: 'change.reason' }],
    });
  });
});

describe('reports, confirmation and notes', () => {
  test('how the work stands', async () => {
    const answer = item(
      await change(lee, 'reportStatus', 'Y.ecsai-reqts', {
        health: ['Health!', 'AT_RISK'],
        words: ['String', 'an editor is missing'],
      }),
    );
    expect(answer.statusReports).toEqual([
      { health: 'AT_RISK', words: 'an editor is missing', by: { name: 'Lee Minho' } },
    ]);
  });

  test('"still true" is a dated fact', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(item(await change(lee, 'confirmWorkItem', 'Y.ecsai-reqts')).confirmedOn).toBe(today);
  });

  test('a private note is seen by those who keep the item, and leaves by no path', async () => {
    const { id } = await cast.item('Y.ecsai-reqts');
    const secret = 'the chairman of Ruritania is against it';
    const written = await lee.data(
      'mutation ($id: ID!, $text: String!) { noteOnWorkItem(workItem: $id, text: $text) { text by { name } } }',
      { id, text: secret },
    );
    expect(written).toEqual({ noteOnWorkItem: [{ text: secret, by: { name: 'Lee Minho' } }] });
    const NOTES = 'query ($id: ID!) { notes(workItem: $id) { text writtenAt } }';
    expect(pick(await wp.data(NOTES, { id }), 'notes', 0, 'text')).toBe(secret);
    expect((await stranger.ask(NOTES, { id })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await server.ask(NOTES, { id })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const everywhere = await server.data(
      `query ($id: ID!) { history(of: WORK_ITEM, id: $id) { nodes { kind reason changes { of field before after } } } all: history(of: PROGRAMME) { nodes { changes { after } } }
        workItem(id: $id) { ${FIELDS} } search(text: "Ruritania") { reason } roadmap(filter: { text: "Ruritania" }) { totalCount } }`,
      { id },
    );
    expect(JSON.stringify(everywhere)).not.toContain('Ruritania');
    expect(everywhere).toMatchObject({ search: [], roadmap: { totalCount: 0 } });
  });
});

describe('relations', () => {
  test('within an organization the rapporteur states them, across the coordinator does', async () => {
    const other = (await cast.item('Y.3500')).id;
    const relate = (who: Client, relation: Record<string, unknown>) =>
      change(who, 'relateWorkItems', 'Y.ecsai-reqts', { relation: ['RelationInput!', relation] });
    const related = item(await relate(lee, { name: 'NORMATIVE_REFERENCE', other }));
    expect(related.relations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'NORMATIVE_REFERENCE', other: { ref: 'ITU-T Y.3500 (08/2014)' } }),
      ]),
    );
    const iso = (await cast.item('ISO/IEC 17788:2014')).id;
    expect(problem(await relate(lee, { name: 'IDENTICAL_TEXT', other: iso })).code).toBe('FORBIDDEN');
    item(await relate(jca, { name: 'OVERLAPS', other: iso }));
    expect(pick(item(await relate(jca, { name: 'OVERLAPS', other: iso, overlap: 'DEMARCATED' })), 'relations')).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'OVERLAPS', overlap: 'DEMARCATED' })]),
    );
    expect(rules(await relate(lee, { name: 'DEPENDS_ON', other: (await cast.item('Y.ecsai-reqts')).id }))).toEqual([
      'NOT_TO_ITSELF',
    ]);
    expect(problem(await relate(lee, { name: 'DEPENDS_ON' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    item(await relate(lee, { name: 'INFORMATIVE_REFERENCE', otherText: 'ENISA Cloud Certification Scheme' }));
  });

  test('no text follows itself in a circle', async () => {
    const [a, b] = [await cast.item('Y.ecsai-reqts'), await cast.item('Y.aias-reqts')];
    item(
      await change(lee, 'relateWorkItems', 'Y.ecsai-reqts', {
        relation: ['RelationInput!', { name: 'DEPENDS_ON', other: b.id }],
      }),
    );
    const circle = await change(lee, 'relateWorkItems', 'Y.aias-reqts', {
      relation: ['RelationInput!', { name: 'DEPENDS_ON', other: a.id }],
    });
    expect(problem(circle).code).toBe('REFUSED');
    expect(rules(circle)).toEqual(['NO_CIRCLE']);
    const relations = z
      .array(z.object({ id: z.string(), name: z.string() }))
      .parse(
        pick(await server.data('{ workItem(ref: "Y.aias-reqts") { relations { id name } } }'), 'workItem', 'relations'),
      );
    const required = relations.find(({ name }) => name === 'REQUIRED_BY');
    const left = item(await change(lee, 'unrelateWorkItems', 'Y.aias-reqts', { relation: ['ID!', required?.id] }));
    expect(JSON.stringify(left.relations)).not.toContain('REQUIRED_BY');
  });
});

describe('moving', () => {
  test('a number is given; the old name stays an alias', async () => {
    const answer = item(
      await change(
        lee,
        'numberWorkItem',
        'Y.aias-reqts',
        { number: ['String!', 'Y.3999 | M.3999'] },
        { happened: '2026-11-20' },
      ),
    );
    expect(answer.identifiers).toEqual(
      expect.arrayContaining([
        { kind: 'PUBLISHED', text: 'Y.3999' },
        { kind: 'DUAL_NUMBER', text: 'M.3999' },
      ]),
    );
    expect(answer.ref).toBe('ITU-T Y.3999');
    for (const spelling of ['Y.aias-reqts', 'Y.3999', 'ITU-T M.3999'])
      expect(await server.data('query ($ref: String!) { workItem(ref: $ref) { id } }', { ref: spelling })).toEqual({
        workItem: { id: answer.id },
      });
    const taken = await change(lee, 'numberWorkItem', 'Y.ecsai-reqts', { number: ['String!', 'Y.3999'] });
    expect(rules(taken)).toEqual(['NUMBER_IS_FREE']);
  });

  test('an item goes to another Question, and who owned it before is kept', async () => {
    const move = { to: ['String!', 'Q19/13'] as const, studyPeriod: ['String', '2025-2028'] as const };
    expect(problem(await change(lee, 'transferWorkItem', 'Y.ecsai-reqts', move)).code).toBe('FORBIDDEN');
    const answer = item(await change(sg, 'transferWorkItem', 'Y.ecsai-reqts', move, { happened: '2026-11-10' }));
    expect(answer).toMatchObject({
      body: { ref: 'Q19/13' },
      owners: [{ body: { ref: 'Q17/13' } }, { body: { ref: 'Q19/13' }, validFrom: '2026-11-10', carried: false }],
    });
    const on = (asOf: string) =>
      server.data(
        'query ($asOf: Date!) { workItem(ref: "Y.ecsai-reqts", asOf: $asOf) { body { ref } } roadmap(asOf: $asOf, filter: { bodies: ["Q19/13"], text: "ecsai" }) { nodes { ref } } }',
        { asOf },
      );
    expect(await on('2026-11-09')).toEqual({ workItem: { body: { ref: 'Q17/13' } }, roadmap: { nodes: [] } });
    expect(await on('2026-11-10')).toEqual({
      workItem: { body: { ref: 'Q19/13' } },
      roadmap: { nodes: [{ ref: 'Y.ecsai-reqts' }] },
    });
    item(
      await change(
        sg,
        'transferWorkItem',
        'Y.ecsai-reqts',
        { to: ['String!', 'Q17/13'], studyPeriod: ['String', '2025-2028'] },
        { happened: '2026-11-11' },
      ),
    );
    expect(rules(await change(sg, 'transferWorkItem', 'Y.ecsai-reqts', { to: ['String!', 'ETSI'] }))).toContain(
      'SAME_ORGANIZATION',
    );
  });

  test('its life cycle goes along, with all that was decided', async () => {
    const move = (to: string) =>
      change(sg, 'transferWorkItem', 'Y.ecsai-reqts', { to: ['String!', to], studyPeriod: ['String', '2025-2028'] });
    const correct = (state: string) =>
      change(sg, 'correctStatus', 'Y.ecsai-reqts', { state: ['String!', state] }, { reason: 'as the meeting had it' });
    const stands = async () =>
      pick(
        await server.data('{ workItem(ref: "Y.ecsai-reqts") { lifeCycles { body { ref } state steps { to } } } }'),
        'workItem',
        'lifeCycles',
      );
    item(await correct('CONSENTED'));
    item(await move('Q19/13'));
    expect(await stands()).toEqual([{ body: { ref: 'Q19/13' }, state: 'CONSENTED', steps: [{ to: 'CONSENTED' }] }]);
    item(await move('Q17/13'));
    item(await correct('UNDER_STUDY'));
    expect(await stands()).toEqual([
      { body: { ref: 'Q17/13' }, state: 'UNDER_STUDY', steps: [{ to: 'CONSENTED' }, { to: 'UNDER_STUDY' }] },
    ]);
  });

  test('an item is carried to the Question that continues its own; the isn stays', async () => {
    const chairman = await cast.person('Two Chairman', { role: 'CHAIRMAN', body: 'SG2', from: '2013-01-01' });
    const refused = await change(chairman, 'carryOverWorkItem', 'M.mivrcc', {
      to: ['String!', 'Q17/13'],
      studyPeriod: ['String', '2017-2020'],
    });
    expect(rules(refused)).toEqual(['CONTINUES_ITS_OWNER']);
    await withAdministrator(
      (client) =>
        changeBySql(
          client,
          `update work_item set isn = 24299, body_id = (select id from body where key = 'Q17/13@2017-2020') where ref = 'Y.AIObs'`,
        ),
      server.databaseUrl,
    );
    const to = { to: ['String!', 'Q17/13'] as const, studyPeriod: ['String', '2025-2028'] as const };
    const carried = item(await change(lee, 'carryOverWorkItem', 'Y.AIObs', to));
    expect(carried.owners).toEqual([
      { body: { ref: 'Q17/13' }, validFrom: null, carried: false },
      { body: { ref: 'Q17/13' }, validFrom: '2024-10-25', carried: true },
    ]);
    expect(carried.identifiers).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'PROVISIONAL' })]));
    expect(rules(await change(lee, 'carryOverWorkItem', 'Y.AIObs', to))).toEqual([
      'CONTINUES_ITS_OWNER',
      'LATER_PERIOD',
    ]);
  });

  test('a deleted item is hidden and kept, and can be put back', async () => {
    const listed = () =>
      server.data(
        '{ roadmap(filter: { bodies: ["Q17/13"], text: "ecsai" }) { nodes { ref } totalCount } deleted: roadmap(filter: { maturities: [DELETED] }) { nodes { ref } } }',
      );
    expect(problem(await change(lee, 'deleteWorkItem', 'Y.ecsai-reqts', {}, { reason: 'x' })).code).toBe('FORBIDDEN');
    expect(rules(await change(sg, 'deleteWorkItem', 'Y.ecsai-reqts'))).toEqual(['REASON_IS_KEPT']);
    const answer = item(
      await change(sg, 'deleteWorkItem', 'Y.ecsai-reqts', {}, { reason: 'no contributions at three meetings' }),
    );
    expect(answer).toMatchObject({ maturity: 'DELETED', nativeStatus: 'Deleted' });
    expect(await listed()).toEqual({
      roadmap: { nodes: [], totalCount: 0 },
      deleted: { nodes: [{ ref: 'Y.ecsai-reqts' }] },
    });
    expect(
      await server.data('{ workItem(ref: "Y.ecsai-reqts") { maturity statusEvents { kind note } } }'),
    ).toMatchObject({ workItem: { maturity: 'DELETED' } });
    expect(item(await change(sg, 'restoreWorkItem', 'Y.ecsai-reqts'))).toMatchObject({
      maturity: 'IN_DEVELOPMENT',
      nativeStatus: 'Under study',
    });
    expect(await listed()).toMatchObject({ roadmap: { totalCount: 1 }, deleted: { nodes: [] } });
  });
});

describe('someone was faster', () => {
  test('a stale version is answered with who did what, and changes nothing', async () => {
    const { id, expectedVersion } = await cast.item('Y.ecsai-reqts');
    item(await revise(wp, 'Y.ecsai-reqts', { comment: 'to be split' }));
    const stale = await revise(lee, 'Y.ecsai-reqts', { comment: 'not to be split' }, { expectedVersion });
    expect(problem(stale)).toMatchObject({
      code: 'STALE',
      currentVersion: expectedVersion + 1,
      since: [{ version: expectedVersion + 1, kind: 'REVISED', by: 'Wanda Party', fields: ['work_item.comment'] }],
    });
    expect(await cast.item('Y.ecsai-reqts')).toEqual({ id, expectedVersion: expectedVersion + 1 });
  });

  test('what does not collide is merged when asked', async () => {
    const { expectedVersion } = await cast.item('Y.ecsai-reqts');
    item(await revise(wp, 'Y.ecsai-reqts', { comment: 'again' }));
    const merged = item(await revise(lee, 'Y.ecsai-reqts', { summary: 'short' }, { expectedVersion, merge: true }));
    expect(merged.recordVersion).toBe(expectedVersion + 2);
    expect(
      problem(await revise(lee, 'Y.ecsai-reqts', { comment: 'mine' }, { expectedVersion, merge: true })).code,
    ).toBe('STALE');
  });

  test('a version that never was is stale too', async () => {
    expect(
      problem(await revise(lee, 'Y.ecsai-reqts', { comment: 'x' }, { expectedVersion: 9_999, merge: true })).code,
    ).toBe('STALE');
  });

  test('fifty at once: no update is lost, no deadlock is seen', async () => {
    const { id, expectedVersion } = await cast.item('Y.ecsai-reqts');
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        for (let version = expectedVersion; ; ) {
          const answer = await lee.ask(
            'mutation ($change: ItemChange!, $revision: WorkItemRevision!) { reviseWorkItem(change: $change, revision: $revision) { recordVersion } }',
            { change: { id, expectedVersion: version }, revision: { baseTexts: [`TD ${n} (WP2/13)`] } },
          );
          const extensions = answer.errors[0]?.extensions;
          if (extensions?.code !== 'STALE') return answer;
          version = z.number().parse(extensions.currentVersion);
        }
      }),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const { workItem } = await server.data('{ workItem(ref: "Y.ecsai-reqts") { recordVersion baseTexts { text } } }');
    expect(pick(workItem, 'recordVersion')).toBe(expectedVersion + 50);
    const texts = z.array(z.object({ text: z.string() })).parse(pick(workItem, 'baseTexts'));
    expect(texts.filter(({ text }) => /^TD \d+ \(WP2\/13\)$/.test(text))).toHaveLength(50);
  });
});
