import { fold } from '../../platform/fold';

/** The columns of a roadmap table: the seven of the JCA questionnaire, the four of ITU-T Y Suppl. 49, those of the ITU-T work programme, and what others add. */
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
  'equivalent',
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
    ...[
      'title of deliverable',
      'title of the deliverable',
      'deliverable title',
      'title',
      'subject/title',
      'subject / title',
      'name',
    ],
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
  equivalent: [
    ...[
      'equiv. num',
      'equiv num',
      'equivalent',
      'equivalent number',
      'equivalent numbers',
      'identical standard',
      'twin',
    ],
    ...['numero equivalent', 'norme identique'],
  ],
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
