import { Injectable } from '@nestjs/common';
import { csvLine } from '../files/rules/separated';
import type { WrittenRow, WrittenSheet } from '../files/rules/written';
import { docx } from '../files/writers/docx';
import { MOST_ROWS, xlsx } from '../files/writers/xlsx';
import { MOST_ENTRIES, zipped } from '../files/writers/zip';
import { Clock } from '../platform/clock';
import type { RoadmapArgs } from '../roadmap/roadmap.inputs';
import { type AskedFile, filterInWords, readLayout, readRoadmapArgs } from './open-data.query';
import { relatonFiles, relatonYaml } from './relaton-text';
import { RoadmapPages } from './roadmap-pages';
import { matrixRows } from './rules/analysis-matrix';
import { jcaRow, type RoadmapRow } from './rules/jca-table';
import {
  aboutLines,
  LAYOUT_COLUMNS,
  type Layout,
  propertiesOf,
  type RoadmapAbout,
  roadmapDocument,
} from './rules/roadmap-document';
import { ROADMAP_SECTIONS, sectionName, suppl49Row } from './rules/suppl-49-table';

/** More rows than this no one reads in a text document, and it is made in memory. */
const MOST_IN_DOCUMENT = 2_000;
/** A work item may stand in every section, and each has a heading. */
const MOST_PLACED = Math.floor(MOST_ROWS / ROADMAP_SECTIONS.length);

/** Gives the roadmap out as files that bodies send round and tools read. Every method refuses before its first piece what it cannot give. */
@Injectable()
export class RoadmapFilesService {
  constructor(
    private readonly pages: RoadmapPages,
    private readonly clock: Clock,
  ) {}

  /** CSV: UTF-8 with byte order mark, RFC 4180. @throws BadUserInput */
  async csv(asked: AskedFile): Promise<AsyncGenerator<string>> {
    const { args, layout } = await this.tableArgs(asked);
    return begun(this.csvPieces(layout, args));
  }

  /** A workbook: the roadmap, and a sheet that says what it is. @throws BadUserInput */
  async xlsx(asked: AskedFile): Promise<AsyncGenerator<Uint8Array>> {
    const { args, layout } = await this.tableArgs(asked);
    await this.pages.atMost(layout === 'suppl-49' ? MOST_PLACED : MOST_ROWS - 1, 'a sheet', args);
    const about = this.about(args);
    const roadmap: WrittenSheet = {
      name: 'Roadmap',
      columns: LAYOUT_COLUMNS[layout],
      rows: layout === 'suppl-49' ? this.sectionRows(args) : this.plainRows(layout, args),
    };
    const explained = {
      name: 'About',
      columns: [{ name: propertiesOf(layout, about).title, width: 100 }],
      rows: [aboutLines(about).map((line) => [line])],
    };
    return begun(xlsx([roadmap, explained], propertiesOf(layout, about)));
  }

  /** A text document. @throws BadUserInput also where the filter lets more through than one holds */
  async docx(asked: AskedFile): Promise<Buffer> {
    const { args, layout } = await this.tableArgs(asked);
    await this.pages.atMost(MOST_IN_DOCUMENT, 'a document', args);
    return docx(roadmapDocument(layout, await collected(this.pages.rows(args)), this.about(args)));
  }

  /** Records of Relaton, one after the other in one stream of YAML. @throws BadUserInput */
  async relatonYaml(asked: AskedFile): Promise<AsyncGenerator<string>> {
    const args = await readRoadmapArgs(asked);
    return begun(relatonYaml(this.pages.records(args)));
  }

  /** A collection of Relaton: a folder with a file of YAML for each text, in an archive. @throws BadUserInput */
  async relatonZip(asked: AskedFile): Promise<AsyncGenerator<Uint8Array>> {
    const args = await readRoadmapArgs(asked);
    await this.pages.atMost(MOST_ENTRIES, 'an archive', args);
    return begun(zipped(relatonFiles(this.pages.records(args)), this.clock.now()));
  }

  private async tableArgs(asked: AskedFile): Promise<{ args: RoadmapArgs; layout: Layout }> {
    const layout = readLayout(asked);
    const args = await readRoadmapArgs(asked);
    if (layout === 'matrix') await this.pages.atMost(MOST_IN_DOCUMENT, 'a matrix', args);
    return { args, layout };
  }

  private about({ asOf, filter }: RoadmapArgs): RoadmapAbout {
    return { asOf: asOf ?? this.clock.today(), selection: filterInWords(filter), now: this.clock.now() };
  }

  private async *csvPieces(layout: Layout, args: RoadmapArgs): AsyncGenerator<string> {
    const columns = csvLine(LAYOUT_COLUMNS[layout].map(({ name }) => name));
    let begin = `\uFEFF${columns}`;
    for await (const rows of this.plainRows(layout, args)) {
      yield begin + rows.map(csvLine).join('');
      begin = '';
    }
  }

  private async *plainRows(layout: Layout, args: RoadmapArgs): AsyncGenerator<readonly (readonly string[])[]> {
    if (layout === 'matrix') yield matrixRows(await collected(this.pages.rows(args)));
    else for await (const items of this.pages.rows(args)) yield items.map(layout === 'jca' ? jcaRow : suppl49Row);
  }

  private async *sectionRows(args: RoadmapArgs): AsyncGenerator<readonly WrittenRow[]> {
    for (const section of ROADMAP_SECTIONS) {
      let isFirst = true;
      for await (const items of this.pages.section(args, section)) {
        if (isFirst && items.length > 0) yield [{ across: sectionName(section) }];
        isFirst = false;
        yield items.map(suppl49Row);
      }
    }
  }
}

async function collected(pages: AsyncIterable<readonly RoadmapRow[]>): Promise<RoadmapRow[]> {
  const items: RoadmapRow[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

/** Pieces of which the first is there: what goes wrong before it is an answer, not a broken file. */
async function begun<T>(pieces: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pieces.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  })();
}
