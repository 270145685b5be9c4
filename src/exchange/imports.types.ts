import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Place } from '../files/rules/document';
import { graphqlEnum } from '../platform/graphql/enum';
import { costCounted } from '../platform/graphql/limits';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { WorkItem } from '../work-items/work-item.entity';
import type { MatchRule } from './rules/matching';
import type { CellName, CellState, RowState } from './rules/plan';

export const CellNameEnum = graphqlEnum<CellName>('CellName', 'What a cell of a row is about.', {
  IDENTIFIER: 'Names and numbers.',
  TITLE: 'Title.',
  TYPE: 'Kind of text.',
  PROCESS: 'Approval process.',
  STATUS: 'Status in the words of the body.',
  TARGET: 'Target in the words of the source.',
  STARTED: 'When work began.',
  SCOPE: 'Scope.',
  URI: 'Address of its page.',
  DOMAINS: 'Activity domains.',
});

export const CellStateEnum = graphqlEnum<CellState>('CellState', 'How what a row says compares with what is known.', {
  SAME: 'The same.',
  NEW: 'Nothing was known.',
  CHANGED: 'Something else was known.',
  GONE: 'The source says nothing any more.',
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
  TITLE: 'An equal title.',
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

  @Field(() => String, { nullable: true, description: 'What it says.' })
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

  @Field(() => [WorkItem], { description: 'The work items that fit, where a person decides.' })
  candidates: WorkItem[];

  @Field(() => [PlannedCell], { description: 'Its cells.' })
  cells: PlannedCell[];

  @Field(() => [ImportIssue], { description: 'Why it cannot be taken in.' })
  problems: ImportIssue[];
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

  @Field(() => [ImportIssue], { description: 'What was odd about it; at most 200.' })
  issues: ImportIssue[];
}
