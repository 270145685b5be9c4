import type { Cell, Table } from '../../files/rules/document';
import { fold } from '../../platform/fold';

/** The columns of a roadmap table: the seven of the JCA questionnaire, the four of ITU-T Y Suppl. 49, and what others add. */
export const ROADMAP_COLUMNS = [
  'domain',
  'entity',
  'reference',
  'title',
  'scope',
  'status',
  'start',
  'target',
  'uri',
] as const;
export type RoadmapColumn = (typeof ROADMAP_COLUMNS)[number];

const NAMES: Readonly<Record<RoadmapColumn, readonly string[]>> = {
  domain: ['activity domain', 'domain', 'activity area', 'area', "domaine d'activite", 'domaine', 'activite'],
  entity: [
    ...[
      'entity',
      'group',
      'sdo',
      'sdo/group',
      'organization',
      'organisation',
      'body',
      'responsible group',
      'lead group',
    ],
    ...['responsible entity', 'question', 'study group', 'sg/q', 'q', 'entite', 'entite responsable', 'organisme'],
    ...['groupe', 'groupe responsable', "commission d'etudes"],
  ],
  reference: [
    ...['reference', 'ref', 'number', 'no', 'deliverable', 'acronym', 'work item', 'recommendation', 'document'],
    ...['itu-t rec. no', 'rec. no', 'rec', 'numero', 'sigle', 'recommandation', 'produit', 'livrable'],
  ],
  title: [
    ...['title of deliverable', 'title of the deliverable', 'deliverable title', 'title', 'subject/title', 'name'],
    ...['deliverable name', 'title of recommendation', 'reference and title', 'titre', 'titre du produit', 'intitule'],
    ...['titre du livrable', 'titre du document', 'titre de la recommandation', 'intitule du produit'],
  ],
  scope: [
    ...[
      'scope of deliverable',
      'scope of the deliverable',
      'scope',
      'summary',
      'description',
      'abstract',
      'scope/summary',
    ],
    ...['portee', 'portee du produit', 'portee du livrable', 'objet', "champ d'application", "domaine d'application"],
    ...[
      "domaine d'application du produit",
      'resume',
      "objet et domaine d'application",
      "champ d'application du livrable",
    ],
  ],
  status: [
    ...['current status', 'status', 'state', 'stage', 'statut', 'etat', 'etat actuel', 'statut actuel'],
    ...['situation actuelle', 'situation', "etat d'avancement", 'avancement'],
  ],
  start: [
    ...['starting date', 'start date', 'start', 'starting', 'started', 'begin', 'date of start', 'date de debut'],
    ...['debut', 'date de commencement', 'date de lancement'],
  ],
  target: [
    ...['target date', 'target', 'due date', 'due', 'completion date', 'expected date', 'timing', 'target completion'],
    ...[
      'target completion date',
      'planned completion',
      'expected completion',
      'expected completion date',
      'date cible',
    ],
    ...['date visee', 'echeance', 'date prevue', "date d'achevement", "date d'achevement prevue", 'date butoir'],
  ],
  uri: ['uri', 'url', 'link', 'address', 'web page', 'lien', 'adresse'],
};

const BY_NAME = new Map(ROADMAP_COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)));

const LONGEST_HEADING = 120;

/** The column that a heading names, in English or French, or null. Footnote marks, notes in brackets and colons are allowed for. */
export function roadmapColumn(heading: string): RoadmapColumn | null {
  if (heading.length > LONGEST_HEADING) return null;
  const words = fold(heading);
  const plain = words
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[\s*:.\d]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return BY_NAME.get(words) ?? BY_NAME.get(plain) ?? null;
}

/** Where the columns of a table are, and the row after its heading. */
export interface RoadmapHeader {
  /** Position of each column that the table has, from 0. */
  readonly columns: ReadonlyMap<RoadmapColumn, number>;
  /** Its headings as written, by position. */
  readonly names: readonly string[];
  readonly firstRow: number;
}

/** Headings stand in the first rows, below a caption at most. */
const ROWS_LOOKED_AT = 6;
const FEWEST_COLUMNS = 3;
const DATED: readonly RoadmapColumn[] = ['status', 'start', 'target'];

/** The header of a roadmap table; null for other tables. A heading may be broken over two rows (`Starting` above `date`). */
export function roadmapHeader(table: Table): RoadmapHeader | null {
  for (let index = 0; index < Math.min(ROWS_LOOKED_AT, table.rows.length); index += 1) {
    const cells = table.rows[index]?.cells ?? [];
    const one = headerOf(
      cells.map((cell) => cell.text),
      index + 1,
    );
    if (one !== null) return one;
    const below = table.rows[index + 1]?.cells;
    const two = below === undefined ? null : headerOf(joined(cells, below), index + 2);
    if (two !== null) return two;
  }
  return null;
}

function joined(above: readonly Cell[], below: readonly Cell[]): string[] {
  return above.map((cell, index) => {
    const second = below[index]?.text ?? '';
    return second === cell.text ? second : `${cell.text} ${second}`.trim();
  });
}

function headerOf(names: readonly string[], firstRow: number): RoadmapHeader | null {
  const columns = new Map<RoadmapColumn, number>();
  names.forEach((name, position) => {
    const column = roadmapColumn(name);
    if (column !== null && !columns.has(column)) columns.set(column, position);
  });
  const named = columns.has('title') || columns.has('reference');
  const dated = DATED.filter((column) => columns.has(column)).length;
  const fits = named && dated > 0 && columns.size >= FEWEST_COLUMNS;
  return fits ? { columns, names: names.map((name) => name.replace(/\s+/g, ' ').trim()), firstRow } : null;
}
