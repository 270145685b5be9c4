import type { DocumentText } from '../../files/rules/document';
import type { Certainty } from '../../history/rules/certainty';
import { fold } from '../../platform/fold';
import { linesOf } from './lines';
import { roadmapHeader } from './roadmap-columns';

/** The connectors, by what they read. */
export const CONNECTORS = [
  'ROADMAP_TABLE',
  'ITU_T_WORK_PROGRAMME',
  'ITU_T_AAP',
  'ISO_OPEN_DATA',
  'RELATON',
  'THREE_GPP_WORK_PLAN',
  'NIST_CSRC',
  'IETF_DATATRACKER',
  'IETF_LIAISON_PAGE',
  'W3C_BROWSER_SPECS',
  'LIAISON_STATEMENT',
] as const;
export type ConnectorName = (typeof CONNECTORS)[number];

/** Which connector fits a file. */
export interface Recognition {
  /** Null where none does. */
  readonly connector: ConnectorName | null;
  readonly certainty: Certainty;
  /** What was seen. */
  readonly why: string;
}

interface Sign {
  readonly connector: ConnectorName;
  readonly certainty: Certainty;
  readonly why: string;
  readonly seen: (text: string, name: string) => boolean;
}

/** Longer beginnings say nothing more. */
const LOOKED_AT = 60_000;

const all =
  (...patterns: readonly RegExp[]) =>
  (text: string) =>
    patterns.every((pattern) => pattern.test(text));

/** Signs of text, the surest first. */
const SIGNS: readonly Sign[] = [
  {
    connector: 'ISO_OPEN_DATA',
    certainty: 'HIGH',
    why: 'the fields deliverableType, ownerCommittee and currentStage',
    seen: all(/deliverableType/, /ownerCommittee/, /currentStage/),
  },
  {
    connector: 'NIST_CSRC',
    certainty: 'HIGH',
    why: 'the fields docidentifier, title-main and substage',
    seen: all(/"docidentifier"\s*:\s*"/, /"title-main"/, /"substage"/),
  },
  {
    connector: 'W3C_BROWSER_SPECS',
    certainty: 'HIGH',
    why: 'the fields shortname, seriesComposition and nightly',
    seen: all(/"shortname"/, /"seriesComposition"|"nightly"/, /"standing"/),
  },
  {
    connector: 'IETF_DATATRACKER',
    certainty: 'HIGH',
    why: 'addresses of the interface of the Datatracker',
    seen: all(/^[\ufeff\s]*[{[]/, /\/api\/v1\/(?:name|group|doc|liaisons)\//),
  },
  {
    connector: 'RELATON',
    certainty: 'HIGH',
    why: 'the fields docidentifier (or docid) of a bibliographic record',
    seen: all(
      /^(?:- |"?)?(?:docidentifier|docid)"?:|"docidentifier"\s*:\s*\[|"docid"\s*:\s*[[{]/m,
      /(?:^|[\s"])(?:title|schema[_-]version|type)"?:/m,
    ),
  },
  {
    connector: 'ITU_T_WORK_PROGRAMME',
    certainty: 'HIGH',
    why: 'the labels "Work item:", "Subject/title:" and "Status:"',
    seen: all(/\bWork item:/i, /\bSubject\/title:/i, /\bStatus:/i),
  },
  {
    connector: 'ITU_T_AAP',
    certainty: 'HIGH',
    why: 'the labels "Consent Date" and "Provisional Name"',
    seen: all(/^[^\w\n]*Consent Date\b/im, /^[^\w\n]*Provisional Name\b/im),
  },
  {
    connector: 'IETF_LIAISON_PAGE',
    certainty: 'HIGH',
    why: 'the heading "Liaison statement" and the label "Purpose"',
    seen: all(/^[^\w\n]*Liaison statement\s*$/im, /^[^\w\n]*Purpose\b/im, /^[^\w\n]*(?:From|To)\b/im),
  },
  {
    connector: 'LIAISON_STATEMENT',
    certainty: 'HIGH',
    why: 'the labels "For action to:" and "Deadline:"',
    seen: all(/\bFor (?:action|comment|information) to:/i, /\b(?:Deadline|Approval|Source):/i),
  },
  {
    connector: 'ITU_T_WORK_PROGRAMME',
    certainty: 'MEDIUM',
    why: 'the label "Work item:"',
    seen: all(/^[^\w\n]*Work item:/im),
  },
  {
    connector: 'RELATON',
    certainty: 'LOW',
    why: 'the ending of the name',
    seen: (text, name) => /\.ya?ml$/i.test(name) && /^\w[\w-]*:/m.test(text),
  },
  {
    connector: 'ISO_OPEN_DATA',
    certainty: 'LOW',
    why: 'the name of the file',
    seen: (_text, name) => /iso_deliverables_metadata/i.test(name),
  },
];

/**
 * Says which connector fits a file, and why.
 *
 * @param source the document, or the text where the format is not one of documents
 * @param name of the file; may be empty
 */
export function recognise(source: DocumentText | string, name: string): Recognition {
  const table = typeof source === 'string' ? null : recogniseTables(source);
  if (table !== null) return table;
  const text = typeof source === 'string' ? source.slice(0, LOOKED_AT) : textOf(source);
  const sign = SIGNS.find((each) => each.seen(text, name));
  if (sign === undefined)
    return { connector: null, certainty: 'LOW', why: 'nothing that a connector looks for was found' };
  return { connector: sign.connector, certainty: sign.certainty, why: `it has ${sign.why}` };
}

function textOf(document: DocumentText): string {
  return linesOf(document)
    .map((line) => line.text.replace(/ \| /g, ' '))
    .join('\n')
    .slice(0, LOOKED_AT);
}

const WORK_PLAN = ['unique_id', 'outline_level', 'completion'];

function recogniseTables(document: DocumentText): Recognition | null {
  for (const part of document.parts) {
    if (part.kind !== 'TABLE') continue;
    const names = part.rows.slice(0, 3).flatMap((row) => row.cells.map((cell) => fold(cell.text)));
    if (WORK_PLAN.every((name) => names.includes(name)))
      return {
        connector: 'THREE_GPP_WORK_PLAN',
        certainty: 'HIGH',
        why: 'a table has the columns Unique_ID, Outline_Level and Completion',
      };
    const header = roadmapHeader(part);
    if (header !== null) {
      const columns = [...header.columns.keys()];
      const certainty = columns.length >= 4 ? 'HIGH' : 'MEDIUM';
      return {
        connector: 'ROADMAP_TABLE',
        certainty,
        why: `a table has the columns ${columns.join(', ')} of a roadmap`,
      };
    }
  }
  return null;
}
