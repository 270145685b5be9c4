import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import { graphqlEnum } from '../platform/graphql/enum';
import { ImportIssue } from './imports.types';
import { LiaisonFields } from './liaison-fields.types';
import { type DuplicateRule, DuplicateRuleEnum, FieldEvidence } from './read-form.types';
import type { LiaisonLayout } from './rules/liaison-sheet';

export const LiaisonLayoutEnum = graphqlEnum<LiaisonLayout>('LiaisonLayout', 'How a liaison statement was laid out.', {
  ITU_T_TEMPLATE: 'The template of ITU-T: as lines, as a table, or run together in one paragraph.',
  THREE_GPP: 'A liaison statement of 3GPP.',
  IETF_LETTER: 'A letter with "To:" and "Source:", as the IETF writes them.',
  DATATRACKER_PAGE: 'A saved page of the IETF Datatracker.',
  DATATRACKER_RECORD: 'An answer of the interface of the IETF Datatracker.',
  NO_HEADING: 'A text without heading: what its first sentences, its tables and its annexes tell.',
});

@ObjectType({ description: 'A body that a liaison statement names.' })
export class NamedInLiaison {
  @Field(() => String, { description: 'The body as in the fields of the statement.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its notation, printed one way; null where none was understood.',
  })
  ref: string | null;

  @Field(() => Body, { nullable: true, description: 'The body that is known here; null where none is.' })
  body: Body | null;
}

@ObjectType({ description: 'A liaison statement that is recorded already and seems to be the same.' })
export class LiaisonDuplicate {
  @Field(() => DuplicateRuleEnum, { description: 'By what it was found.' })
  rule: DuplicateRule;

  @Field(() => LiaisonStatement, { description: 'The statement.' })
  statement: LiaisonStatement;
}

@ObjectType({
  description:
    'A liaison statement as it was read from a text or a file: filled in as far as it tells, for a person to correct and to record. Nothing is written.',
})
export class LiaisonForm {
  @Field(() => String, { description: 'What the text or file is called.' })
  name: string;

  @Field(() => String, { description: 'SHA-256 of the text or file, in hexadecimal.' })
  digest: string;

  @Field(() => ID, { nullable: true, description: 'Number of the file; null for a text.' })
  file: string | null;

  @Field(() => LiaisonLayoutEnum, { description: 'How it is laid out.' })
  layout: LiaisonLayout;

  @Field(() => LiaisonFields, { description: 'What it says, in the names of `LiaisonStatementInput`.' })
  statement: LiaisonFields;

  @Field(() => [FieldEvidence], { description: 'Where each value was read, and how sure it is.' })
  evidence: FieldEvidence[];

  @Field(() => [String], { description: 'Fields about which nothing was found.' })
  missing: string[];

  @Field(() => [ImportIssue], { description: 'What was found and not understood, or has no field; at most 200.' })
  issues: ImportIssue[];

  @Field(() => [NamedInLiaison], { description: 'The bodies it names, with those that are known here.' })
  bodies: NamedInLiaison[];

  @Field(() => [LiaisonDuplicate], { description: 'Statements recorded already that seem to be the same.' })
  duplicates: LiaisonDuplicate[];

  @Field(() => Int, {
    description:
      'Rows of its roadmap tables. Where there are some, `importPreview` of the same text or file shows what they would change.',
  })
  roadmapRows: number;

  @Field(() => String, {
    description:
      'How to cite it: as `source.citation` of the recording and of `applyImport`, both then have one source.',
  })
  citation: string;
}
