import { type AppointmentFacts, officeOf } from '../../src/bodies/rules/offices';

const FACTS: AppointmentFacts = {
  role: 'RAPPORTEUR',
  bodyId: '17',
  bodyRef: 'Q17/13',
  bodyType: 'QUESTION',
  lineage: ['1', '13', '2', '17'],
  onBehalfOfId: null,
  studyPeriod: '2013-2016',
  periodEnds: '2016-11-03',
  bodyEnds: null,
  validFrom: '2013',
  validTo: null,
};
const given = (some: Partial<AppointmentFacts>) => officeOf({ ...FACTS, ...some });

test('a rapporteur holds the office until the study period ends', () => {
  expect(officeOf(FACTS)).toEqual({
    role: 'RAPPORTEUR',
    title: 'Rapporteur of Q17/13 (2013-2016)',
    bodyIds: ['17'],
    from: '2013-01-01',
    to: '2016-11-03',
  });
});

test.each<[string, Partial<AppointmentFacts>, string | null]>([
  ['as stated', { validTo: '2015-06' }, '2015-06-30'],
  ['with the body', { bodyEnds: '2015-05-01' }, '2015-05-01'],
  ['with the study period', {}, '2016-11-03'],
  ['not yet', { periodEnds: null }, null],
])('it ends %s', (_, some, to) => {
  expect(given(some)?.to).toBe(to);
});

test.each<[Partial<AppointmentFacts>, string | null]>([
  [{ role: 'ASSOCIATE_RAPPORTEUR' }, 'ASSOCIATE_RAPPORTEUR'],
  [{ role: 'CHAIRMAN', bodyType: 'STUDY_GROUP' }, 'SG_CHAIRMAN'],
  [{ role: 'CHAIRMAN', bodyType: 'ADVISORY_GROUP' }, 'SG_CHAIRMAN'],
  [{ role: 'CO_CHAIRMAN', bodyType: 'WORKING_PARTY' }, 'WP_CHAIRMAN'],
  [{ role: 'CONVENER', bodyType: 'WORKING_GROUP' }, 'WP_CHAIRMAN'],
  [{ role: 'RAPPORTEUR', bodyType: 'JOINT_RAPPORTEURS_GROUP' }, 'JOINT_RAPPORTEUR'],
  [{ role: 'CONVENER', bodyType: 'JOINT_COORDINATION_ACTIVITY' }, 'JCA_COORDINATOR'],
  [{ role: 'ROADMAP_EDITOR', bodyType: 'JOINT_COORDINATION_ACTIVITY' }, 'JCA_COORDINATOR'],
  [{ role: 'DIRECTOR', bodyType: 'SECRETARIAT' }, 'SECRETARIAT'],
  [{ role: 'COUNSELLOR', bodyType: 'STUDY_GROUP' }, 'SECRETARIAT'],
  [{ role: 'LIAISON_OFFICER', bodyType: 'STUDY_GROUP' }, 'LIAISON_OFFICER'],
  [{ role: 'VICE_CHAIRMAN', bodyType: 'STUDY_GROUP' }, null],
  [{ role: 'VICE_CHAIRMAN', bodyType: 'JOINT_COORDINATION_ACTIVITY' }, null],
  [{ role: 'INVITED_EXPERT' }, null],
])('%j gives %s', (some, role) => {
  expect(given(some)?.role ?? null).toBe(role);
});

test('the secretariat of an organization serves all of it; a counsellor serves a group', () => {
  expect(given({ role: 'DIRECTOR', bodyType: 'SECRETARIAT', lineage: ['1', '9'] })?.bodyIds).toEqual(['1']);
  expect(given({ role: 'COUNSELLOR', bodyType: 'STUDY_GROUP' })?.bodyIds).toEqual(['17']);
});

test('a joint rapporteur acts for the side that made the appointment', () => {
  const joint = given({ bodyType: 'JOINT_RAPPORTEURS_GROUP', bodyId: 'jrg', onBehalfOfId: 'sg2' });
  expect(joint?.bodyIds).toEqual(['jrg', 'sg2']);
});
