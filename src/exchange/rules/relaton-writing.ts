import { parseIdentifier } from '../../identifiers/rules/parse';
import { organizationOf } from './naming';
import type { RelationName } from './reading';

/** What a record of Relaton says of a work item. */
export interface RelatonSource {
  readonly ref: string;
  readonly title: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly nativeStatus: string | null;
  readonly approved: string | null;
  readonly edition: string | null;
  readonly type: string;
  /** From the organization down to the owner. */
  readonly path: readonly { readonly ref: string; readonly name: string | null }[];
  readonly identifiers: readonly { readonly kind: string; readonly text: string }[];
  readonly editors: readonly { readonly person: { readonly name: string } | null }[];
  readonly relations: readonly { readonly name: RelationName; readonly other: { readonly ref: string } | null }[];
}

/** Version of the model: the third generation, that of the collections of 2026. */
const MODEL = 'v1.5.6';

/** One bibliographic record of Relaton (https://www.relaton.org), ready to be written as YAML. The status is the body's own word, or its stage code. */
export function relatonFields(item: RelatonSource): Record<string, unknown> {
  const flavour = flavourOf(item.ref, item);
  const relations = item.relations.flatMap(relationOf);
  return {
    id: item.ref.replace(/[^\p{L}\p{N}]+/gu, ''),
    schema_version: MODEL,
    type: 'standard',
    ...(item.title !== null && { title: [{ ...english(item.title), type: 'main' }] }),
    ...(item.uri !== null && { source: [{ type: 'src', content: item.uri }] }),
    docidentifier: identifiersOf(item, flavour),
    docnumber: item.ref,
    ...(item.approved !== null && !item.approved.includes('Q') && { date: [{ type: 'published', at: item.approved }] }),
    contributor: contributorsOf(item),
    ...(item.edition !== null && { edition: { content: item.edition } }),
    language: ['en'],
    script: ['Latn'],
    ...(item.scope !== null && { abstract: [english(item.scope)] }),
    ...(item.nativeStatus !== null && { status: statusOf(item.nativeStatus) }),
    ...(relations.length > 0 && { relation: relations }),
    ext: { doctype: { content: item.type.toLowerCase().replaceAll('_', '-') }, flavor: flavour.toLowerCase() },
  };
}

/** Texts of Relaton are fragments of markup. */
const marked = (text: string): string =>
  /<|&(?:#|[a-z])/i.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
const english = (text: string) => ({ language: 'en', script: 'Latn', content: marked(text) });

const FLAVOURS: Readonly<Record<string, string>> = {
  'ITU-T': 'ITU',
  'ITU-R': 'ITU',
  'ITU-D': 'ITU',
  'ISO/IEC': 'ISO',
  IRTF: 'IETF',
};

/** The name under which Relaton keeps the texts of an SDO; the SDO's own where it keeps none. */
function flavourOf(ref: string, { path }: Pick<RelatonSource, 'path'>): string {
  const read = parseIdentifier(ref);
  const organization = (read === null ? null : organizationOf(read)) ?? path[0]?.ref ?? '';
  return Object.hasOwn(FLAVOURS, organization) ? (FLAVOURS[organization] ?? organization) : organization;
}

/** Its own reference first, then the number of its twin where the text is common (`ISO/IEC 17788` beside Y.3500). */
function identifiersOf(item: RelatonSource, flavour: string): Record<string, unknown>[] {
  const twins = item.relations.flatMap(({ name, other }) => (name === 'IDENTICAL_TEXT' && other ? other.ref : []));
  const others = item.identifiers.filter(({ kind, text }) => kind === 'DUAL_NUMBER' && text !== item.ref);
  return [
    { content: marked(item.ref), type: flavour, primary: true },
    ...others.map(({ text }) => ({ content: marked(text), type: flavour })),
    ...twins.map((ref) => ({ content: marked(ref), type: flavourOf(ref, { path: [] }), primary: true })),
  ];
}

function contributorsOf({ path, editors }: RelatonSource): Record<string, unknown>[] {
  const [organization, ...groups] = path;
  const owner = groups.at(-1);
  const name = [{ language: 'en', script: 'Latn', content: organization?.name ?? organization?.ref ?? '' }];
  const abbreviation = { content: organization?.ref ?? '' };
  return [
    { role: [{ type: 'publisher' }], organization: { name, abbreviation } },
    ...(owner === undefined
      ? []
      : [
          {
            role: [{ type: 'author', description: [{ content: 'committee' }] }],
            organization: {
              name,
              subdivision: [
                {
                  name: [{ content: owner.name ?? owner.ref }],
                  identifier: [{ content: owner.ref }],
                  type: 'technical-committee',
                },
              ],
              abbreviation,
            },
          },
        ]),
    ...editors.flatMap(({ person }) =>
      person === null
        ? []
        : [{ role: [{ type: 'editor' }], person: { name: { completename: { content: marked(person.name) } } } }],
    ),
  ];
}

/** A harmonized stage code of ISO/IEC (`40.60`) has two parts; a word is the stage. */
function statusOf(native: string): Record<string, unknown> {
  const [, stage, substage] = /^(\d{2})\.(\d{2})$/.exec(native) ?? [];
  return stage === undefined
    ? { stage: { content: native } }
    : { stage: { content: stage }, substage: { content: substage } };
}

/** The names of Relaton for how texts relate; other relations have none. */
const RELATIONS: Readonly<Partial<Record<RelationName, string>>> = {
  SUPERSEDES: 'obsoletes',
  SUPERSEDED_BY: 'obsoletedBy',
  REVISES: 'updates',
  REVISED_BY: 'updatedBy',
  AMENDS: 'updates',
  AMENDED_BY: 'updatedBy',
  CORRECTS: 'updates',
  CORRECTED_BY: 'updatedBy',
  ADOPTS: 'adoptedFrom',
  ADOPTED_BY: 'adoptedAs',
  PART_OF: 'partOf',
  HAS_PART: 'hasPart',
};

function relationOf({ name, other }: RelatonSource['relations'][number]): Record<string, unknown>[] {
  const type = RELATIONS[name];
  if (type === undefined || other === null) return [];
  const identifier = { content: marked(other.ref), type: flavourOf(other.ref, { path: [] }) };
  return [{ type, bibitem: { formattedref: { content: marked(other.ref) }, docidentifier: [identifier] } }];
}
