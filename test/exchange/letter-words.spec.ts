import { referencesIn } from '../../src/exchange/rules/letter/citing';
import { daysIn } from '../../src/exchange/rules/letter/days';
import { groupsIn } from '../../src/exchange/rules/letter/groups';
import { languageOfText } from '../../src/exchange/rules/letter/languages';
import { lettersNamed } from '../../src/exchange/rules/letter/letter-numbers';
import { originOf } from '../../src/exchange/rules/letter/origins';
import { officesIn } from '../../src/exchange/rules/letter/persons';
import { placeIn } from '../../src/exchange/rules/letter/places';
import { timeSpanIn, timesIn } from '../../src/exchange/rules/letter/times';

test.each([
  ['20-30 April 2021', '2021-04-20 2021-04-30'],
  ['from 20 to 30 April 2021, inclusive', '2021-04-20 2021-04-30'],
  ['Monday 19 April 2021', '2021-04-19 2021-04-19'],
  ['26 February-2 March 2018', '2018-02-26 2018-03-02'],
  ['28 December 2020 to 3 January 2021', '2020-12-28 2021-01-03'],
  ['9-18April 2018', '2018-04-09 2018-04-18'],
  ['April 20-30, 2021', '2021-04-20 2021-04-30'],
  ['du 26 octobre au 6 novembre 2009', '2009-10-26 2009-11-06'],
  ['le 1er juin 2010', '2010-06-01 2010-06-01'],
  ['le 14 novembre 2014', '2014-11-14 2014-11-14'],
  ['2010年6月14-16日', '2010-06-14 2010-06-16'],
  ['2012年2月20日至3月2日', '2012-02-20 2012-03-02'],
  ['2015 年 6 月 10-17 日', '2015-06-10 2015-06-17'],
  ['2010年6月14日09:30分', '2010-06-14 2010-06-14'],
  ['2020年9月', '2020-09 2020-09'],
  ['TSAG (September 2020 and January 2021)', '2020-09 2020-09, 2021-01 2021-01'],
  ['30 February 2021', ''],
  ['30 to 20 April 2021', ''],
  ['printed 10.06.2010, template 22/04/2008', ''],
  ['Monday 19 April', ''],
])('the days of "%s" are %s', (text, days) => {
  expect(
    daysIn(text)
      .map(({ starts, ends }) => `${starts} ${ends}`)
      .join(', '),
  ).toBe(days);
});

test.each([
  ['will open at 0930 hours', ['09:30']],
  ["s'ouvrira à 9 h 30", ['09:30']],
  ['自08:30分在', ['08:30']],
  ['at 2 p.m. or 2:15 p.m.', ['14:15']],
  ['TSB Circular 1230, 25:00, ratio 10:1', []],
])('the times of "%s" are %j', (text, times) => {
  expect(timesIn(text).map(({ time }) => time)).toEqual(times);
});

test.each([
  ['10:00-16:00 hours', '10:00 16:00'],
  ['10:0015:00 hours', '10:00 15:00'],
  ['de 9 h 00 à 17 h 30', '09:00 17:30'],
  ['08:30 - 09:30', '08:30 09:30'],
  ['at 08:30, and at 09:30', null],
])('"%s" lasts %s', (text, span) => {
  const found = timeSpanIn(text);
  expect(found === null ? null : `${found.from} ${found.to}`).toBe(span);
});

test.each([
  ['(to TSB Circular 124)', ['TSB Circular 124']],
  ['TSB Collective-letter 13/13', ['TSB Collective letter 13/13']],
  ['TSB Collective letter 2/TSAG', ['TSB Collective letter 2/TSAG']],
  ['Lettre collective TSB 4/9 et Circulaire TSB 39', ['TSB Collective letter 4/9', 'TSB Circular 39']],
  ['电信标准化局第3/9号通函，第187号通函', ['TSB Collective letter 3/9', 'TSB Circular 187']],
  ['Circular BDT/IP 8, Circular letter', []],
])('the letters of "%s" are %j', (text, refs) => {
  expect(lettersNamed(text).map(({ ref }) => ref)).toEqual(refs);
});

test.each([
  ["la Commission d'études 13 de l'UIT-T, CE 9, le GCNT", ['SG13', 'SG9', 'TSAG']],
  ['ITU-T Study Group 17, SG2, SG17RG-AFR', ['SG17', 'SG2', 'SG17RG-AFR']],
  ['第17研究组和电信标准化顾问组', ['SG17', 'TSAG']],
  ['第3/12号课题', ['Q3/12']],
  ['Q17/13, WP 2/13, JCA-IdM, FG Cloud', ['Q17/13', 'WP2/13', 'JCA-IdM', 'FG-Cloud']],
  ['ISO/IEC/JTC 1/SC 38/Study Group on Cloud Computing', ['ISO/IEC JTC 1/SC 38']],
  ['ITU-R and the IETF', ['ITU-R', 'IETF']],
  ['FG-Cloud-I-nnnn', []],
])('the groups of "%s" are %j', (text, refs) => {
  expect(groupsIn(text).map(({ ref }) => ref)).toEqual(refs);
});

test.each([
  ['at ITU headquarters, Geneva, from 6 to 17 November', 'ITU headquarters, Geneva'],
  ["au siège de l'UIT, à Genève (Suisse)", 'ITU headquarters, Geneva, Switzerland'],
  ['在瑞士日内瓦国际电联总部举行', 'ITU headquarters, Geneva, Switzerland'],
  ['will be held in Kyoto, Japan, from 28 February', 'Kyoto, Japan'],
  ['se tiendra à Tunis (Tunisie) du 4 au 8 mai', 'Tunis, Tunisie'],
  ['在中国北京召开', '中国北京'],
  ['will be held in April', null],
])('the place of "%s" is %s', (text, place) => {
  expect(placeIn(text)?.place ?? null).toBe(place);
});

test.each([
  ['Republic of Korea', null, 'Republic of Korea'],
  ['USA', null, 'USA'],
  ['俄罗斯联邦', null, 'Russian Federation'],
  ['Fédération de Russie', null, 'Russian Federation'],
  ['Suisse', null, 'Switzerland'],
  ['中国中兴通讯公司', 'ZTE', 'China'],
  ['法国电信 Orange', 'France Telecom Orange', null],
  ['Acme Networks, Ireland', 'Acme Networks', 'Ireland'],
  ['Acme Networks', 'Acme Networks', null],
])('who is from "%s" is from %s, %s', (text, affiliation, country) => {
  expect(originOf(text)).toEqual({ affiliation, country });
});

test.each([
  ['the Chairman of Study Group 13, Mr Leo Lehmann, is', ['CHAIRMAN Leo Lehmann']],
  ['Mr Bruce Gracie, Chairman of TSAG, has', ['CHAIRMAN Bruce Gracie']],
  [
    'chaired by Ms A. Brook, with Mr Tom Hill and Ms Ines Prado as Vice-Chairmen',
    ['CHAIRMAN A. Brook', 'VICE_CHAIRMAN Tom Hill', 'VICE_CHAIRMAN Ines Prado'],
  ],
  ['établi par M. Paul Durand, Président de la CE 9', ['CHAIRMAN Paul Durand']],
  [
    '王小明先生将担任主席，李明东先生和Ann Lee女士将担任副主席',
    ['CHAIRMAN 王小明', 'VICE_CHAIRMAN 李明东', 'VICE_CHAIRMAN Ann Lee'],
  ],
  ['Mr Kim Lee is at your disposal', []],
])('the offices of "%s" are %j', (text, offices) => {
  expect(officesIn(text).map(({ role, person }) => `${role} ${person}`)).toEqual(offices);
});

test.each([
  ['ITU-T A.7建议书第2.1.2.2款', ['A.7 2.1.2.2']],
  ['See clauses 4 and 10.2 of Recommendation ITU-T A.7.', ['A.7 4', 'A.7 10.2']],
  ['WTSA Resolution 73 and Council Resolution 1307', ['WTSA Resolution 73', 'Council Resolution 1307']],
  ["la Résolution 68 de l'AMNT", ['WTSA Resolution 68']],
  ['Requests for A.4 (forums) or A.5 qualification', ['A.4', 'A.5']],
  ['Approval of Recommendation ITU-T Y.2774', ['Y.2774']],
  ['section A.1 of the annex', []],
])('"%s" cites %j', (text, references) => {
  expect(referencesIn(text)).toEqual(references);
});

test.each([
  ['The meeting of the group will be held with care.', 'en'],
  ['La réunion aura lieu dans les locaux du groupe, et vous serez invités par les membres.', 'fr'],
  ['会议将在日内瓦举行', 'zh'],
  ['Собрание состоится в Женеве', 'ru'],
  ['La reunión y los grupos se reunirán por la tarde con el público.', 'es'],
  ['+41 22 730', null],
])('"%s" is in %s', (text, language) => {
  expect(languageOfText(text)).toBe(language);
});
