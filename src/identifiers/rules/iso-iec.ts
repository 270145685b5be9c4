import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const ORGANIZATION =
  /^((?:ISO|IEC)(?: ?\/ ?(?:IEC|IEEE|ASTM|ASME|CIE|HL7|OECD|SAE|IDF|ULC|UNDP|CISPR|CEI|ISO|IULTCS|OIML|ITU|NATO|PRF))*|IWA)(?![A-Z])/i;
/** Stages that stand before the type of document, or alone for a standard: `DIS`, `CD TS`. */
const STAGE = /^(?:(PWI|NP|NWIP|AWI|WD|PreCD|CD|CDV|FCD|DIS|FDIS|PRF|PRV)(?![A-Z]))/i;
/** A draft whose stage and type are written as one word. */
const STAGED_TYPES: Readonly<Record<string, string>> = {
  DTS: 'TS',
  DTR: 'TR',
  DPAS: 'PAS',
  FDTS: 'TS',
  FDTR: 'TR',
  DISP: 'ISP',
  FDISP: 'ISP',
  PDTR: 'TR',
  DGUIDE: 'Guide',
  PRPAS: 'PAS',
};
const STAGED_TYPE = /^(DTS|DTR|DPAS|FDTS|FDTR|FDISP|DISP|PDTR|DGuide|PRPAS)(?![A-Z])/i;
const TYPE = /^(TS|TR|PAS|ISP|Guide|TTA|DATA|R|IWA|SRD)(?![A-Z])/i;
const NUMBER = /^(\d+[A-Z]{0,2}(?:-[A-Z]{0,2}\d+[A-Z]{0,2}|-[A-Z](?!\w))*)(?:\.(\d+))?(?![\w-])/i;
const YEAR = /^(?: ?: ?((?:18|19|20)\d{2})(?:-\d{2}(?:-\d{2})?)?| \(((?:18|19|20)\d{2})(?:-\d{2})?\))(?!\w)/;
const LANGUAGE = /^ ?\((?:[EFRSAC]|en|fr|ru)(?:[/,](?:[EFR]|en|fr|ru))*\)$/i;
const SUPPLEMENT =
  /^ ?[/ +] ?(?:(PWI|NP|AWI|WD|CD|DIS|FDIS|PRF) ?)?(FPDAM|FDAM|PDAM|DAM|PDAMD|FDAMD|DAMD|Amd|Amendment|FDCOR|DCOR|Cor|Corrigendum|Add|Addendum|Suppl|Supplement|Ext|Extract)\.? ?(\d+)(?:\.(\d+))?(?![\w-])/i;

/**
 * Reads a reference of ISO, IEC or both: `ISO/IEC 17788:2014(E)`, `ISO/TR 21332:2021`, `ISO/IEC 19086-2:2018/Amd 1:2023`,
 * `ISO/IEC DIS 27017`, `ISO/IEC DTR 10822-1.2`.
 *
 * A draft is an edition that has no year yet: `ISO/IEC DIS 27017` is the document `ISO/IEC 27017` in the edition `DIS`,
 * so that it is found under the number that it keeps through all stages.
 *
 * @param text blanks and dashes already unified
 */
export function readIsoIec(text: string): Identifier | null {
  const cursor = { rest: text };
  const organization = take(cursor, ORGANIZATION)?.[1]?.toUpperCase().replaceAll(' ', '');
  if (organization === undefined) return null;
  take(cursor, /^[ /]+/);
  const kind = organization === 'IWA' ? { stage: null, type: null } : readKind(cursor);
  const number = take(cursor, NUMBER);
  if (number?.[1] === undefined) return null;
  const year = take(cursor, YEAR);
  const base: Base = {
    organization,
    ...kind,
    number: number[1].toUpperCase(),
    iteration: number[2] ?? null,
    year: year?.[1] ?? year?.[2] ?? null,
  };
  if (base.iteration !== null && base.stage === null && base.year === null) return null;
  const supplements = readSupplements(cursor);
  take(cursor, LANGUAGE);
  return cursor.rest === '' ? compose(base, supplements) : null;
}

interface Cursor {
  rest: string;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(cursor.rest);
  if (match !== null) cursor.rest = cursor.rest.slice(match[0].length);
  return match;
}

interface Base {
  readonly organization: string;
  readonly stage: string | null;
  readonly type: string | null;
  readonly number: string;
  readonly iteration: string | null;
  readonly year: string | null;
}

interface Supplement {
  /** `Amd`, `Cor`, `Add`, `Suppl`, `Ext`. */
  readonly type: string;
  readonly stage: string | null;
  readonly number: string;
  readonly iteration: string | null;
  readonly year: string | null;
}

function readKind(cursor: Cursor): { readonly stage: string | null; readonly type: string | null } {
  const stagedType = take(cursor, STAGED_TYPE)?.[1]?.toUpperCase();
  if (stagedType !== undefined) {
    take(cursor, /^[ /]+/);
    return { stage: stagedType, type: STAGED_TYPES[stagedType] ?? null };
  }
  const stage = take(cursor, STAGE)?.[1]?.toUpperCase() ?? null;
  take(cursor, /^[ /]+/);
  const type = take(cursor, TYPE)?.[1]?.toUpperCase() ?? null;
  take(cursor, /^[ /]+/);
  return { stage, type: type === 'GUIDE' ? 'Guide' : type };
}

function readSupplements(cursor: Cursor): Supplement[] {
  const supplements: Supplement[] = [];
  for (let match = take(cursor, SUPPLEMENT); match !== null; match = take(cursor, SUPPLEMENT)) {
    const [, prefix, word = '', number = '', iteration] = match;
    const { type, stage } = supplementKind(word);
    const year = take(cursor, YEAR);
    supplements.push({
      type,
      stage: prefix?.toUpperCase() ?? stage,
      number,
      iteration: iteration ?? null,
      year: year?.[1] ?? year?.[2] ?? null,
    });
  }
  return supplements;
}

/** `DAM` and `FDAM` are how a draft amendment is written in one word. */
function supplementKind(word: string): { readonly type: string; readonly stage: string | null } {
  const upper = word.toUpperCase();
  const draft = /^(FPD|FD|PD|D)(AM|COR)/.exec(upper);
  if (draft !== null) return { type: draft[2] === 'AM' ? 'Amd' : 'Cor', stage: `${draft[1]}${draft[2]}` };
  const type = ['Amd', 'Cor', 'Add', 'Suppl', 'Ext'].find((name) => upper.startsWith(name.slice(0, 2).toUpperCase()));
  return { type: upper.startsWith('AD') ? 'Add' : (type ?? word), stage: null };
}

function compose(base: Base, supplements: readonly Supplement[]): Identifier {
  const last = supplements.at(-1);
  const before = supplements.slice(0, -1).map((supplement) => printSupplement(supplement, true));
  const canonical = [printBase(base, true), ...before, ...(last ? [printSupplement(last, true)] : [])].join('/');
  const document = last
    ? [printBase(base, true), ...before, printSupplement(last, false)].join('/')
    : printBase(base, false);
  const { stage, iteration, year } = last ?? base;
  const draft = stage === null ? null : iteration === null ? stage : `${stage}.${iteration}`;
  return makeIdentifier({
    scheme: 'ISO_IEC',
    canonical,
    document,
    edition: year === null ? draft : draft === null ? year : `${draft} ${year}`,
    // Drafts follow the published editions, which they are going to replace.
    ...(draft === null ? {} : { sortEdition: year === null ? `~ ${draft}` : `${year} ~ ${draft}` }),
  });
}

/** Between an organization's name and the type of document stands a slash, unless the name has one itself. */
function printBase({ organization, stage, type, number, iteration, year }: Base, complete: boolean): string {
  const words = complete ? [stage, stage !== null && stage in STAGED_TYPES ? null : type] : [null, type];
  const kind = words.filter((word) => word !== null).join(' ');
  const joint = kind === '' || organization.includes('/') || kind === 'Guide' ? ' ' : '/';
  const edition = complete ? `${iteration === null ? '' : `.${iteration}`}${year === null ? '' : `:${year}`}` : '';
  return `${organization}${joint}${kind === '' ? '' : `${kind} `}${number}${edition}`;
}

function printSupplement({ type, stage, number, iteration, year }: Supplement, complete: boolean): string {
  if (!complete) return `${type} ${number}`;
  const word = stage === null ? type : /AM$|COR$/.test(stage) ? stage : `${stage} ${type}`;
  return `${word} ${number}${iteration === null ? '' : `.${iteration}`}${year === null ? '' : `:${year}`}`;
}
