/** Countries as letters of ITU call them, where other words are used than in the list of regions; the first column is printed. */
const CALLED: readonly (readonly [string, readonly string[]])[] = [
  [
    'Republic of Korea',
    ['Korea (Rep. of)', 'Rep. of Korea', 'Korea', 'République de Corée', 'Corée (Rép. de)', '韩国', '大韩民国'],
  ],
  ['Russian Federation', ['Fédération de Russie', '俄罗斯联邦']],
  ['China', ["People's Republic of China", 'P.R. China', 'PR China', 'Chine (Rép. pop. de)']],
  ['United States', ['USA', 'United States of America', "Etats-Unis d'Amérique", 'Etats-Unis']],
  ['United Kingdom', ['UK', 'United Kingdom of Great Britain and Northern Ireland']],
  ['Islamic Republic of Iran', ['Iran (Islamic Republic of)']],
  ['Tanzania', ['United Republic of Tanzania']],
  ['Viet Nam', ['Vietnam']],
  ['Turkey', ['Türkiye']],
];

const FRENCH = /Rép|Chine|Fédération|Etats/;

/** Members of ITU-T by the names that Chinese letters give them. */
const MEMBERS: readonly (readonly [string, RegExp])[] = [
  ['Cisco Systems', /思科(?:系统)?(?:公司)?/],
  ['France Telecom Orange', /法国电信\s*Orange/],
  ['ETRI', /电子通信研究院/],
  ['ZTE', /中兴(?:通讯)?(?:公司)?/],
  ['KDDI', /KDDI(?:公司)?/],
  ['Huawei', /华为(?:技术)?(?:公司)?/],
  ['China Telecom', /中国电信/],
  ['China Mobile', /中国移动/],
  ['NTT', /NTT(?:公司)?/],
  ['Microsoft', /微软(?:公司)?/],
];

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s.'\u2019-]/gu, '')
    .toLowerCase();

/** Countries by their names in the languages that are read, each with its English name. */
function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  const [english, ...others] = ['en', 'fr', 'zh'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english?.of(code);
    if (name === undefined || NO_COUNTRY.has(code)) continue;
    for (const written of [name, ...others.flatMap((each) => each.of(code) ?? [])]) names.set(keyOf(written), name);
  }
  for (const [name, others] of CALLED) for (const written of [name, ...others]) names.set(keyOf(written), name);
  return names;
}
/** Codes of unions and of what is no place. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const COUNTRIES = countryNames();

/** Names that are English, and so are printed as they are written. */
const ENGLISH = new Set(
  [
    ...COUNTRIES.values(),
    ...CALLED.flatMap(([, others]) => others.filter((each) => /^[A-Z]/.test(each) && !FRENCH.test(each))),
  ].map(keyOf),
);

/** A country as it is called here: as written where that is English, else its English name; null for other words. */
export function countryIn(text: string): string | null {
  const name = COUNTRIES.get(keyOf(text)) ?? null;
  return name !== null && ENGLISH.has(keyOf(text)) ? text.trim() : name;
}

/** Longer words name no country at their beginning. */
const LONGEST_CHINESE = 8;

/** Where someone comes from: a country alone is an administration, else a company, and its country where that is written too. */
export function originOf(text: string): { affiliation: string | null; country: string | null } {
  const words = text.replace(/[()（）]/g, '').trim();
  if (words === '') return { affiliation: null, country: null };
  const alone = countryIn(words);
  if (alone !== null) return { affiliation: null, country: alone };
  const parts = words.split(/\s*[,，、]\s*/);
  const country = parts.length > 1 ? countryIn(parts.at(-1) ?? '') : null;
  const company = country === null ? words : parts.slice(0, -1).join(', ');
  const member = MEMBERS.find(([, pattern]) => pattern.test(company));
  const beside = country ?? countryBefore(member === undefined ? company : company.replace(member[1], ''));
  return { affiliation: member?.[0] ?? company, country: beside };
}

/** In Chinese the country stands before the company: `日本KDDI公司`. */
function countryBefore(text: string): string | null {
  for (let length = Math.min(LONGEST_CHINESE, text.length); length > 1; length--) {
    const country = /^\p{Script=Han}+$/u.test(text.slice(0, length))
      ? COUNTRIES.get(keyOf(text.slice(0, length)))
      : undefined;
    if (country !== undefined) return country;
  }
  return null;
}
