import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { csvLine } from '../files/rules/separated';
import { docx } from '../files/writers/docx';
import { xlsx } from '../files/writers/xlsx';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { problemsIn } from '../platform/graphql/validation';
import { MeetingPackArgs } from '../roadmap/meeting-pack.inputs';
import { MOST_ITEMS } from '../roadmap/meeting-pack.queries';
import { MeetingPackService } from '../roadmap/meeting-pack.service';
import { type AskedFile, bad, one, onlyNames, readDay } from './open-data.query';
import {
  PACK_SHEETS,
  type PackSheets,
  packDocument,
  packLines,
  packProperties,
  packTable,
} from './rules/meeting-pack-document';

export interface PackFile {
  /** Safe in a header and on every disk. */
  readonly name: string;
  readonly type: 'DOCX' | 'XLSX' | 'CSV';
  readonly content: Buffer | string | AsyncGenerator<Uint8Array>;
}

const ASKED = /^(.{1,200})\.(docx|xlsx|csv)$/;
const NAMES = ['group', 'lists', 'asOf'];
/** More rows than this no one reads in a text document, and it is made in memory. */
const MOST_IN_DOCUMENT = 2_000;

const leaf: Selection = new Map();
type Shape = { readonly [name: string]: Shape | true };
const selected = (shape: Shape): Selection =>
  new Map(Object.entries(shape).map(([name, inner]) => [name, inner === true ? leaf : selected(inner)]));
const of = (...names: string[]): Shape => Object.fromEntries(names.map((name) => [name, true]));

const REF = of('ref');
const TEXT = {
  ...of('ref', 'type', 'approvalProcess', 'version', 'nativeStatus', 'title', 'equivalent', 'a5Justifications'),
  target: of('text'),
  body: REF,
  editors: { ...of('validTo'), person: of('name') },
};
const STATEMENT = {
  ...of('ref', 'title', 'document'),
  sources: of('text'),
  addressees: of('text', 'purpose'),
  questions: { ...of('side'), question: REF },
};
const MEETING = {
  ...of('key', 'starts', 'ends', 'opensAt', 'closesAt', 'place', 'mode', 'title', 'note'),
  subjects: of('text'),
  bodies: REF,
  body: { ...REF, appointments: { ...of('role', 'validTo'), person: of('name') } },
};
const BODY = { ...of('ref', 'name', 'type', 'status', 'lifetime'), parents: REF };
const OFFICE = { ...of('role', 'affiliation', 'validFrom', 'validTo'), person: of('name'), body: REF };
const PACK = selected({
  meeting: of('key', 'title', 'starts', 'ends'),
  group: of('ref', 'name'),
  lists: {
    rows: {
      ...of('name', 'document', 'summaryUpdated'),
      workItem: TEXT,
      others: REF,
      statement: STATEMENT,
      addressee: of('text', 'purpose', 'deadline'),
      meeting: MEETING,
      body: BODY,
      appointment: OFFICE,
    },
  },
});

/** Gives meeting packs out as documents, workbooks and tables. */
@Injectable()
export class MeetingPackFilesService {
  constructor(
    private readonly packs: MeetingPackService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param file key of the meeting and how the pack is wanted: `SG17-2021-04.docx`, `.xlsx`; `.csv` for one list
   * @throws NotFound, BadUserInput in the words of the API; also where a document would hold too many rows
   */
  async file(viewer: Viewer, file: string, asked: AskedFile): Promise<PackFile> {
    const [, key, ending] = ASKED.exec(file) ?? [];
    if (key === undefined || ending === undefined)
      throw new NotFound('There is no such meeting pack: give the key of a meeting and .docx, .xlsx or .csv.');
    const args = await readArgs(key, asked);
    if (ending === 'csv' && args.lists?.length !== 1)
      throw bad('lists', 'a table holds one list', 'exactly one of the lists');
    const pack = await this.packs.pack(viewer, args, PACK);
    const cut = pack.lists.find(({ count, rows }) => count > rows.length);
    if (cut)
      throw bad(
        'lists',
        `${cut.kind} has ${cut.count} rows; a file holds at most ${MOST_ITEMS} of each list`,
        'a smaller group',
      );
    const name = `meeting-pack-${safe(pack.meeting.key)}.${ending}`;
    if (ending === 'csv') return { name, type: 'CSV', content: csvOf(pack) };
    if (ending === 'xlsx') return { name, type: 'XLSX', content: this.workbook(pack) };
    return { name, type: 'DOCX', content: await this.document(pack) };
  }

  private document(pack: PackSheets): Promise<Buffer> {
    const count = pack.lists.reduce((sum, { rows }) => sum + rows.length, 0);
    if (count > MOST_IN_DOCUMENT)
      throw bad(
        'lists',
        `would hold ${count} rows; a document holds at most ${MOST_IN_DOCUMENT}`,
        'fewer lists, a smaller group, or the pack as .xlsx',
      );
    return docx(packDocument(pack, this.clock.now()));
  }

  private workbook(pack: PackSheets): AsyncGenerator<Uint8Array> {
    const sheets = pack.lists.map((list) => {
      const { columns, rows } = packTable(list);
      return { name: PACK_SHEETS[list.kind], columns, rows: [rows] };
    });
    const properties = packProperties(pack, this.clock.now());
    const notes = pack.lists.flatMap(({ title, note }) => (note === null ? [] : [`${title}: ${note}`]));
    const about = {
      name: 'About',
      columns: [{ name: properties.title, width: 100 }],
      rows: [[...packLines(pack), ...notes].map((line) => [line])],
    };
    return xlsx([...sheets, about], properties);
  }
}

/** UTF-8 with byte order mark, RFC 4180; no cell is a formula. */
function csvOf({ lists }: PackSheets): string {
  const [list] = lists;
  if (list === undefined) return '';
  const { columns, rows } = packTable(list);
  return `\uFEFF${[columns.map(({ name }) => name), ...rows].map(csvLine).join('')}`;
}

async function readArgs(key: string, asked: AskedFile): Promise<MeetingPackArgs> {
  onlyNames(asked, NAMES);
  const args = plainToInstance(MeetingPackArgs, {
    key,
    group: one(asked, 'group'),
    asOf: readDay(asked),
    lists: asked.lists === undefined ? null : [asked.lists].flat(),
    first: MOST_ITEMS,
  });
  const errors = await validate(args, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new BadUserInput(problemsIn(errors));
  return args;
}

/** Letters, digits, dots and hyphens alone. */
const safe = (key: string): string =>
  key
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80) || 'meeting';
