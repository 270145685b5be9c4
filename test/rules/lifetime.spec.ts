import { focusGroupLifetime, hasExpired, jointGroupLifetime } from '../../src/bodies/rules/lifetime';

describe('how long a group lives', () => {
  test('FG Cloud: one year from its first meeting of 14 June 2010', () => {
    const lifetime = focusGroupLifetime('2010-06-14');
    expect(lifetime).toEqual({ endsOn: '2011-06-14', basis: 'ONE_YEAR_FROM_FIRST_MEETING', clause: 'A.7 (10/2008)' });
    expect([hasExpired(lifetime, '2011-06-14'), hasExpired(lifetime, '2011-06-15')]).toEqual([false, true]);
  });

  test('its extension to December 2011 counts instead; a shorter one changes nothing', () => {
    const shorter = { until: '2011-01-01', approvedBy: ['TSAG'] };
    const longer = { until: '2011-12-31', approvedBy: ['TSAG'] };
    expect(focusGroupLifetime('2010-06-14', [longer, shorter])).toMatchObject({
      endsOn: '2011-12-31',
      basis: 'EXTENSION',
    });
  });

  test('before the first meeting is known, so is no end', () => {
    const lifetime = focusGroupLifetime(null);
    expect(lifetime).toEqual({ endsOn: null, basis: 'NOT_KNOWN', clause: 'A.7' });
    expect(hasExpired(lifetime, '2050-01-01')).toBe(false);
  });

  test('JRG-CCM: until the end of its study period; an extension takes both study groups', () => {
    const one = { until: '2020-12-31', approvedBy: ['SG13'] };
    const both = { until: '2018-12-31', approvedBy: ['SG13', 'SG2'] };
    const parents = ['SG2', 'SG13'];
    expect(jointGroupLifetime('2016-11-03', parents, [one])).toMatchObject({
      endsOn: '2016-11-03',
      basis: 'STUDY_PERIOD',
    });
    expect(jointGroupLifetime('2016-11-03', parents, [one, both]).endsOn).toBe('2018-12-31');
    expect(jointGroupLifetime(null, parents).basis).toBe('NOT_KNOWN');
  });
});
