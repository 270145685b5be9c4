/** A place as it is printed here: in English where it is the headquarters of ITU, else as written. */
export interface PlaceNamed {
  readonly place: string;
  readonly text: string;
}

const HEADQUARTERS = /ITU headquarters|(?:au |le )?siège de l['\u2019]UIT|国际电联总部|国际电信联盟总部/i;
const GENEVA = /\bGeneva\b|\bGenève\b|日内瓦/;
const SWITZERLAND = /\bSwitzerland\b|\bSuisse\b|瑞士/;
/** `in Kyoto, Japan`, `à Tunis (Tunisie)`. */
const ELSEWHERE =
  /(?:\b(?:in|at)|(?:^|[\s,])[àa]u?)\s+(\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2})(?:\s*[,(]\s*(?:the )?(\p{Lu}[\p{L}'\u2019-]+(?: (?:of |de |du )?\p{Lu}[\p{L}'\u2019-]+){0,3})\)?)?/gu;
const NO_CITY =
  /^(?:ITU|UIT|ITUT|Study|Annexe?|English|French|TSB|TSAG|WTSA|SG\d*|Recommendations?|Resolutions?|Member|Mr|Ms|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montbrillant|Key|Direct)\b/i;
const IN_CHINESE = /在(\p{Script=Han}{2,8}?)(?:举行|召开|举办)/u;

/**
 * The place that a text names; null where it names none.
 * @param around what else is said of the same meeting: the country may stand there
 */
export function placeIn(text: string, around = ''): PlaceNamed | null {
  const headquarters = HEADQUARTERS.exec(text);
  const geneva = GENEVA.exec(text);
  if (headquarters !== null || geneva !== null) {
    const parts = [
      headquarters === null ? null : 'ITU headquarters',
      'Geneva',
      SWITZERLAND.test(`${text} ${around}`) ? 'Switzerland' : null,
    ];
    return { place: parts.filter((part) => part !== null).join(', '), text: (headquarters ?? geneva)?.[0] ?? '' };
  }
  for (const match of text.matchAll(ELSEWHERE)) {
    const [whole, city = '', country] = match;
    if (NO_CITY.test(city)) continue;
    const known = country === undefined || NO_CITY.test(country) ? [city] : [city, country];
    return { place: known.join(', '), text: whole.trim() };
  }
  const chinese = IN_CHINESE.exec(text);
  return chinese?.[1] === undefined ? null : { place: chinese[1], text: chinese[0] };
}

const VIRTUAL =
  /\bvirtual(?:ly)?\b|\be-(?:plenary|meeting)\b|\bvirtuelle(?:ment)?\b|\bonline meeting\b|虚拟|线上|网络会议/i;
const BOTH = /\bhybrid\b|in person|en personne|physical(?:ly)? and|hybride|混合/i;

/** Whether people meet only from afar. */
export const isVirtual = (text: string): boolean => VIRTUAL.test(text) && !BOTH.test(text);
