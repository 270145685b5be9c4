import fc from 'fast-check';
import * as v from 'valibot';
import { parseSearch } from '../../web/src/frame/search-params';
import { filterOf } from '../../web/src/pages/roadmap/filter';
import { addressOfSaved, readSavedFilter } from '../../web/src/pages/roadmap/saved-filter';
import { CATEGORIES, DOMAINS, roadmapSearch, STAGES } from '../../web/src/pages/roadmap/search';

const TODAY = '2014-11-03';
const read = (filter: object) => readSavedFilter(JSON.stringify(filter));
const searchAt = (address: string) => v.parse(roadmapSearch, parseSearch(new URL(address, 'http://x').search));

describe('A saved filter of the roadmap', () => {
  test.each([
    [{}, '/roadmap'],
    [{ text: 'cloud & co', hasTwin: false }, '/roadmap?q=cloud+%26+co&twin=no'],
    [
      { bodies: ['SG13', 'ISO/IEC JTC 1'], studyPeriod: '2013-2016' },
      '/roadmap?body=SG13&body=ISO%2FIEC+JTC+1&period=2013-2016',
    ],
    [{ maturities: ['APPROVED'], domains: ['SECURITY'] }, '/roadmap?domain=SECURITY&stage=APPROVED'],
    [{ overdue: true }, '/roadmap?late=1'],
    [{ overdue: true, maturities: ['IN_REVIEW', 'APPROVED'] }, '/roadmap?stage=IN_REVIEW&stage=APPROVED&late=1'],
    [{ maturities: ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'], targetBefore: TODAY }, '/roadmap?late=1'],
    [{ maturities: ['IN_REVIEW'], targetBefore: TODAY }, '/roadmap?stage=IN_REVIEW&late=1'],
    [{ text: null, bodies: null }, '/roadmap'],
  ])('%j is %s', (filter, address) => {
    expect(addressOfSaved(read(filter))).toBe(address);
    expect(read(filter).left).toEqual({});
  });

  test('says of which day the late ones were that stay at one', () => {
    expect(read({ overdue: true }).lateOn).toBeNull();
    expect(read({ overdue: true, targetBefore: TODAY })).toMatchObject({ lateOn: null, left: { targetBefore: TODAY } });
    expect(read({ maturities: ['IN_REVIEW'], targetBefore: '2013-01-01' }).lateOn).toBe('2013-01-01');
    expect(read({ maturities: ['IN_REVIEW'] }).lateOn).toBeNull();
  });

  test.each([
    { person: 'Lee', nativeStatuses: ['60.60'], superseded: false },
    { maturities: ['DELETED'] },
    { targetBefore: TODAY },
    { overdue: false },
    { targetBefore: TODAY, maturities: [] },
    { domains: 'SECURITY' },
  ])('keeps what the address has no place for: %j', (filter) => {
    expect(read({ ...filter, text: 'cloud' })).toMatchObject({ left: filter, search: { q: 'cloud' } });
  });

  test.each(['', '[', '7', 'null', '"x"'])('lets every item through where nothing can be read: %s', (json) => {
    expect(readSavedFilter(json)).toEqual({ search: { view: 'timeline' }, lateOn: null, left: {} });
  });

  test('is asked again as it was saved, also by way of the address', () => {
    const words = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }).filter((text) => text.trim() === text);
    const some = <V>(values: readonly V[]) => fc.subarray([...values], { minLength: 1 });
    const asked = fc.record(
      {
        view: fc.constant('table' as const),
        q: words,
        stage: some(STAGES.slice(0, 3)),
        sdo: fc.array(words, { minLength: 1, maxLength: 3 }),
        body: fc.array(words, { minLength: 1, maxLength: 3 }),
        domain: some(DOMAINS),
        category: some(CATEGORIES),
        twin: fc.constantFrom('yes' as const, 'no' as const),
        period: fc.constant('2013-2016'),
        late: fc.constant(true as const),
      },
      { requiredKeys: ['view'] },
    );
    fc.assert(
      fc.property(asked, (search) => {
        const filter = filterOf(search);
        const saved = read(filter ?? {});
        expect(saved.left).toEqual({});
        expect(filterOf(saved.search)).toEqual(filter);
        expect(filterOf(searchAt(addressOfSaved(saved)))).toEqual(filter);
      }),
    );
  });
});
