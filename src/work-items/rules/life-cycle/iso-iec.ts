import { fold } from '../../../platform/fold';
import { isoStageCode, maturityOf } from '../maturity';
import { type LifeCycle, type LifeCycleState, reported, step, type Transition } from './table';

/** ISO and IEC: the harmonized stage codes (ISO/IEC Directives, Part 1, and its Supplement). */

const STAGES: Readonly<Record<string, readonly [name: string, clause: string, substages: string]>> = {
  '00': ['Preliminary stage', 'ISO/IEC Directives 1, 2.2', '00 20 60 98 99'],
  '10': ['Proposal stage', 'ISO/IEC Directives 1, 2.3', '00 20 60 92 98 99'],
  '20': ['Preparatory stage', 'ISO/IEC Directives 1, 2.4', '00 20 60 92 93 98 99'],
  '29': ['Committee draft before its registration', 'ISO/IEC Directives 1, 2.4', '00 20 60 92 98 99'],
  '30': ['Committee stage', 'ISO/IEC Directives 1, 2.5', '00 20 60 92 93 98 99'],
  '40': ['Enquiry stage', 'ISO/IEC Directives 1, 2.6', '00 20 60 92 93 98 99'],
  '50': ['Approval stage', 'ISO/IEC Directives 1, 2.7', '00 20 60 92 98 99'],
  '60': ['Publication stage', 'ISO/IEC Directives 1, 2.8', '00 60'],
  '90': ['Review stage', 'ISO/IEC Directives 1, 2.9', '00 20 60 92 93 99'],
  '95': ['Withdrawal stage', 'ISO/IEC Directives 1, 2.9', '00 20 60 92 99'],
};

const SUBSTAGES: Readonly<Record<string, string>> = {
  '00': 'registered',
  '20': 'main action begun',
  '60': 'main action completed',
  '92': 'decided to repeat an earlier phase',
  '93': 'decided to repeat this phase',
  '98': 'abandoned',
  '99': 'decided to proceed',
};

/** Codes of which the general wording would say something wrong. */
const MEANINGS: Readonly<Record<string, string>> = {
  '60.00': 'Publication stage: being published',
  '60.60': 'Publication stage: published',
  '90.92': 'Review stage: to be revised',
  '90.93': 'Review stage: confirmed',
  '90.99': 'Review stage: withdrawal proposed',
  '95.92': 'Withdrawal stage: decided not to withdraw',
  '95.99': 'Withdrawal stage: withdrawn',
};

/** Short names of the stages in committee documents and catalogues. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '00.00': ['PWI'],
  '10.00': ['NP', 'NWIP'],
  '10.20': ['NP ballot'],
  '20.00': ['AWI'],
  '20.20': ['WD', 'Working Draft'],
  '20.98': ['Project deleted'],
  '30.20': ['CD', 'Committee Draft', 'Draft (CD)', 'DTS', 'DTR', 'DPAS'],
  '40.20': ['DIS', 'FCD', 'CDV', 'DAM', 'Draft (DIS)'],
  '50.20': ['FDIS', 'FDAM', 'Draft (FDIS)'],
  '60.00': ['PRF', 'Under publication'],
  '60.60': ['Published', 'IS', 'TS', 'TR', 'PAS', 'International Standard', 'Recommendation | IS', 'Standard'],
  '90.20': ['Under systematic review', 'Published (under systematic review)'],
  '90.92': ['To be revised'],
  '90.93': ['Confirmed'],
  '95.99': ['Withdrawn'],
};

const CODES = Object.entries(STAGES)
  .flatMap(([stage, [, , substages]]) => substages.split(' ').map((substage) => `${stage}.${substage}`))
  .sort();

const STATES: readonly LifeCycleState[] = [
  ...CODES.map(stageState),
  {
    code: 'REPLACED',
    label: 'Replaced',
    maturity: 'SUPERSEDED',
    terminal: true,
    meaning: 'A new edition or another number took its place.',
    aliases: ['Revised', 'Superseded', 'Obsolete'],
  },
];

function stageState(code: string): LifeCycleState {
  const [stage = '', substage = ''] = code.split('.');
  const meaning = MEANINGS[code] ?? `${STAGES[stage]?.[0]}: ${SUBSTAGES[substage]}`;
  const terminal = substage === '98' || code === '60.60' || stage === '90' || stage === '95';
  const maturity = maturityOf('ISO_IEC', code)?.maturity ?? 'IN_DEVELOPMENT';
  return { code, label: code, maturity, terminal, meaning, aliases: WORDS[code] ?? [] };
}

/** The stages of a project and those that may follow; a stage may be left out, and fast-track begins with the enquiry. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  '00': ['10'],
  '10': ['20', '30', '40'],
  '20': ['29', '30', '40'],
  '29': ['30', '40'],
  '30': ['40', '50'],
  '40': ['50', '60'],
  '50': ['60'],
};
const EARLIER: Readonly<Record<string, string>> = { '20': '10', '29': '20', '30': '20', '40': '30', '50': '40' };

function project(stage: string): Transition[] {
  const [name = '', clause = '', substages = ''] = STAGES[stage] ?? [];
  const to = (from: string, event: string, next: string, label: string): Transition =>
    reported(`${stage}.${from}`, event, next, `${label} (${name})`, clause);
  const has = (substage: string) => substages.split(' ').includes(substage);
  return [
    to('00', 'START_MAIN_ACTION', `${stage}.20`, 'Begin the main action'),
    to('20', 'COMPLETE_MAIN_ACTION', `${stage}.60`, 'Complete the main action'),
    to('60', 'PROCEED', `${stage}.99`, 'Proceed'),
    ...(has('92') ? [to('60', 'REFER_BACK', `${stage}.92`, 'Refer back to an earlier phase')] : []),
    ...(has('92') ? [to('92', 'RESUME', `${EARLIER[stage] ?? stage}.00`, 'Resume the earlier phase')] : []),
    ...(has('93') ? [to('60', 'REPEAT', `${stage}.93`, 'Repeat the phase')] : []),
    ...(has('93') ? [to('93', 'START_MAIN_ACTION', `${stage}.20`, 'Begin the main action again')] : []),
    ...['00', '20', '60'].map((from) => to(from, 'ABANDON', `${stage}.98`, 'Abandon the project')),
    ...(FOLLOWING[stage] ?? []).map((next) =>
      to('99', `REGISTER_IN_STAGE_${next}`, `${next}.00`, `Register in the ${STAGES[next]?.[0].toLowerCase()}`),
    ),
  ];
}

const MAINTENANCE = 'ISO/IEC Directives 1, 2.9';

const AFTER_PUBLICATION: readonly Transition[] = [
  reported('60.00', 'PUBLISH', '60.60', 'Publish', 'ISO/IEC Directives 1, 2.8'),
  ...['60.60', '90.93', '95.92'].map((from) =>
    reported(from, 'REGISTER_REVIEW', '90.00', 'Register for systematic review', MAINTENANCE),
  ),
  ...['60.60', '90.00', '90.93', '95.92'].map((from) =>
    reported(from, 'START_REVIEW', '90.20', 'Begin the systematic review', MAINTENANCE),
  ),
  reported('90.20', 'CLOSE_REVIEW', '90.60', 'Close the review', MAINTENANCE),
  reported('90.60', 'REVISE', '90.92', 'Decide to revise', MAINTENANCE),
  reported('90.60', 'CONFIRM', '90.93', 'Confirm', MAINTENANCE),
  reported('90.60', 'PROPOSE_WITHDRAWAL', '90.99', 'Propose the withdrawal', MAINTENANCE),
  reported('90.99', 'REGISTER_WITHDRAWAL', '95.00', 'Register the withdrawal', MAINTENANCE),
  ...['90.99', '95.00'].map((from) =>
    reported(from, 'START_WITHDRAWAL_BALLOT', '95.20', 'Begin the ballot on the withdrawal', MAINTENANCE),
  ),
  reported('95.20', 'CLOSE_WITHDRAWAL_BALLOT', '95.60', 'Close the ballot', MAINTENANCE),
  reported('95.60', 'KEEP', '95.92', 'Decide not to withdraw', MAINTENANCE),
  ...['60.60', '90.92', '90.99', '95.60'].map((from) => reported(from, 'WITHDRAW', '95.99', 'Withdraw', MAINTENANCE)),
  ...['60.60', '90.92', '90.93', '95.99'].map((from) =>
    step(from, 'SUPERSEDE', 'REPLACED', {
      label: 'Replaced by a new edition',
      clause: MAINTENANCE,
      decides: 'UPDATE_STATUS',
      guards: { SUCCESSOR_KNOWN: MAINTENANCE },
    }),
  ),
];

/** How a project comes into the programme. */
const REGISTRATION: readonly Transition[] = ['00', '10'].map((stage) =>
  step(null, `REGISTER_IN_STAGE_${stage}`, `${stage}.00`, {
    label: `Register in the ${STAGES[stage]?.[0].toLowerCase()}`,
    clause: STAGES[stage]?.[1] ?? '',
    decides: 'UPDATE_STATUS',
    guards: {},
  }),
);

const KNOWN = new Set(CODES);

export const ISO_IEC: LifeCycle = {
  process: 'ISO_IEC',
  states: STATES,
  codeOf: (words) => {
    const code = isoStageCode(fold(words));
    return code !== null && KNOWN.has(code) ? code : null;
  },
  transitions: [...REGISTRATION, ...Object.keys(FOLLOWING).flatMap(project), ...AFTER_PUBLICATION],
};
