import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { CalendarDate, Instant } from '../platform/graphql/scalars';
import { BaseText } from './base-text.entity';
import { Editor } from './editor.entity';
import { Ownership } from './ownership.entity';
import { Placement } from './placement.entity';
import type {
  ActivityDomain,
  ApprovalProcess,
  DocumentCategory,
  Maturity,
  MaturityFlag,
  TargetPriority,
  WorkItemType,
} from './rules/vocabulary';
import { StatusEvent } from './status-event.entity';
import { StatusReport } from './status-report.entity';
import { Target } from './target.entity';
import { WorkItemIdentifier } from './work-item-identifier.entity';
import { WorkItemOrder } from './work-item-order';
import { WorkItemRelation } from './work-item-relation.entity';
import { WorkItemTitle } from './work-item-title.entity';
import {
  ActivityDomainEnum,
  ApprovalProcessEnum,
  DocumentCategoryEnum,
  MaturityEnum,
  MaturityFlagEnum,
  TargetPriorityEnum,
  WorkItemTypeEnum,
} from './work-items.enums';

/**
 * The columns from `ref` to `approved`, and those of `order`, are the present state, derived from the facts (events, titles, identifiers, targets)
 * together with the intervals of `WorkItemState`, in the transaction that writes the facts.
 */
@Entity()
@Index('work_item_by_ref', ['maturity', 'order.refKey', 'id'])
@Index('work_item_by_title', ['maturity', 'order.titleKey', 'id'])
@Index('work_item_by_target', ['maturity', 'order.targetOrder', 'id'])
@Index('work_item_by_status_date', ['maturity', 'order.statusOrder', 'id'])
@Index('work_item_of_sdo_by_ref', ['order.sdoId', 'maturity', 'order.refKey', 'id'])
@Index('work_item_of_sdo_by_title', ['order.sdoId', 'maturity', 'order.titleKey', 'id'])
@Index('work_item_of_sdo_by_target', ['order.sdoId', 'maturity', 'order.targetOrder', 'id'])
@Index('work_item_of_sdo_by_status_date', ['order.sdoId', 'maturity', 'order.statusOrder', 'id'])
@Index('work_item_search_document', { synchronize: false })
@Index('work_item_names', { synchronize: false })
@Index('work_item_names_sample', { synchronize: false })
@Index('work_item_search_text', { synchronize: false })
@ObjectType({
  description:
    'One text in one edition, from its first registration to its withdrawal: Recommendation, standard, report, RFC, or the draft of one. With `asOf`, reference, title, status and target are those of that day. Public.',
})
export class WorkItem {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the work item in this tracker; kept for ever.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record, e.g. `ITU-T Y.3500 (08/2014)`.' })
  key: string;

  @Column('text')
  @Field(() => WorkItemTypeEnum, { description: 'What kind of text it makes.' })
  type: WorkItemType;

  @TextColumn('New, Rev, Amd n or Cor n, as in the work programme.')
  version: string | null;

  @TextColumn('Edition as printed: `08/2014`, `2014`, `V2.1.1`.')
  edition: string | null;

  @Column('bigint')
  @ForeignKey(() => Body)
  @Index()
  bodyId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  approvingBodyId: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the item in the ITU-T work programme (isn); kept over study periods.',
  })
  isn: number | null;

  @Column('text', { nullable: true })
  @Field(() => ApprovalProcessEnum, {
    nullable: true,
    description: 'The procedure that makes it a standard; null where no source says.',
  })
  approvalProcess: ApprovalProcess | null;

  @Column('text', { nullable: true })
  @Field(() => TargetPriorityEnum, { nullable: true, description: 'Priority printed in the work programme.' })
  priority: TargetPriority | null;

  @Column('text', { default: '' })
  @Field(() => String, {
    description: 'The reference to cite it by: its number, or its provisional name while it is a draft.',
  })
  ref: string;

  @TextColumn(
    'Title in English, or in the language of the source where there is no English one; null where no source gives one.',
  )
  title: string | null;

  @Column('text', { default: 'PROPOSED' })
  @Field(() => MaturityEnum, { description: 'Where it stands on the canonical scale; derived from the native status.' })
  maturity: Maturity;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [MaturityFlagEnum], { description: 'What the native status says beside the maturity.' })
  maturityFlags: MaturityFlag[];

  @TextColumn(
    'Status in the body’s own words or code, e.g. `Under study`, `60.60`, `WD`; null where no source gives it.',
  )
  nativeStatus: string | null;

  @WhenColumn('Since when it has this status, or when a source showed it; null where unknown.')
  statusOn: string | null;

  @WhenColumn('When work on it was registered or began; null where unknown.')
  started: string | null;

  @WhenColumn('When it was approved, agreed or published; null before, or where unknown.')
  approved: string | null;

  @TextColumn('What it covers, summarized in the words of this tracker; the text itself is at `uri`.')
  scope: string | null;

  @TextColumn('A brief overview of its purpose and contents (A.1 Annex A).')
  summary: string | null;

  @TextColumn('Where the text or its page can be read (URI).')
  uri: string | null;

  @TextColumn('Bodies it is in liaison with, as written in the work programme.')
  liaison: string | null;

  @TextsColumn('Members that committed to contribute (A.1 justification), as written.')
  supportingMembers: string[];

  @TextColumn('Equivalent number as written by the source, e.g. `ISO/IEC 17788:2014 (common text)`.')
  equivalent: string | null;

  @TextsColumn(
    'Documents that justify its normative references to texts of bodies other than ITU, ISO and IEC (A.5), as written.',
  )
  a5Justifications: string[];

  @TextColumn('Where the published text can be had (URI); null before, or where unknown.')
  publication: string | null;

  @TextColumn('Comment printed in the work programme.')
  comment: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'First registration in the work programme of the body.' })
  firstRegistered: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'Last update in the work programme of the body.' })
  lastUpdated: string | null;

  @WhenColumn('The day for which the source vouches for these facts.')
  asOf: string | null;

  @TextColumn('What else a reader should know, such as what is inferred.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the record is; each fact has its own certainty too.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Column('int', { default: 1 })
  @Field(() => Int, {
    description: 'How many times the record of the item was written; send it as `expectedVersion` when changing it.',
  })
  recordVersion: number;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When someone who keeps it last confirmed that the record is still true; null where nobody did.',
  })
  confirmedOn: string | null;

  @Column(() => WorkItemOrder, { prefix: false })
  order: WorkItemOrder;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;

  @Field(() => Body, {
    description:
      'The body that owns it: the Question where known, else the group; today’s owner where groups were merged.',
  })
  body: Relation<Body>;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that approved it, where it is not the present owner and is known.',
  })
  approvingBody: Relation<Body> | null;

  @Field(() => Target, { nullable: true, description: 'The target last stated; null where none was.' })
  target: Relation<Target> | null;

  @Field(() => [Target], { description: 'Every target ever stated, oldest first.' })
  targets: Relation<Target>[];

  @Field(() => [WorkItemIdentifier], { description: 'Every identifier it has or had, in any scheme.' })
  identifiers: WorkItemIdentifier[];

  @Field(() => [WorkItemTitle], { description: 'Every title it has or had, in any language.' })
  titles: WorkItemTitle[];

  @Field(() => [StatusEvent], { description: 'What happened to it, oldest first.' })
  statusEvents: StatusEvent[];

  @Field(() => [WorkItemRelation], { description: 'How it relates to other texts, seen from this side.' })
  relations: Relation<WorkItemRelation>[];

  @Field(() => [WorkItem], {
    description: 'Its twins: editions of other bodies with identical text, each with its own status and dates.',
  })
  twins: Relation<WorkItem>[];

  @Field(() => [Editor], { description: 'Its editors.' })
  editors: Editor[];

  @Field(() => [Placement], {
    description: 'Its cells in the matrix of activity domains and document categories; several are possible.',
  })
  placements: Placement[];

  @Field(() => [ActivityDomainEnum], {
    description: 'Its activity domains, without repetition; empty where nobody assigned one.',
  })
  domains: ActivityDomain[];

  @Field(() => [DocumentCategoryEnum], { description: 'Its document categories, without repetition.' })
  categories: DocumentCategory[];

  @Field(() => [Ownership], {
    description: 'The bodies that owned it, oldest first; empty where it always had one owner.',
  })
  owners: Relation<Ownership>[];

  @Field(() => [StatusReport], { description: 'How the work stands, the latest report first; at most 20.' })
  statusReports: Relation<StatusReport>[];

  @Field(() => [BaseText], { description: 'The documents it was drafted from, oldest first.' })
  baseTexts: BaseText[];
}
