import { RELATIONS, RIGHTS, RIGHTS_ACTIONS, ROLES, type Role } from '../../src/people/rules/rights';
import { type Concern, mayDo, type Office, type Standing } from '../../src/people/rules/standing';

const TODAY = '2026-11-21';
/** An item of Q17/13 in WP2/13 of SG13, also treated by a joint group, with one editor. */
const ITEM: Concern = {
  name: 'Y.x',
  bodyIds: ['itu-t', 'sg13', 'wp2/13', 'q17/13'],
  formerBodyIds: ['q26/13'],
  jointGroupIds: ['jrg-ccm'],
  editorIds: ['ed'],
};

/** A statement of a joint coordination activity. */
const OF_ACTIVITY: Concern = {
  ...ITEM,
  name: 'JCA-Cloud-LS26',
  bodyIds: ['itu-t', 'jca-cloud'],
  jointGroupIds: [],
  editorIds: [],
};

const office = (
  role: Role,
  bodyIds: string[],
  from: string | null = '2025-01-01',
  to: string | null = null,
): Office => ({
  role,
  title: `${role} of ${bodyIds.join(' for ')}`,
  bodyIds,
  from,
  to,
});
const person = (...offices: Office[]): Standing => ({ personId: 'p', administrator: false, offices });

/** Someone who holds the role with the relation that the table asks for, and someone who holds it elsewhere. */
const HOLDERS: Readonly<Record<Role, { related: Standing; elsewhere: Standing | null }>> = {
  ADMINISTRATOR: { related: { personId: 'a', administrator: true, offices: [] }, elsewhere: null },
  SG_CHAIRMAN: { related: person(office('SG_CHAIRMAN', ['sg13'])), elsewhere: person(office('SG_CHAIRMAN', ['sg17'])) },
  WP_CHAIRMAN: {
    related: person(office('WP_CHAIRMAN', ['wp2/13'])),
    elsewhere: person(office('WP_CHAIRMAN', ['wp2/2'])),
  },
  RAPPORTEUR: { related: person(office('RAPPORTEUR', ['q17/13'])), elsewhere: person(office('RAPPORTEUR', ['q5/2'])) },
  ASSOCIATE_RAPPORTEUR: {
    related: person(office('ASSOCIATE_RAPPORTEUR', ['q17/13'])),
    elsewhere: person(office('ASSOCIATE_RAPPORTEUR', ['q5/2'])),
  },
  JOINT_RAPPORTEUR: {
    related: person(office('JOINT_RAPPORTEUR', ['jrg-ccm', 'sg13'])),
    elsewhere: person(office('JOINT_RAPPORTEUR', ['jrg-ccm', 'sg2'])),
  },
  EDITOR: {
    related: { personId: 'ed', administrator: false, offices: [] },
    elsewhere: { personId: 'other', administrator: false, offices: [] },
  },
  SECRETARIAT: {
    related: person(office('SECRETARIAT', ['itu-t'])),
    elsewhere: person(office('SECRETARIAT', ['etsi'])),
  },
  JCA_COORDINATOR: { related: person(office('JCA_COORDINATOR', ['jca-cloud'])), elsewhere: null },
  LIAISON_OFFICER: {
    related: person(office('LIAISON_OFFICER', ['sg13'])),
    elsewhere: person(office('LIAISON_OFFICER', ['sg2'])),
  },
};

const cells = ROLES.flatMap((role) => RIGHTS_ACTIONS.map((action) => ({ role, action })));

describe('every cell of the permission table', () => {
  test.each(cells)('$role, $action', ({ role, action }) => {
    const inTable = RIGHTS.some(
      (right) => right.role === role && right.relation !== 'THE_JOINT_GROUP_ITSELF' && right.actions.includes(action),
    );
    const { related, elsewhere } = HOLDERS[role];
    expect(mayDo(action, related, ITEM, TODAY).allowed).toBe(inTable);
    if (elsewhere) expect(mayDo(action, elsewhere, ITEM, TODAY).allowed).toBe(false);
  });

  test.each(RIGHTS_ACTIONS)('the coordinator in the activity itself, and in another: %s', (action) => {
    const has = (relation: string) =>
      RIGHTS.some(
        (right) => right.role === 'JCA_COORDINATOR' && right.relation === relation && right.actions.includes(action),
      );
    const of = (body: string) => mayDo(action, person(office('JCA_COORDINATOR', [body])), OF_ACTIVITY, TODAY).allowed;
    expect(of('jca-cloud')).toBe(has('ANYTHING') || has('THE_JOINT_GROUP_ITSELF'));
    expect(of('jca-idm')).toBe(has('ANYTHING'));
  });

  test.each(RIGHTS_ACTIONS)('the public: %s', (action) => {
    const answer = mayDo(action, { personId: null, administrator: false, offices: [] }, ITEM, TODAY);
    expect(answer).toMatchObject({ allowed: false, reasons: [{ rule: 'SIGNED_IN' }] });
  });
});

describe('appointments are dated', () => {
  const at = (from: string | null, to: string | null) =>
    mayDo('REVISE', person(office('RAPPORTEUR', ['q17/13'], from, to)), ITEM, TODAY);

  test.each([
    ['open on both sides', null, null, true],
    ['begins today', TODAY, null, true],
    ['ends today', null, TODAY, true],
    ['ended yesterday', '2025-01-01', '2026-11-20', false],
    ['begins tomorrow', '2026-11-22', null, false],
  ])('%s', (_, from, to, allowed) => {
    expect(at(from, to).allowed).toBe(allowed);
  });

  test('an expired appointment is named as the reason, with its end', () => {
    expect(at('2013-01-01', '2016-11-03')).toEqual({
      allowed: false,
      reasons: [
        expect.objectContaining({
          rule: 'APPOINTMENT_ENDED',
          message: 'the appointment as RAPPORTEUR of q17/13 ended on 2016-11-03',
        }),
        expect.objectContaining({ rule: 'PERMISSION', accepted: expect.stringContaining('rapporteur (its question)') }),
      ],
    });
  });

  test('an office in a body that was continued gives no right, and is named once it has ended', () => {
    const former = (to: string | null) =>
      mayDo('REVISE', person(office('RAPPORTEUR', ['q26/13'], null, to)), ITEM, TODAY);
    expect(former(null)).toMatchObject({ allowed: false, reasons: [{ rule: 'PERMISSION' }] });
    expect(former('2012-11-29')).toMatchObject({ reasons: [{ rule: 'APPOINTMENT_ENDED' }, { rule: 'PERMISSION' }] });
  });

  test('one that holds counts beside one that has ended', () => {
    const standing = person(office('RAPPORTEUR', ['q17/13'], null, '2016-11-03'), office('WP_CHAIRMAN', ['wp2/13']));
    expect(mayDo('REVISE', standing, ITEM, TODAY)).toMatchObject({ allowed: true, role: 'WP_CHAIRMAN' });
  });
});

test('a role stands in the table once for each of its relations, and every right says why', () => {
  expect(new Set(RIGHTS.map(({ role, relation }) => `${role} ${relation}`)).size).toBe(RIGHTS.length);
  expect([...new Set(RIGHTS.map(({ role }) => role))].sort()).toEqual([...ROLES].sort());
  expect(RIGHTS.every(({ because, relation }) => because.endsWith('.') && RELATIONS.includes(relation))).toBe(true);
});

test('the coordinator of the roadmap has no say in the status of a body', () => {
  const coordinator = RIGHTS.find(({ role, relation }) => role === 'JCA_COORDINATOR' && relation === 'ANYTHING');
  expect(coordinator?.actions).toEqual(['PLACE', 'RELATE_ACROSS', 'IMPORT']);
});
