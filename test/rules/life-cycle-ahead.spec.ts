import { aheadOf } from '../../src/work-items/rules/life-cycle/ahead';
import { LIFE_CYCLES } from '../../src/work-items/rules/life-cycle/life-cycles';
import { APPROVAL_PROCESSES } from '../../src/work-items/rules/vocabulary';

describe('aheadOf', () => {
  test.each([
    ['AAP', 'UNDER_STUDY', ['CONSENTED', 'LC', 'A']],
    ['AAP', 'LJ', ['A']],
    ['AAP', 'A', []],
    ['TAP', 'UNDER_STUDY', ['DETERMINED', 'CONSULTATION', 'SG_DECISION', 'A']],
    ['AGREEMENT', 'UNDER_STUDY', ['AGREED']],
    ['AAP', 'NOWHERE', []],
    ['AAP', null, []],
  ] as const)('%s from %s leads over %j', (process, state, codes) => {
    expect(aheadOf(process, state).map((each) => each.state)).toEqual(codes);
  });

  test('each state follows from the one before by a step of the process, and none comes twice', () => {
    for (const process of APPROVAL_PROCESSES)
      for (const { code } of LIFE_CYCLES[process].states) {
        const way = aheadOf(process, code);
        const states = [code, ...way.map(({ state }) => state)];
        expect(new Set(states).size).toBe(states.length);
        way.forEach(({ state, event }, index) => {
          expect(LIFE_CYCLES[process].transitions).toContainEqual(
            expect.objectContaining({ from: states[index], event, to: state }),
          );
        });
      }
  });
});
