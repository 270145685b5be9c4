/**
 * The name of a new record of a meeting: who meets, and the month, e.g. `SG13-2026-03`, with the kind where it is no meeting of the body as such: `SG13-RGM-2014-11`.
 * @param starts partial date, null where not known
 * @param taken names that are used already
 */
export function meetingKey(
  { ref, type, starts }: { readonly ref: string; readonly type: string; readonly starts: string | null },
  taken: ReadonlySet<string>,
): string {
  const words = [
    ref.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''),
    ...(OWN_NAMED.includes(type) ? [] : [SHORT[type] ?? type.toLowerCase().replaceAll('_', '-')]),
    starts?.slice(0, 7) ?? 'undated',
  ].join('-');
  if (!taken.has(words)) return words;
  for (let count = 2; ; count++) if (!taken.has(`${words}-${count}`)) return `${words}-${count}`;
}

/** Meetings of the body itself. */
const OWN_NAMED: readonly string[] = [
  'ASSEMBLY',
  'ADVISORY_GROUP',
  'STUDY_GROUP',
  'WORKING_PARTY',
  'JOINT_RAPPORTEURS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'FOCUS_GROUP',
  'COLLABORATIVE_TEAM',
  'CORRESPONDENCE_GROUP',
  'REGIONAL_GROUP',
];
const SHORT: Readonly<Record<string, string>> = {
  RAPPORTEUR_GROUP: 'RGM',
  WORKSHOP: 'WS',
  STUDY_GROUP_E_PLENARY: 'E-plenary',
};
