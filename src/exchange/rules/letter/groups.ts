import { parseBodyRef } from '../../../bodies/rules/notation';

/** A group that a text names. */
export interface GroupNamed {
  /** Notation, printed one way. */
  readonly ref: string;
  readonly text: string;
  readonly index: number;
}

type Read = (parts: readonly (string | undefined)[]) => string | null;

const parsed: Read = ([whole]) => parseBodyRef((whole ?? '').replace(/ITUT/, 'ITU-T'));
const studyGroup: Read = ([, number]) => parseBodyRef(`SG${number}`);

/** How groups of ITU are named in English, French and Chinese; what begins at the same place is read by the first. */
const NAMES: readonly (readonly [RegExp, Read])[] = [
  [/\bSG ?\d{1,2}RG-[A-Z]{2,6}\b/g, parsed],
  [/\b(?:Q|Questions? )\d{1,2}\/\d{1,2}\b/g, parsed],
  [/(\d{1,2}\/\d{1,2})\s*号课题/g, ([, number]) => parseBodyRef(`Q${number}`)],
  [
    /\b(?:WP ?|Working Part(?:y|ies) |Groupe de travail |GT ?)(\d{1,2}\/\d{1,2})\b/gi,
    ([, number]) => parseBodyRef(`WP${number}`),
  ],
  [/(\d{1,2}\/\d{1,2})\s*号?工作组/g, ([, number]) => parseBodyRef(`WP${number}`)],
  [/\b(?:ITU-?[RD] )Study Groups? (\d{1,2})\b/gi, parsed],
  [/\b(?:ITU-?T )?Study Group (\d{1,2})\b/gi, studyGroup],
  [/\b(?:ITU-?T )?SG ?(\d{1,2})(?![\w/])/g, studyGroup],
  [/\bCommission d['\u2019]études (\d{1,2})\b/gi, studyGroup],
  [/\bCE ?(\d{1,2})\b/g, studyGroup],
  [/第\s*(\d{1,2})\s*研究组/g, studyGroup],
  [/\bTSAG\b|\bGCNT\b|电信标准化顾问组|\bTelecommunication Standardization Advisory Group\b/g, () => 'TSAG'],
  [/\b(?:WTSA|AMNT)(?:-\d{2})?\b|世界电信标准化全会/g, () => 'WTSA'],
  [/\bJCA-[A-Za-z][A-Za-z0-9]*\b/g, parsed],
  [/\bFG[ -][A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*\b(?!-I-)/g, focusGroup],
  [/\bISO\/IEC[ /]JTC ?1(?:\/ ?SC ?\d{1,2})?(?:\/(?:WG ?\d+|Study Group on [A-Z]\w+(?: [A-Z]\w+)*))?/g, jointCommittee],
  [/\bITU-?[RD]\b/g, parsed],
  [/\b(?:IETF|ETSI|3GPP|IEEE|OASIS|DMTF|W3C|NIST)\b/g, parsed],
];

/** Focus groups that Chinese letters call by what they are about. */
const FOCUS_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/智能电网焦点组/g, 'FG Smart Grid'],
  [/未来网络焦点组/g, 'FG Future Networks'],
  [/云计算焦点组/g, 'FG-Cloud'],
];

function focusGroup([whole]: readonly (string | undefined)[]): string | null {
  return parseBodyRef(whole ?? '') ?? parseBodyRef((whole ?? '').replace(' ', '-'));
}

/** `ISO/IEC/JTC 1/SC 38/Study Group on Cloud Computing` is named by the committee that is known. */
function jointCommittee([whole]: readonly (string | undefined)[]): string | null {
  const committee = /JTC ?1(?:\/ ?SC ?(\d{1,2}))?/.exec(whole ?? '');
  if (committee === null) return null;
  return parseBodyRef(`ISO/IEC JTC 1${committee[1] === undefined ? '' : `/SC ${committee[1]}`}`);
}

/** The groups named in a text, in their order, however often. */
export function groupsIn(text: string): GroupNamed[] {
  const found: GroupNamed[] = [];
  const all = [...NAMES, ...FOCUS_GROUPS.map(([pattern, ref]) => [pattern, () => ref] as const)];
  for (const [pattern, read] of all)
    for (const match of text.matchAll(pattern)) {
      const ref = read([...match]);
      const end = match.index + match[0].length;
      const isTaken = found.some((one) => match.index < one.index + one.text.length && one.index < end);
      if (ref !== null && !isTaken) found.push({ ref, text: match[0], index: match.index });
    }
  return found.sort((a, b) => a.index - b.index);
}

/** The group of that text that is named first; null where none is. */
export const groupIn = (text: string): string | null => groupsIn(text)[0]?.ref ?? null;
