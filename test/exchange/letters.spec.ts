import { readLetter } from '../../src/exchange/connectors/letter';
import type { SheetAgendaItem } from '../../src/exchange/rules/letter/sheet-meeting';
import { STUDY_PERIODS } from '../support/letter-documents';
import { CHINESE_LETTER, ENGLISH_CIRCULAR, FRENCH_LETTER, VIRTUAL_LETTER } from '../support/letters';

const read = (text: string) => readLetter(text, STUDY_PERIODS);
const days = (text: string) => read(text).sheet.meetings.map(({ type, starts, ends }) => [type, starts, ends]);
const stated = (text: string) =>
  read(text).sheet.meetings[0]?.statedDeadlines.map(({ kind, lastDay }) => `${kind} ${lastDay}`);
const offices = (text: string) =>
  read(text).sheet.appointments.map(({ role, person, body, affiliation, country }) => [
    role,
    person,
    body,
    affiliation,
    country,
  ]);
const tree = (items: readonly SheetAgendaItem[] = []): string[] =>
  items.flatMap(({ number, title, items: below }) => [`${number} ${title}`, ...tree(below)]);
const rules = (text: string) => read(text).findings.map(({ rule }) => rule);

describe('a circular in English that sets up a focus group', () => {
  const { sheet } = read(ENGLISH_CIRCULAR);

  test('what it is called, when and by whom it was sent, to whom', () => {
    expect(sheet).toMatchObject({
      ...{ kind: 'CIRCULAR', number: 312, group: null, ref: 'TSB Circular 312', studyPeriod: '2013-2016' },
      ...{ referenceCode: 'TSB/AB', issuedAsPrinted: '2015-02-03', place: 'Geneva', languages: ['en'] },
      ...{ signatory: 'Max Muster, Director of TSB', signedByName: 'Max Muster' },
    });
    expect(sheet.recipients.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'TO Administrations of Member States of the Union',
      'TO ITU-T Sector Members',
      'TO ITU Academia',
      'COPY Chairmen and Vice-Chairmen of ITU-T study groups',
      'COPY Director of BR',
    ]);
    expect(sheet.contacts.map(({ about, telephone, fax, email }) => [about, telephone, fax, email])).toEqual([
      ['LETTER', '+41 22 730 0001', '+41 22 730 0002', 'tsbfgtide@example.org'],
      ['DOCUMENTS', null, null, 'tsbfgtide@example.org'],
    ]);
    expect(sheet.subjects).toEqual([
      'Establishment of the new ITU-T Focus Group on Tidal Networks (FG Tide)',
      'First meeting of FG Tide, Lisbon, Portugal, 30 June - 2 July 2015',
    ]);
    expect(sheet.announces.map(({ kind, text }) => [kind, text])).toEqual([
      ['BODY', 'ITU-T Focus Group on Tidal Networks'],
      ['MEETING', 'First meeting of FG Tide'],
    ]);
  });

  test('the new body: decision, parent, management, terms of reference, lifetime', () => {
    const [body] = sheet.newBodies;
    expect(body).toMatchObject({
      ...{ type: 'FOCUS_GROUP', ref: 'FG-Tide', name: 'ITU-T Focus Group on Tidal Networks', parent: 'SG5' },
      ...{ decidedBy: 'SG5', decidedFrom: '2014-12-08', decidedTo: '2014-12-19', procedure: 'A.7 2.2' },
      ...{ lifetime: 'one year from the first meeting', lifetimeEnds: '2016-06-30' },
      deliverables: ['Survey of tidal networks', 'Gap analysis'],
      milestones: [{ starts: '2015-06-30' }, { starts: '2015-10-12', ends: '2015-10-23' }],
      rules: [
        { topic: 'notice of meeting', amount: 4, unit: 'WEEK', clause: '4' },
        { topic: 'contributions', amount: 10, unit: 'CALENDAR_DAY', clause: '5' },
      ],
    });
    expect(body?.terms?.clauses.map(({ number, heading, items }) => [number, heading, items])).toEqual([
      ['1', 'Scope', ['find what exists', 'say what is missing, e.g., for: shores; ships']],
      ['2', 'Parent group', []],
      ['3', 'Deliverables', ['Survey of tidal networks', 'Gap analysis']],
      ['4', 'Meetings', []],
      ['5', 'Contributions', []],
      ['6', 'Milestones and lifetime', [expect.any(String), expect.any(String)]],
    ]);
    expect(offices(ENGLISH_CIRCULAR)).toEqual([
      ['CHAIRMAN', 'Ada Brook', 'FG-Tide', null, 'Portugal'],
      ['VICE_CHAIRMAN', 'Tom Hill', 'FG-Tide', 'Acme Networks', 'Ireland'],
      ['VICE_CHAIRMAN', 'Ines Prado', 'FG-Tide', 'Vega Labs', null],
      ['VICE_CHAIRMAN', 'Juro Tanaka', 'FG-Tide', 'KDDI', 'Japan'],
    ]);
  });

  test('its meeting, with deadlines beside those of the rules, and what else is cited', () => {
    expect(sheet.meetings).toMatchObject([
      {
        ...{ type: 'FOCUS_GROUP', body: 'FG-Tide', title: 'First meeting of FG Tide', place: 'Lisbon, Portugal' },
        ...{ starts: '2015-06-30', ends: '2015-07-02', opensAt: '09:30', timeZone: null, mode: 'PHYSICAL_WITH_REMOTE' },
        ...{ languages: ['en'], isFree: true, webPage: 'http://www.example.org/ITU-T/focusgroups/tide/' },
        links: [{ kind: 'COLLOCATED_WITH', toText: 'meeting of the Lisbon Tide Forum', body: null }],
      },
    ]);
    expect(sheet.meetings[0]?.deadlines.map(({ kind, on, byRule }) => [kind, on, byRule])).toEqual([
      ['NOTICE', '2015-06-02', null],
      ['REGISTRATION', '2015-06-16', null],
      ['CONTRIBUTIONS', '2015-06-22', '2015-06-20'],
    ]);
    expect(tree(sheet.meetings[0]?.agenda)).toEqual([
      ...['1 Opening', '2 Terms of reference', '2a Reading', '2b Tasks, see TD 12 (GEN/5)', '3 Any other business'],
    ]);
    expect(sheet.refersTo.map(({ ref, studyPeriod }) => [ref, studyPeriod])).toEqual([
      ['TSB Circular 298', '2013-2016'],
    ]);
    expect(sheet.documents).toEqual([{ number: 'TD 12 (GEN/5)', title: null }]);
    expect(rules(ENGLISH_CIRCULAR)).toEqual([]);
  });
});

describe('a collective letter in French', () => {
  test('the table of deadlines, several below one day', () => {
    expect(read(FRENCH_LETTER).sheet).toMatchObject({
      ...{ ref: 'TSB Collective letter 4/9', group: 'SG9', referenceCode: 'CE 9/SP', issuedAsPrinted: '2013-05-27' },
      ...{ place: 'Geneva', languages: ['fr'], studyPeriod: '2013-2016' },
    });
    expect(stated(FRENCH_LETTER)).toEqual([
      'CONTRIBUTIONS_FOR_TRANSLATION 2013-06-26',
      'FELLOWSHIP 2013-07-15',
      'REGISTRATION 2013-07-26',
      'VISA 2013-07-26',
      'CONTRIBUTIONS 2013-08-13',
    ]);
    expect(read(FRENCH_LETTER).sheet.meetings[0]?.deadlines.every(({ byRule }) => byRule === null)).toBe(true);
  });

  test('the days of the text count, and that the subject has others is reported', () => {
    expect(days(FRENCH_LETTER)).toEqual([
      ['STUDY_GROUP', '2013-08-26', '2013-09-04'],
      ['WORKSHOP', '2013-08-23', '2013-08-23'],
    ]);
    expect(rules(FRENCH_LETTER)).toEqual(['SUBJECT_AND_TEXT_DIFFER']);
    expect(read(FRENCH_LETTER).sheet.meetings[1]).toMatchObject({
      sideEventOf: 0,
      opensAt: '09:00',
      closesAt: '17:30',
    });
  });

  test('chairman, agenda with decimals, letters cited', () => {
    expect(offices(FRENCH_LETTER)).toEqual([['CHAIRMAN', 'Paul Durand', 'SG9', null, 'France']]);
    expect(tree(read(FRENCH_LETTER).sheet.meetings[0]?.agenda).slice(0, 4)).toEqual([
      ...['1 Ouverture', '2 Résultats de la dernière réunion', '2.1 Rapport de la réunion', '2.2 Textes approuvés'],
    ]);
    expect(read(FRENCH_LETTER).sheet.refersTo).toMatchObject([{ ref: 'TSB Circular 39' }]);
  });
});

describe('a collective letter in Chinese', () => {
  test('number, date and addressees; stamps of printers are no dates', () => {
    const { sheet } = read(CHINESE_LETTER);
    expect(sheet).toMatchObject({
      ...{ ref: 'TSB Collective letter 8/12', group: 'SG12', issuedAsPrinted: '2011-11-04', place: 'Geneva' },
      ...{ languages: ['zh'], studyPeriod: '2009-2012', signatory: '王小明, Director of TSB' },
    });
    expect(sheet.recipients.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'TO Administrations of Member States of the Union',
      'TO ITU-T Sector Members',
      'TO ITU Academia',
      'COPY Director of BR',
    ]);
    expect(JSON.stringify(sheet)).not.toContain('2008-04-22');
    expect(read(CHINESE_LETTER.replace('2011年11月4日，日内瓦', '')).sheet.issuedAsPrinted).toBeNull();
  });

  test('the meeting over the end of a month, its languages, its deadlines', () => {
    expect(read(CHINESE_LETTER).sheet.meetings).toMatchObject([
      {
        ...{ type: 'STUDY_GROUP', body: 'SG12', starts: '2012-02-20', ends: '2012-03-02', opensAt: '09:30' },
        ...{ place: 'ITU headquarters, Geneva, Switzerland', mode: 'PHYSICAL_WITH_REMOTE', languages: ['en', 'fr'] },
      },
    ]);
    expect(stated(CHINESE_LETTER)).toEqual(['CONTRIBUTIONS 2012-02-07', 'REGISTRATION 2012-01-20']);
  });

  test('persons with their offices, and what is cited', () => {
    expect(offices(CHINESE_LETTER)).toEqual([
      ['RAPPORTEUR', 'Wei Zhang', 'Q3/12', 'China Telecom', null],
      ['CHAIRMAN', 'Anna Rossi', 'SG12', null, 'Italy'],
    ]);
    expect(read(CHINESE_LETTER).sheet.meetingsCited).toMatchObject([
      { body: 'SG12', starts: '2011-06-06', ends: '2011-06-10', isPast: true },
    ]);
    expect(read(CHINESE_LETTER).sheet.refersTo).toMatchObject([{ ref: 'TSB Circular 187' }]);
  });
});

describe('a collective letter that is dated a year too early', () => {
  test('keeps its date as printed, and is reported', () => {
    expect(read(VIRTUAL_LETTER).sheet.issuedAsPrinted).toBe('2019-03-12');
    expect(read(VIRTUAL_LETTER).findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'WEEKDAY_DIFFERS: "Thursday, 3 July 2020" is another day of the week',
      'LETTER_OLDER_THAN_CITED: of 2019-03-12, speaks of a meeting of SG11 of 2020-03-04',
    ]);
  });

  test('has a meeting and two events beside it, each with its times; the programme belongs to its workshop', () => {
    const { meetings } = read(VIRTUAL_LETTER).sheet;
    expect(
      meetings.map(({ type, starts, opensAt, closesAt, sideEventOf }) => [
        type,
        starts,
        opensAt,
        closesAt,
        sideEventOf,
      ]),
    ).toEqual([
      ['STUDY_GROUP', '2020-07-06', '11:00', '15:00', null],
      ['TUTORIAL', '2020-07-06', '09:00', '10:30', 0],
      ['WORKSHOP', '2020-07-03', '13:00', '16:00', 0],
    ]);
    expect(
      meetings[2]?.sessions.map(({ beginsAt, title, isBreak, parts }) => [
        beginsAt,
        title,
        isBreak,
        parts.map(({ role, name }) => `${role} ${name}`),
      ]),
    ).toEqual([
      ['13:00', 'Opening', false, ['SPEAKER Max Muster']],
      ['13:15', 'Session 1: Signals', false, ['MODERATOR Ada Brook']],
      ['14:15', 'Coffee break', true, []],
      ['14:30', 'Session 2: No signals', false, ['SPEAKER Tom Hill', 'SPEAKER Ines Prado']],
    ]);
  });

  test('states another deadline than the rule gives: both are shown', () => {
    expect(meetingDeadline('CONTRIBUTIONS')).toMatchObject({ on: '2020-06-20', byRule: '2020-06-23' });
    expect(meetingDeadline('FELLOWSHIP')).toBeUndefined();
  });
  const meetingDeadline = (kind: string) =>
    read(VIRTUAL_LETTER).sheet.meetings[0]?.deadlines.find((deadline) => deadline.kind === kind);
});

test('a letter that is cited with its date is of the study period of that date', () => {
  const cited = (text: string) => read(text).sheet.refersTo.map(({ dated, studyPeriod }) => [dated, studyPeriod]);
  expect(cited(ENGLISH_CIRCULAR)).toEqual([['2015-01-05', '2013-2016']]);
  expect(cited(ENGLISH_CIRCULAR.replace('5 January 2015', '5 January 2012'))).toEqual([['2012-01-05', '2009-2012']]);
});

test('what calls the letter by another number is reported; one without its group is the same', () => {
  expect(rules(ENGLISH_CIRCULAR.replace('(to TSB Circular 312)', '(to TSB Circular 313)'))).toEqual(['NUMBERS_DIFFER']);
  const ofTsag = 'TSB Collective letter 2/TSAG\nRef: TSB Collective letter 2\nTSAG/AB\n\nDear Sir,\nThe cat sleeps.';
  expect([rules(ofTsag), read(ofTsag).sheet.ref]).toEqual([[], 'TSB Collective letter 2/TSAG']);
});

test('what was not recognized is said, with where it stands', () => {
  const text = FRENCH_LETTER.replace('3 Un service', 'Le chat dort sur le tapis.\n3 Un service');
  expect(read(text).unread).toEqual([{ text: 'Le chat dort sur le tapis.', place: { line: 22 } }]);
});

test('what is no such letter is said to be none', () => {
  for (const text of ['', 'The cat sleeps.', 'Source: SG13\nFor action to: SG2\n\nWe thank you.'])
    expect(read(text)).toMatchObject({ sheet: { kind: null, meetings: [] }, issues: [{ rule: 'NO_LETTER' }] });
});
