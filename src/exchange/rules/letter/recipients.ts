/** The groups to which such letters always go, in English, French and Chinese; the first that fits is meant. */
const GROUPS: readonly (readonly [RegExp, string | ((found: RegExpExecArray) => string)])[] = [
  [
    /Administrations? (?:of|des) (?:ITU )?(?:Member States|[EÉ]tats Membres)|成员国主管部门/i,
    'Administrations of Member States of the Union',
  ],
  [
    /(?:Associates|Associés).{0,80}?(?:Study Group|SG|Commission d['\u2019]études) ?(\d{1,2})|(?:SG ?|第\s*)(\d{1,2})\s*(?:Associates|研究组.{0,12}准成员)/i,
    (found) => `ITU-T Associates of Study Group ${found[1] ?? found[2]}`,
  ],
  [
    /(?:Academia|établissements? universitaires?) particip|参加.{0,12}工作的.{0,12}学术成员/i,
    'Academia participating in the work of ITU-T',
  ],
  [/\bAcademia\b|établissements? universitaires?|学术成员/i, 'ITU Academia'],
  [/Sector Members|Membres (?:du|de) Secteur|部门成员/i, 'ITU-T Sector Members'],
  [/\bAssociates\b|\bAssociés\b|准成员/i, 'ITU-T Associates'],
  [
    /(?:Chairm[ea]n|Présidents?).{0,30}(?:Vice-?chairm[ea]n|Vice-?Présidents?).{0,40}(?:study groups|Commissions d['\u2019]études)|各?研究组.{0,6}正副主席/i,
    'Chairmen and Vice-Chairmen of ITU-T study groups',
  ],
  [
    /(?:Chairm[ea]n|Présidents?).{0,30}(?:study groups|Commissions d['\u2019]études)|各?研究组主席/i,
    'Chairmen of ITU-T study groups',
  ],
  [
    /Director.{0,12}Telecommunication Development|Director of BDT|Directeur du Bureau de développement|电信发展局主任/i,
    'Director of BDT',
  ],
  [
    /Director.{0,12}Radiocommunication|Director of BR|Directeur du Bureau des radio|无线电通信局主任/i,
    'Director of BR',
  ],
  [/Secretary-General|Secrétaire général|秘书长/i, 'Secretary-General of ITU'],
];

/** A group of recipients in English where it is one of those to which such letters always go; null for others. */
export function recipientInEnglish(text: string): string | null {
  for (const [pattern, english] of GROUPS) {
    const found = pattern.exec(text);
    if (found !== null) return typeof english === 'string' ? english : english(found);
  }
  return null;
}

/** To whom: `To Administrations ...`, `Aux Membres ...`, `致：...`. */
const TO = /^(?:To (?:the )?|Aux? |[AÀ] la |[AÀ] l['\u2019]|致\s*[:：]?\s*)(?=\S)/i;

/** What stands behind the word that says to whom; null where there is none. */
export function addressedIn(text: string): string | null {
  const match = TO.exec(text);
  return match === null ? null : text.slice(match[0].length);
}

/** Without what ends an entry of a list. */
export const bareEntry = (text: string): string =>
  text.replace(/[\s;,.；，。]+(?:and|et|和)?[\s;,.；，。]*$/, '').trim();
