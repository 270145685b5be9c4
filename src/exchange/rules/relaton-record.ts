import { plainLine, plainText } from './markup';
import { at, type Fields, isFields, listOf, textOf, textsOf } from './values';

/** One bibliographic record of Relaton (https://www.relaton.org), the same for the three generations of its model. */
export interface RelatonRecord {
  readonly ids: readonly { readonly text: string; readonly type: string; readonly primary: boolean }[];
  readonly titles: readonly { readonly title: string; readonly language: string }[];
  readonly links: readonly { readonly type: string; readonly uri: string }[];
  /** As written: a day, a month or a year. */
  readonly dates: readonly { readonly type: string; readonly on: string }[];
  readonly stage: string | null;
  readonly substage: string | null;
  readonly abstract: string | null;
  readonly relations: readonly { readonly type: string; readonly to: string; readonly description: string | null }[];
  readonly persons: readonly { readonly name: string; readonly roles: readonly string[] }[];
  readonly committees: readonly string[];
  readonly version: string | null;
  readonly ext: unknown;
}

/** Generations: up to 2022 without a version, then `schema-version` (docid, link, docstatus), then `schema_version`. */
export function relatonRecord(record: Fields): RelatonRecord {
  return {
    ids: idsOf(record),
    titles: titlesOf(record.title),
    links: listOf(record.source ?? record.link).flatMap((link) => {
      const uri = worded(link);
      return uri === null ? [] : [{ type: textOf(at(link, 'type')) ?? '', uri }];
    }),
    dates: listOf(record.date).flatMap((date) => {
      const on =
        textOf(at(date, 'at')) ?? textOf(at(date, 'value')) ?? textOf(at(date, 'on')) ?? textOf(at(date, 'from'));
      return on === null ? [] : [{ type: textOf(at(date, 'type')) ?? '', on }];
    }),
    stage: worded(at(record, 'status', 'stage')) ?? worded(at(record, 'docstatus', 'stage')),
    substage: worded(at(record, 'status', 'substage')) ?? worded(at(record, 'docstatus', 'substage')),
    abstract: abstractOf(record.abstract),
    relations: listOf(record.relation).flatMap(relationOf),
    persons: listOf(record.contributor).flatMap(personOf),
    committees: [...new Set([...subdivisionsOf(record.contributor), ...groupsOf(record)])],
    version:
      listOf(record.version).flatMap((version) => textOf(at(version, 'draft')) ?? worded(version) ?? [])[0] ?? null,
    ext: record.ext,
  };
}

/** A text, or the text inside a field that has grown a wrapping. */
function worded(value: unknown): string | null {
  if (!isFields(value)) return textOf(value);
  return textOf(value.content) ?? textOf(value.value) ?? textOf(value.id);
}

/** An identifier printed with and without a trade mark is one. */
function idsOf(record: Fields): RelatonRecord['ids'] {
  const ids = listOf(record.docidentifier ?? record.docid).flatMap((each) => {
    const text = textOf(at(each, 'content')) ?? textOf(at(each, 'id')) ?? textOf(each);
    const isSpelling = ['trademark', 'anchor'].includes(textOf(at(each, 'scope')) ?? '');
    if (text === null || isSpelling) return [];
    return [
      { text: plainLine(text), type: textOf(at(each, 'type')) ?? '', primary: textOf(at(each, 'primary')) === 'true' },
    ];
  });
  return ids.some((id) => id.primary) ? ids : ids.map((id, index) => ({ ...id, primary: index === 0 }));
}

/** The whole title of each language; where it is only given in elements, these. */
function titlesOf(value: unknown): RelatonRecord['titles'] {
  const byLanguage = new Map<string, { whole: string | null; parts: string[] }>();
  for (const each of listOf(value)) {
    const title = worded(each);
    if (title === null) continue;
    const language = textsOf(at(each, 'language'))[0] ?? 'en';
    const type = textOf(at(each, 'type')) ?? 'main';
    const entry = byLanguage.get(language) ?? { whole: null, parts: [] };
    if (type === 'main') entry.whole ??= plainLine(title);
    else if (type.startsWith('title-')) entry.parts.push(plainLine(title));
    byLanguage.set(language, entry);
  }
  return [...byLanguage].flatMap(([language, { whole, parts }]) => {
    const title = whole ?? parts.join(' — ');
    return title === '' ? [] : [{ title, language }];
  });
}

function abstractOf(value: unknown): string | null {
  const all = listOf(value);
  const english = all.find((each) => (textsOf(at(each, 'language'))[0] ?? 'en') === 'en') ?? all[0];
  const text = worded(english);
  return text === null ? null : textOf(plainText(text));
}

function relationOf(relation: unknown): RelatonRecord['relations'][number][] {
  const type = textOf(at(relation, 'type'));
  const item = at(relation, 'bibitem');
  if (type === null || type === 'complementOf' || !isFields(item)) return [];
  const ids = idsOf(item);
  const to = (ids.find((id) => id.primary) ?? ids[0])?.text ?? worded(item.formattedref);
  return to === null || to === undefined
    ? []
    : [{ type, to, description: worded(listOf(at(relation, 'description'))[0]) }];
}

function personOf(contributor: unknown): RelatonRecord['persons'][number][] {
  const name = at(contributor, 'person', 'name');
  if (!isFields(name)) return [];
  const whole = worded(name.completename);
  const given = listOf(name.forename ?? at(name, 'given', 'forename')).flatMap(
    (each) => worded(each) ?? textOf(at(each, 'initial')) ?? [],
  );
  const printed = whole ?? [...given, worded(name.surname)].filter((part) => part !== null).join(' ');
  const roles = listOf(at(contributor, 'role')).flatMap((role) => textOf(at(role, 'type')) ?? textOf(role) ?? []);
  return printed === '' ? [] : [{ name: plainLine(printed), roles }];
}

function subdivisionsOf(contributors: unknown): string[] {
  return listOf(contributors).flatMap((contributor) =>
    listOf(at(contributor, 'organization', 'subdivision')).flatMap((division) => {
      const identifier = listOf(at(division, 'identifier')).flatMap((each) => worded(each) ?? [])[0];
      return identifier ?? listOf(at(division, 'name')).flatMap((each) => worded(each) ?? [])[0] ?? [];
    }),
  );
}

function groupsOf(record: Fields): string[] {
  return [record.editorialgroup, at(record, 'ext', 'editorialgroup')]
    .flatMap(listOf)
    .flatMap((group) => [
      ...listOf(at(group, 'technical_committee')).flatMap(
        (committee) => textOf(at(committee, 'identifier')) ?? textOf(at(committee, 'name')) ?? [],
      ),
      ...textsOf(at(group, 'committee')),
      ...textsOf(at(group, 'name')),
    ]);
}

/** The first date of a type, as a partial date is written; other words are no date. */
export const dateOfType = (record: RelatonRecord, ...types: readonly string[]): string | null =>
  types.flatMap((type) => record.dates.find((date) => date.type === type)?.on ?? [])[0] ?? null;
