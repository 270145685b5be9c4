import type { RoadmapItem } from '../../web/src/pages/roadmap/use-items';

type Target = RoadmapItem['targets'][number];
type Event = RoadmapItem['statusEvents'][number];

const BLANK: RoadmapItem = {
  id: '1',
  ref: 'Y.one',
  title: 'One',
  type: 'RECOMMENDATION',
  maturity: 'IN_DEVELOPMENT',
  nativeStatus: 'Under study',
  approvalProcess: 'AAP',
  started: null,
  approved: null,
  statusOn: null,
  confirmedOn: null,
  domains: [],
  categories: [],
  body: { ref: 'Q17/13', studyPeriod: null, path: [{ ref: 'ITU-T' }] },
  target: null,
  targets: [],
  statusEvents: [],
  twins: [],
  liaisonCount: 0,
};

/** A work item as the page has it, with what matters to a test. */
export const roadmapItem = (parts: Partial<RoadmapItem>): RoadmapItem => ({ ...BLANK, ...parts });

/** A target: its words, and the first and the last day they may mean. */
export const target = (
  text: string,
  earliest: string | null,
  latest: string | null,
  event: Target['event'] = 'CONSENT',
): Target => ({ id: text, text, event, earliest, latest, stated: null });

/** The targets of an item, the last one in force. */
export const aimedAt = (...targets: readonly Target[]): Pick<RoadmapItem, 'target' | 'targets'> => ({
  targets,
  target: targets.at(-1) ?? null,
});

export const happened = (kind: Event['kind'], when: string, basis: Event['basis'] = 'OCCURRED'): Event => ({
  kind,
  happened: when,
  basis,
});

export const ownedBy = (ref: string, sdo: string): Pick<RoadmapItem, 'body'> => ({
  body: {
    ref,
    studyPeriod: null,
    path: [{ ref: sdo }, { ref }],
  },
});
