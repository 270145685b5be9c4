import { bodyKey } from '../../src/bodies/rules/notation';
import { naturalSortKey } from '../../src/platform/natural-order';

/** How an organization numbers its texts. */
export type Numbering = 'ITU_T' | 'ISO_IEC' | 'IETF' | 'OTHER';

interface Shape {
  readonly ref: string;
  /** Part of all work items, in percent; what the named ones leave over is shared by the others. */
  readonly share?: number;
  readonly numbering?: Numbering;
  readonly groups?: number;
  readonly questions?: number;
}

const SHAPES: readonly Shape[] = [
  { ref: 'ITU-T', share: 30, numbering: 'ITU_T', groups: 11, questions: 15 },
  { ref: 'ISO/IEC', share: 15, numbering: 'ISO_IEC', groups: 12, questions: 8 },
  { ref: '3GPP', share: 15 },
  { ref: 'IETF', share: 10, numbering: 'IETF' },
  { ref: 'ETSI', share: 10 },
  ...'IEEE OASIS W3C DMTF NIST TMF SNIA CSA ATIS OGF BBF MEF GICTF CCSA ODCA OMG TOG OCF CSMIC'
    .split(' ')
    .map((ref) => ({ ref })),
];
const USUAL = { numbering: 'OTHER', groups: 6, questions: 6 } as const;

/** The study periods that Questions of ITU-T live in. */
export const PERIODS = ['2009-2012', '2013-2016', '2017-2020', '2022-2024'];

/** A body as a row of its table, with what hangs on it. */
export interface BodyRow {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly ref: string;
  readonly ref_key: string;
  readonly ref_order: string;
  readonly name: string;
  readonly title_key: string;
  readonly status: string;
  readonly lineage: readonly number[];
  readonly study_period_id: number | null;
  readonly parent_id: number | null;
}

/** An organization, with the bodies that own its work items. */
export interface Organization {
  readonly ref: string;
  readonly share: number;
  readonly numbering: Numbering;
  readonly owners: readonly number[];
}

/** Organizations, their groups and the groups' Questions; Questions of ITU-T once for each study period. */
export function programme(): { bodies: BodyRow[]; organizations: Organization[] } {
  const bodies: BodyRow[] = [];
  const left = 100 - SHAPES.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const unnamed = SHAPES.filter(({ share }) => share === undefined).length;
  const add = (row: Pick<BodyRow, 'type' | 'ref' | 'name'>, parent: BodyRow | null, period: number | null): BodyRow => {
    const id = bodies.length + 1;
    const body: BodyRow = {
      ...row,
      id,
      key: period === null ? row.ref : `${row.ref}@${PERIODS[period - 1]}`,
      ref_key: bodyKey(row.ref),
      ref_order: naturalSortKey(row.ref),
      title_key: bodyKey(row.name),
      status: period === null || period === PERIODS.length ? 'ACTIVE' : 'ENDED',
      lineage: [...(parent?.lineage ?? []), id],
      study_period_id: period,
      parent_id: parent?.id ?? null,
    };
    bodies.push(body);
    return body;
  };
  const organizations = SHAPES.map((shape): Organization => {
    const { numbering, groups, questions } = { ...USUAL, ...shape };
    const root = add({ type: 'SDO', ref: shape.ref, name: `Organization ${shape.ref}` }, null, null);
    const isItuT = numbering === 'ITU_T';
    const periods = isItuT ? PERIODS.map((_, index) => index + 1) : [null];
    const owners: number[] = [];
    for (let group = 1; group <= groups; group++) {
      const groupRow = {
        type: isItuT ? 'STUDY_GROUP' : 'COMMITTEE',
        ref: isItuT ? `SG${group}` : `${shape.ref} G${group}`,
        name: `Group ${group} of ${shape.ref}`,
      };
      const parent = add(groupRow, root, null);
      for (const period of periods) {
        for (let question = 1; question <= questions; question++) {
          const row = {
            type: isItuT ? 'QUESTION' : 'WORKING_GROUP',
            ref: isItuT ? `Q${question}/${group}` : `${parent.ref} WG${question}`,
            name: `Subject ${question} of group ${group} of ${shape.ref}`,
          };
          owners.push(add(row, parent, period).id);
        }
      }
    }
    return { ref: shape.ref, share: shape.share ?? left / unnamed, numbering, owners };
  });
  return { bodies, organizations };
}
