import { z } from 'zod';
import { among, pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const key = async (ref: string, studyPeriod: string | null = null) =>
  pick(
    await server.data(
      'query ($ref: String!, $studyPeriod: String) { body(ref: $ref, studyPeriod: $studyPeriod) { key } }',
      { ref, studyPeriod },
    ),
    'body',
    'key',
  );

describe('a notation in any spelling', () => {
  test.each([
    ['Q5/2', 'Q5/2@2013-2016'],
    ['Q 5/2', 'Q5/2@2013-2016'],
    ['Q.5/2', 'Q5/2@2013-2016'],
    ['q05/02', 'Q5/2@2013-2016'],
    ['Question 5/2', 'Q5/2@2013-2016'],
    ['ITU-T SG2 Q5', 'Q5/2@2013-2016'],
    ['SG2/Q5', 'Q5/2@2013-2016'],
    ['Q17/13', 'Q17/13@2025-2028'],
    ['Q.18/13', 'Q18/13@2025-2028'],
    ['Q.cc1/13', 'Q26/13@2009-2012'],
    ['Qs 5/2,7/2 and 19/13', 'JRG-CCM'],
    ['WP2/2', 'WP2/2@2013-2016'],
    ['Working party 2/2', 'WP2/2@2013-2016'],
    ['WP 2/13', 'WP2/13@2025-2028'],
    ['SG 13', 'SG13'],
    ['Study Group 13', 'SG13'],
    ['CE 13', 'SG13'],
    ['Commission d’études 13', 'SG13'],
    ['UIT-T', 'ITU-T'],
    ['FG Cloud', 'FG-Cloud'],
    ['云计算焦点组', 'FG-Cloud'],
    ['JCA-CoP', 'JCA-COP'],
    ['JTC 1/SC38', 'ISO/IEC JTC 1/SC 38'],
    ['SC 38', 'ISO/IEC JTC 1/SC 38'],
    ['Joint Rapporteurs Group on Cloud Computing Management', 'JRG-CCM'],
    ['3CPP/CCSA', 'CCSA'],
  ])('%s is %s', async (ref, expected) => {
    expect(await key(ref)).toBe(expected);
  });

  test.each([
    ['Q17/13', '2013-2016', 'Q17/13@2013-2016'],
    ['Q.18/13', '2017 - 2020', 'Q18/13@2017-2020'],
    ['Q19/13', '2022–2024', 'Q19/13@2022-2024'],
    ['WP2/13', '2013-2016', 'WP2/13@2013-2016'],
    ['WP2/13', '2017-2020', 'WP2/13@2017-2020'],
  ])('%s of %s is %s', async (ref, studyPeriod, expected) => {
    expect(await key(ref, studyPeriod)).toBe(expected);
  });

  test.each([
    ['Q17', null],
    ['QALL/17', null],
    ['Q26/13', '2013-2016'],
  ])('%s of %s is nobody', async (ref, studyPeriod) => {
    const answer = await server.ask(
      'query ($ref: String!, $studyPeriod: String) { body(ref: $ref, studyPeriod: $studyPeriod) { key } }',
      { ref, studyPeriod },
    );
    expect(answer.data).toEqual({ body: null });
    expect(answer.errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  });
});

test('Q26/13 of 2009-2012 leads to the Question of today', async () => {
  const data =
    await server.data(`{ body(ref: "Q26/13") { key successors { key } relations { type from { key relations { type from { key
    relations { type from { key relations { type from { key name status } } } } } } } } } }`);
  const step = (type: string, from: object) => ({ relations: among({ type, from }) });
  const today = {
    key: 'Q17/13@2025-2028',
    name: 'Requirements and capabilities for computing including cloud computing and data handling',
    status: 'ACTIVE',
  };
  expect(data).toEqual({
    body: {
      key: 'Q26/13@2009-2012',
      successors: [{ key: 'Q17/13@2025-2028' }],
      ...step('RENUMBERS', {
        key: 'Q17/13@2013-2016',
        ...step('CONTINUES', {
          key: 'Q17/13@2017-2020',
          ...step('CONTINUES', { key: 'Q17/13@2022-2024', ...step('CONTINUES', today) }),
        }),
      }),
    },
  });
});

test('study groups end and are merged; what happened to a Question is told in part or in whole', async () => {
  const data = await server.data(`{ sg21: body(ref: "SG21") { relations { type since to { ref status } } }
    q7: body(ref: "Q7/2") { relations { type part to { key } toText } }
    q9: body(ref: "Q9/2") { relations { type part to { key } toText } } }`);
  expect(data).toEqual({
    sg21: {
      relations: ['SG9', 'SG16'].map((ref) => ({
        type: 'MERGES',
        since: '2024-10-24',
        to: { ref, status: 'ENDED' },
      })),
    },
    q7: { relations: among({ type: 'MERGES', part: true, to: { key: 'Q9/2@2009-2012' }, toText: null }) },
    q9: { relations: among({ type: 'MERGES', part: true, to: null, toText: 'Q2/4 (SG4, 2005-2008)' }) },
  });
});

test('the study periods follow each other without a gap', async () => {
  const data = await server.data(
    '{ studyPeriods { key label ituPeriodNumber openedBy assemblyPlace startsOn endsOn } }',
  );
  const rows = [
    ['T05', '2005-2008', 13, 'WTSA-04', 'Florianópolis', '2004-10-15', '2008-10-30'],
    ['T09', '2009-2012', 14, 'WTSA-08', 'Johannesburg', '2008-10-31', '2012-11-29'],
    ['T13', '2013-2016', 15, 'WTSA-12', 'Dubai', '2012-11-30', '2016-11-03'],
    ['T17', '2017-2020', 16, 'WTSA-16', 'Hammamet', '2016-11-04', '2022-03-09'],
    ['T22', '2022-2024', 17, 'WTSA-20', 'Geneva', '2022-03-10', '2024-10-24'],
    ['T25', '2025-2028', 18, 'WTSA-24', 'New Delhi', '2024-10-25', null],
  ];
  expect(data).toEqual({
    studyPeriods: rows.map(([periodKey, label, ituPeriodNumber, openedBy, assemblyPlace, startsOn, endsOn]) => ({
      key: periodKey,
      label,
      ituPeriodNumber,
      openedBy,
      assemblyPlace,
      startsOn,
      endsOn,
    })),
  });
});

test('a joint group is a child of both its parents, and its path follows the first', async () => {
  const data = await server.data(`{ joint: body(ref: "JRG-CCM") { parents { key } path { ref } }
    first: body(ref: "WP2/2") { children { ref } } second: body(ref: "WP2/13", studyPeriod: "2013-2016") { children { ref } } }`);
  expect(data).toEqual({
    joint: {
      parents: [{ key: 'WP2/2@2013-2016' }, { key: 'WP2/13@2013-2016' }],
      path: [{ ref: 'ITU-T' }, { ref: 'SG2' }, { ref: 'WP2/2' }, { ref: 'JRG-CCM' }],
    },
    first: { children: among({ ref: 'JRG-CCM' }) },
    second: { children: among({ ref: 'JRG-CCM' }) },
  });
});

test('an open slot says for whom it is open', async () => {
  const data = await server.data(
    '{ body(ref: "JRG-CCM") { appointments { isOpen role person { name } onBehalfOf { ref } note } } }',
  );
  expect(pick(data, 'body', 'appointments')).toContainEqual({
    isOpen: true,
    role: 'RAPPORTEUR',
    person: null,
    onBehalfOf: { ref: 'SG13' },
    note: expect.stringContaining('not yet named'),
  });
});

test('terms of reference, with numbers as printed', async () => {
  const numbersOf = async (ref: string) =>
    pick(
      await server.data('query ($ref: String!) { body(ref: $ref) { termsOfReference { clauses { number } } } }', {
        ref,
      }),
      'body',
      'termsOfReference',
      0,
      'clauses',
      '*',
      'number',
    );
  expect(await numbersOf('FG-Cloud')).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)));
  expect(await numbersOf('JRG-CCM')).toEqual(['1', null, '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', null]);
});

test.each([
  ['李明东', 'Mingdong Li'],
  ['Li Mingdong', 'Mingdong Li'],
  ['mingdong  li', 'Mingdong Li'],
  ['马尔科姆•琼森', 'Malcolm Johnson'],
])('%s is %s', async (name, shown) => {
  expect(await server.data('query ($name: String!) { person(name: $name) { name } }', { name })).toEqual({
    person: { name: shown },
  });
});

test('a person answers with offices in any body and with texts edited', async () => {
  const data = await server.data('{ person(name: "Nan Chen") { appointments { role } edits { ref } } }');
  expect(data).toEqual({ person: { appointments: [], edits: [{ ref: 'ITU-T Y.3516 (09/2017)' }] } });
});

describe('lists of bodies', () => {
  test('what is below a working party, at any depth', async () => {
    const data = await server.data(
      '{ bodies(within: "Working party 2/2", types: [QUESTION, JOINT_RAPPORTEURS_GROUP]) { totalCount nodes { key } } }',
    );
    expect(data).toEqual({
      bodies: {
        totalCount: 4,
        nodes: ['JRG-CCM', 'Q5/2@2013-2016', 'Q6/2@2013-2016', 'Q7/2@2013-2016'].map((each) => ({ key: each })),
      },
    });
  });

  test.each([
    ['types: [FOCUS_GROUP]', ['FG-Future-Networks', 'FG-Smart-Grid', 'FG-Cloud']],
    ['statuses: [DORMANT, DRAFT_TERMS]', ['JCA-COP', 'JRG-CCM']],
    ['types: [QUESTION], studyPeriod: "2022 - 2024"', ['Q17/13@2022-2024', 'Q18/13@2022-2024', 'Q19/13@2022-2024']],
    ['within: "W3C", types: [QUESTION]', []],
  ])('%s', async (args, keys) => {
    const data = await server.data(`{ bodies(${args}) { nodes { key } totalCount pageInfo { hasNextPage } } }`);
    expect(texts(data, 'bodies', 'nodes', '*', 'key')).toEqual(keys);
    expect(pick(data, 'bodies', 'totalCount')).toBe(keys.length);
  });

  test('page by page, every body comes once', async () => {
    const query =
      'query ($first: Int!, $after: String) { bodies(first: $first, after: $after) { nodes { key } pageInfo { endCursor hasNextPage } } }';
    const all = texts(await server.data(query, { first: 500 }), 'bodies', 'nodes', '*', 'key');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, unknown> = await server.data(query, { first: 11, after });
      seen.push(...texts(data, 'bodies', 'nodes', '*', 'key'));
      const { endCursor, hasNextPage } = z
        .object({ endCursor: z.string(), hasNextPage: z.boolean() })
        .parse(pick(data, 'bodies', 'pageInfo'));
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBeGreaterThan(150);
  });

  test('a page with path, people and terms of reference is one statement; texts are one more', async () => {
    const own =
      'key path { ref } parents { ref } appointments { role person { name } } termsOfReference { clauses { number } } relations { type to { ref } }';
    expect(await server.statementsOf(`{ bodies(first: 200) { nodes { ${own} } } }`)).toBe(1);
    expect(await server.statementsOf(`{ bodies(first: 200) { nodes { ${own} works { workItem { ref } } } } }`)).toBe(2);
    expect(await server.statementsOf('{ bodies { nodes { key } totalCount } }')).toBe(2);
  });
});
