import { fold } from '../../platform/fold';

/** The columns of the roadmap table that JCA-Cloud asked the bodies to fill in, in their order. */
export const ROADMAP_COLUMNS = [
  'ACTIVITY_DOMAIN',
  'ENTITY',
  'TITLE',
  'SCOPE',
  'STATUS',
  'STARTING_DATE',
  'TARGET_DATE',
] as const;
export type RoadmapColumn = (typeof ROADMAP_COLUMNS)[number];

/** How the columns are headed, folded; the first as the questionnaire and Supplement 49 to the Y series print it. */
const NAMES: Readonly<Record<RoadmapColumn, readonly string[]>> = {
  ACTIVITY_DOMAIN: ['activity domain', 'domain', "domaine d'activite"],
  ENTITY: ['entity', 'sdo', 'organization', 'organisation', 'body', 'entite', 'organisme'],
  TITLE: ['title of deliverable', 'title', 'deliverable', 'title of deliverables', 'titre du produit', 'titre'],
  SCOPE: [
    'scope of deliverable',
    'scope',
    'summary',
    'scope of deliverables',
    'domaine d’application',
    'champ d’application',
    'portee',
  ],
  STATUS: ['current status', 'status', 'state', 'etat actuel', 'etat d’avancement', 'statut'],
  STARTING_DATE: ['starting date', 'start date', 'started', 'start', 'date de debut', 'date de commencement'],
  TARGET_DATE: [
    'target date',
    'target',
    'planned date',
    'completion date',
    'date cible',
    'date prevue',
    'date d’achevement',
  ],
};

const BY_NAME = new Map(
  ROADMAP_COLUMNS.flatMap((column) => NAMES[column].map((name): [string, RoadmapColumn] => [fold(name), column])),
);

const LONGEST_NAME = 40;

/** Which column of the roadmap table a heading names, English or French; null where it names none. */
export function columnNamed(heading: string): RoadmapColumn | null {
  if (heading.length > LONGEST_NAME) return null;
  return BY_NAME.get(fold(heading.replace(/[\s:*]+/g, ' ').trim())) ?? null;
}

const ASKED = ROADMAP_COLUMNS.map((column) => NAMES[column][0]?.replaceAll(' ', '\\s*'));
const RUN_TOGETHER = new RegExp(ASKED.join('[\\s|]*'), 'i');

/** Where the names of all seven columns stand one after the other within one line; null where they do not. */
export function headerWithin(line: string): { readonly from: number; readonly to: number } | null {
  const found = line.length > 100_000 ? null : RUN_TOGETHER.exec(line);
  return found && { from: found.index, to: found.index + found[0].length };
}
