import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Place } from '../files/rules/document';
import { graphqlEnum } from '../platform/graphql/enum';
import { costCounted } from '../platform/graphql/limits';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { WorkItem } from '../work-items/work-item.entity';
import { Import } from './import.entity';
import type { CellName } from './rules/cells';
import type { MatchRule } from './rules/matching';
import type { RowState } from './rules/plan';
import type { CellState } from './rules/planned-cells';

export const CellNameEnum = graphqlEnum<CellName>('CellName', 'What a cell of a row is about.', {
  IDENTIFIER: 'Names and numbers.',
  TITLE: 'Title.',
  TYPE: 'Kind of text.',
  PROCESS: 'Approval process.',
  STATUS: 'Status in the words of the body.',
  TARGET: 'Target in the words of the source.',
  FORMER_TARGETS: 'Targets stated before the present one.',
  STARTED: 'When work began.',
  SCOPE: 'Scope.',
  URI: 'Address of its page.',
  DOMAINS: 'Activity domains.',
  EDITORS: 'Its editors, where they are known here by name.',
  RELATIONS: 'Its relations to texts that are known here.',
});

export const CellStateEnum = graphqlEnum<CellState>('CellState', 'How what a row says compares with what is known.', {
  SAME: 'The same.',
  NEW: 'Nothing was known.',
  CHANGED: 'Something else was known.',
  GONE: 'Something was known, and the row leaves the cell empty; it is kept unless someone decides that it ends.',
  CONFLICT: 'A person wrote the present value; it is kept unless someone decides otherwise.',
  OLDER: 'The present value is from a newer source; it is kept unless someone decides otherwise.',
});

export const RowStateEnum = graphqlEnum<RowState>('RowState', 'What becomes of a row.', {
  CREATE: 'A new work item.',
  UPDATE: 'A known work item, changed.',
  SAME: 'A known work item, nothing to change.',
  DECIDE: 'Several work items fit: a person decides.',
  REJECT: 'It cannot be taken in; see its problems.',
});

export const MatchRuleEnum = graphqlEnum<MatchRule>('MatchRule', 'By what a row was found to be about a work item.', {
  SOURCE_KEY: 'The key of the source, such as an isn or an address.',
  REFERENCE: 'Its number.',
  ALIAS: 'A former or provisional name, or the number without edition.',
  TWIN: 'A text of another organization to which both are identical.',
  TITLE: 'An equal title.',
  SIMILAR_TITLE: 'A title that is only similar: proposed, and never taken for the same unless a person says so.',
});

@ObjectType({ description: 'Where something stands in a text, counted from 1; what the format does not have is null.' })
export class TextPlace implements Place {
  @Field(() => String, { nullable: true, description: 'Sheet of a workbook.' })
  sheet?: string;

  @Field(() => Int, { nullable: true, description: 'Line of a text.' })
  line?: number;

  @Field(() => Int, { nullable: true, description: 'Paragraph.' })
  paragraph?: number;

  @Field(() => Int, { nullable: true, description: 'Table.' })
  table?: number;

  @Field(() => Int, { nullable: true, description: 'Row of the table.' })
  row?: number;

  @Field(() => Int, { nullable: true, description: 'Column of the table.' })
  column?: number;
}

@ObjectType({ description: 'One cell of a planned row: what is known, and what the text says.' })
export class PlannedCell {
  @Field(() => CellNameEnum, { description: 'What it is about.' })
  name: CellName;

  @Field(() => CellStateEnum, { description: 'How the two compare.' })
  state: CellState;

  @Field(() => String, { nullable: true, description: 'What is known now; null where nothing is.' })
  current: string | null;

  @Field(() => String, { nullable: true, description: 'What it says; null where it leaves the cell empty.' })
  proposed: string | null;

  @Field(() => Boolean, { description: 'Whether it is written unless someone says otherwise.' })
  accepted: boolean;
}

@ObjectType({ description: 'Something odd about a row or a text.' })
export class ImportIssue {
  @Field(() => String, { description: 'Short stable name of the rule.' })
  rule: string;

  @Field(() => String, { description: 'What is odd, in words.' })
  message: string;

  @Field(() => TextPlace, { nullable: true, description: 'Where it stands.' })
  place?: TextPlace;
}

@ObjectType({ description: 'A work item that a row may be about; a person decides.' })
export class MatchCandidate {
  @Field(() => WorkItem, { description: 'The work item.' })
  workItem: WorkItem;

  @Field(() => MatchRuleEnum, { description: 'By what it was found.' })
  by: MatchRule;

  @Field(() => Float, {
    nullable: true,
    description:
      'How similar the titles are, from 0 to 1: the share of sequences of three letters that they have in common. Null where they need not be.',
  })
  similarity: number | null;
}

@ObjectType({ description: 'What becomes of one row of a text.' })
export class PlannedRow {
  @Field(() => String, { description: 'Name of the row within the text.' })
  key: string;

  @Field(() => TextPlace, { description: 'Where it stands.' })
  place: TextPlace;

  @Field(() => RowStateEnum, { description: 'What becomes of it.' })
  state: RowState;

  @Field(() => MatchRuleEnum, { nullable: true, description: 'By what the work item was found; null for a new one.' })
  matchedBy: MatchRule | null;

  @Field(() => WorkItem, { nullable: true, description: 'The work item that it is about; null for a new one.' })
  workItem: WorkItem | null;

  @Field(() => [MatchCandidate], {
    description:
      'The work items that it may be about: those that fit equally, where a person has to decide; of a row that would create one, at most three with a similar title, for the first 25 such rows of a page. `AcceptedRowInput.workItem` names the one that was decided for.',
  })
  candidates: MatchCandidate[];

  @Field(() => [PlannedCell], { description: 'Its cells.' })
  cells: PlannedCell[];

  @Field(() => [ImportIssue], { description: 'Why it cannot be taken in.' })
  problems: ImportIssue[];
}

@ObjectType({
  description:
    'A text that an earlier issue of the same list had, and this one has not. Nothing becomes of it by itself.',
})
export class NoLongerListed {
  @Field(() => WorkItem, { description: 'The text.' })
  workItem: WorkItem;

  @Field(() => Import, { description: 'The import that listed it last.' })
  import: Import;
}

@ObjectType({ description: 'How many rows have some outcome.' })
export class RowCount {
  @Field(() => RowStateEnum, { description: 'The outcome.' })
  state: RowState;

  @Field(() => Int, { description: 'How many rows.' })
  count: number;
}

@ObjectType({ description: 'What a text would change, before anything is written.' })
export class ImportPreview {
  @Field(() => String, { description: 'What read it.' })
  connector: string;

  @Field(() => String, {
    description: 'Why this read it: what was seen in the text, e.g. `it has the label "Work item:"`.',
  })
  because: string;

  @Field(() => String, { description: 'Says which plan was looked at; `applyImport` wants it.' })
  planHash: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day for which it vouches; null where unknown.',
  })
  asOf: string | null;

  @Field(() => String, { nullable: true, description: 'Line that the licence of the source asks to be shown.' })
  attribution: string | null;

  @Field(() => [RowCount], { description: 'How many rows create, update, and so on.' })
  counts: RowCount[];

  @Field(() => [PlannedRow], { complexity: costCounted, description: 'The rows of the page.' })
  rows: PlannedRow[];

  @Field(() => [NoLongerListed], {
    complexity: costCounted,
    description:
      'Texts that the import before it listed, of the same name or of the same bodies, and it does not; at most 200. Empty for pages, bullets and records, which never say all.',
  })
  noLongerListed: NoLongerListed[];

  @Field(() => [ImportIssue], { description: 'What was odd about it; at most 200.' })
  issues: ImportIssue[];
}
