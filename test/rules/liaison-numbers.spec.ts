import fc from 'fast-check';
import { parseStatementNumber, printStatementNumber, statementKey } from '../../src/liaisons/rules/number';
import { isAwaited, isDueWithin, isOpenQuestion, isOverdue } from '../../src/liaisons/rules/open';
import { ADDRESSEE_TRANSITIONS, STATEMENT_TRANSITIONS, stepRefusals } from '../../src/liaisons/rules/steps';
import {
  ADDRESSEE_STATES,
  ADDRESSEE_STEPS,
  PURPOSES,
  STATEMENT_STATES,
  STATEMENT_STEPS,
} from '../../src/liaisons/rules/vocabulary';

test.each([
  ['COM 13 – LS 64 – E', 'SG13', 64, 'E'],
  ['COM 13 - LS 64 - E', 'SG13', 64, 'E'],
  ['COM2-LS066', 'SG2', 66, null],
  ['JCA-Cloud – LS 26 – E', 'JCA-Cloud', 26, 'E'],
  ['SG13-LS64', 'SG13', 64, null],
  ['TSAG-LS12', 'TSAG', 12, null],
  ['TDAG – LS 3', 'TDAG', 3, null],
  ['RevCom - LS 2 - E', 'RevCom', 2, 'E'],
])('%s is number %s %d', (text, issuer, number, language) => {
  expect(parseStatementNumber(text)).toEqual({ issuer, number, language });
  expect(parseStatementNumber(printStatementNumber({ issuer, number }))).toMatchObject({ issuer, number });
  expect(statementKey(issuer, number)).toBe(printStatementNumber({ issuer, number }).toUpperCase());
});

test.each(['', 'Y.3500', 'LS', '- LS 3', 'COM 13 – C 1186', 'a letter about LS 3 of the group'])(
  '%j is no number',
  (text) => {
    expect(parseStatementNumber(text)).toBeNull();
  },
);

test('any text is read without an exception, and what is read is printed and read again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 –-]{0,30}LS ?\d{0,5}( – [A-Z])?$/)), (text) => {
      const read = parseStatementNumber(text);
      if (read === null) return;
      expect(parseStatementNumber(printStatementNumber(read))).toMatchObject({
        issuer: read.issuer,
        number: read.number,
      });
    }),
    { numRuns: 2_000 },
  );
});

describe('who can be late', () => {
  const cells = PURPOSES.flatMap((purpose) => ADDRESSEE_STATES.map((state) => ({ purpose, state })));
  test.each(cells)('$purpose, $state', ({ purpose, state }) => {
    const asked = { purpose, state, deadline: '2015-03-20' };
    const awaited = purpose !== 'INFORMATION' && ['SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED'].includes(state);
    expect(isAwaited(asked)).toBe(awaited);
    expect(isOverdue(asked, '2015-03-20')).toBe(false);
    expect(isOverdue(asked, '2015-03-21')).toBe(awaited);
    expect(isOpenQuestion(asked, '2015-03-21')).toBe(awaited && purpose === 'ACTION');
    expect(isDueWithin(asked, '2015-03-13', 7)).toBe(awaited);
    expect(isDueWithin(asked, '2015-03-12', 7)).toBe(false);
    expect(isDueWithin(asked, '2015-03-21', 7)).toBe(false);
    expect(isOverdue({ ...asked, deadline: null }, '2099-01-01')).toBe(false);
  });
});

describe('the steps', () => {
  test('of a statement and of an addressee each stand in the table once, and every state is reached', () => {
    expect(STATEMENT_TRANSITIONS.map(({ step }) => step)).toEqual(STATEMENT_STEPS);
    expect(ADDRESSEE_TRANSITIONS.map(({ step }) => step)).toEqual(ADDRESSEE_STEPS);
    expect(new Set(['DRAFT', ...STATEMENT_TRANSITIONS.map(({ to }) => to)])).toEqual(new Set(STATEMENT_STATES));
    expect(new Set(['UNSENT', 'SENT', ...ADDRESSEE_TRANSITIONS.map(({ to }) => to)])).toEqual(
      new Set(ADDRESSEE_STATES),
    );
  });

  test.each(STATEMENT_STEPS.flatMap((step) => STATEMENT_STATES.map((state) => ({ step, state }))))(
    '$step from $state',
    ({ step, state }) => {
      const legal = STATEMENT_TRANSITIONS.some((each) => each.step === step && each.from.includes(state));
      expect(stepRefusals(STATEMENT_TRANSITIONS, step, state)).toHaveLength(legal ? 0 : 1);
    },
  );

  test('a refusal names what could be done instead', () => {
    expect(stepRefusals(STATEMENT_TRANSITIONS, 'SEND', 'DRAFT')).toEqual([
      {
        rule: 'STEP_FROM_STATE',
        clause: 'liaison steps',
        message: 'SEND leads on from APPROVED, not from DRAFT',
        field: 'step',
        accepted: 'MAKE_READY, DROP',
      },
    ]);
    expect(stepRefusals(ADDRESSEE_TRANSITIONS, 'REPLY', 'UNSENT')).toMatchObject([{ accepted: 'no step' }]);
  });
});
