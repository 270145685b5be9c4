import type { Column, Properties, WrittenDocument, WrittenPart } from '../../files/rules/written';
import { MATRIX_COLUMNS, matrixRows } from './analysis-matrix';
import { JCA_COLUMNS, jcaRow, type RoadmapRow } from './jca-table';
import { ROADMAP_SECTIONS, SUPPL_49_COLUMNS, sectionName, standsIn, suppl49Bullet, suppl49Row } from './suppl-49-table';

/** How the roadmap is laid out: the table of a JCA, the tables and bullets of ITU-T Y Suppl. 49 (11/2018), or its analysis matrix alone. */
export const LAYOUTS = ['jca', 'suppl-49', 'matrix'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What is said of a roadmap beside its rows. */
export interface RoadmapAbout {
  /** The day it shows. */
  readonly asOf: string;
  /** What was asked for, in words; empty for all. */
  readonly selection: string;
  readonly now: Date;
}

const LICENCE =
  'facts gathered from public sources of the standards bodies, whose texts are not copied; the software is under Apache-2.0.';
const SOURCE =
  'Source: standards-roadmap, the tracker of the work programmes of standards bodies, which keeps the public source of every fact.';
/** Said of every file: where its facts are from, and how they may be used. */
export const SOURCE_AND_LICENCE: readonly string[] = [SOURCE, `Licence: ${LICENCE}`];
const TITLES: Readonly<Record<Layout, string>> = {
  jca: 'Standards roadmap',
  'suppl-49': 'Standards roadmap: deliverables by activity domain',
  matrix: 'Standards roadmap: analysis matrix',
};

const columns = (names: readonly string[], widths: readonly number[]): Column[] =>
  names.map((name, index) => ({ name, width: widths[index] ?? 20 }));

/** The columns of each layout with their widths. */
export const LAYOUT_COLUMNS: Readonly<Record<Layout, readonly Column[]>> = {
  jca: columns(JCA_COLUMNS, [16, 16, 36, 50, 18, 13, 16]),
  'suppl-49': columns(SUPPL_49_COLUMNS, [60, 24, 14, 18]),
  matrix: columns(MATRIX_COLUMNS, [18]),
};

/** What the document is, for whom it was made and when, one statement a line. */
export const aboutLines = ({ asOf, selection }: RoadmapAbout): string[] => [
  `As of ${asOf}`,
  ...(selection === '' ? [] : [`Shown: ${selection}`]),
  ...SOURCE_AND_LICENCE,
];

export const propertiesOf = (layout: Layout, about: RoadmapAbout): Properties => ({
  title: TITLES[layout],
  subject: `As of ${about.asOf}`,
  creator: 'standards-roadmap',
  description: aboutLines(about).join('\n'),
  keywords: 'standards, roadmap, work programme',
  created: about.now,
});

/** The roadmap as a document; items in the order in which they are given. */
export function roadmapDocument(layout: Layout, items: readonly RoadmapRow[], about: RoadmapAbout): WrittenDocument {
  const head: WrittenPart[] = [
    { kind: 'HEADING', text: TITLES[layout] },
    ...aboutLines(about).map((text) => ({ kind: 'PARAGRAPH', text }) as const),
  ];
  return {
    properties: propertiesOf(layout, about),
    isLandscape: layout !== 'suppl-49',
    parts: [...head, ...BODIES[layout](items)],
  };
}

const BODIES: Readonly<Record<Layout, (items: readonly RoadmapRow[]) => WrittenPart[]>> = {
  jca: (items) => [{ kind: 'TABLE', columns: LAYOUT_COLUMNS.jca, rows: items.map(jcaRow) }],
  'suppl-49': (items) => [...ROADMAP_SECTIONS.flatMap((section) => sectionOf(section, items)), ...matrixOf(items)],
  matrix: matrixOf,
};

/** A table of deliverables and below it what each covers, as in clauses 8 to 16 of Suppl. 49; an empty section is said to be empty. */
function sectionOf(section: (typeof ROADMAP_SECTIONS)[number], items: readonly RoadmapRow[]): WrittenPart[] {
  const own = items.filter((item) => standsIn(item, section));
  const heading: WrittenPart = { kind: 'HEADING', text: sectionName(section) };
  if (own.length === 0) return section === null ? [] : [heading, { kind: 'PARAGRAPH', text: 'No deliverables.' }];
  return [
    heading,
    { kind: 'TABLE', columns: LAYOUT_COLUMNS['suppl-49'], rows: own.map(suppl49Row) },
    ...own.flatMap((item): WrittenPart[] => {
      const text = suppl49Bullet(item);
      return text === null ? [] : [{ kind: 'BULLET', text }];
    }),
  ];
}

function matrixOf(items: readonly RoadmapRow[]): WrittenPart[] {
  return [
    { kind: 'HEADING', text: 'Analysis matrix' },
    { kind: 'TABLE', columns: LAYOUT_COLUMNS.matrix, rows: matrixRows(items) },
  ];
}
