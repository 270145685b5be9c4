import fc from 'fast-check';
import * as v from 'valibot';
import {
  day,
  flag,
  oneOf,
  oneOfOr,
  parseSearch,
  someOf,
  stringifySearch,
  text,
  texts,
} from '../../web/src/frame/search-params';

const anything = v.object({
  view: oneOfOr(['timeline', 'table'], 'timeline'),
  group: oneOf(['sdo', 'state']),
  stage: someOf(['PROPOSED', 'APPROVED']),
  sdo: texts(),
  q: text(),
  late: flag(),
  asof: day(),
});
const read = (search: string) => v.parse(anything, parseSearch(search));

describe('What an address says', () => {
  test.each([
    ['', { view: 'timeline' }],
    ['?view=table&group=sdo', { view: 'table', group: 'sdo' }],
    ['?view=chart&group=', { view: 'timeline' }],
    ['?stage=APPROVED&stage=none&stage=PROPOSED', { view: 'timeline', stage: ['PROPOSED', 'APPROVED'] }],
    ['?stage=APPROVED', { view: 'timeline', stage: ['APPROVED'] }],
    ['?sdo=SG13&sdo=ISO%2FIEC+JTC+1', { view: 'timeline', sdo: ['SG13', 'ISO/IEC JTC 1'] }],
    ['?q=2014&late=1', { view: 'timeline', q: '2014', late: true }],
    ['?late=yes&asof=2014-13-01', { view: 'timeline' }],
    ['?asof=2014-06-01', { view: 'timeline', asof: '2014-06-01' }],
  ])('%s', (search, said) => {
    expect(read(search)).toEqual(said);
  });

  test('is never the end of the page, whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => Boolean(read(search))));
  });

  test('is read as it was written', () => {
    const said = fc.record(
      {
        view: fc.constantFrom('timeline' as const, 'table' as const),
        sdo: fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
        q: fc.string({ minLength: 1, maxLength: 50 }),
        late: fc.constant(true as const),
      },
      { requiredKeys: ['view'] },
    );
    fc.assert(fc.property(said, (search) => expect(read(stringifySearch(search))).toEqual(search)));
  });
});
