import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BodyLinkKindEnum, BodyTypeEnum, RuleUnitEnum } from '../bodies/bodies.enums';
import type { BodyLinkKind, BodyType, RuleUnit } from '../bodies/rules/vocabulary';
import { Text, Texts, When, Words } from './read-fields';

@ObjectType({ description: 'An address of a new body, as read.' })
export class BodyLinkFields {
  @Field(() => BodyLinkKindEnum, { description: 'What it leads to.' })
  kind: BodyLinkKind;

  @Words('The address, or the pattern of document numbers.')
  address: string;
}

@ObjectType({ description: 'A clause of terms of reference, as read.' })
export class ClauseFields {
  @Words('Number as printed.')
  number: string;

  @Words('Heading as printed.')
  heading: string;

  @Text('Its text as written, without its list.')
  text: string | null;

  @Texts('The entries of its list, as written; what stands below an entry is in it.')
  items: string[];

  @Texts('What it refers to, with the clause, e.g. `A.7 2.1.2.2`.')
  references: string[];
}

@ObjectType({ description: 'Terms of reference of a new body, as read.' })
export class TermsFields {
  @Words('Title.')
  title: string;

  @Field(() => [ClauseFields], { description: 'Its clauses in their order.' })
  clauses: ClauseFields[];
}

@ObjectType({ description: 'A milestone in the terms of reference of a new body, as read.' })
export class MilestoneFields {
  @Words('As written.')
  text: string;

  @When('First day, where days are told.')
  starts: string | null;

  @When('Last day, where days are told.')
  ends: string | null;
}

@ObjectType({ description: 'A rule that terms of reference set, as read.' })
export class TermsRuleFields {
  @Words('What it is about, e.g. `notice of meeting`.')
  topic: string;

  @Words('What it says, as written.')
  statement: string;

  @Field(() => Int, { nullable: true, description: 'The number it sets, in `unit`.' })
  amount: number | null;

  @Field(() => RuleUnitEnum, { nullable: true, description: 'Unit of the amount.' })
  unit: RuleUnit | null;

  @Text('Number of the clause.')
  clause: string | null;
}

@ObjectType({
  description:
    'What a letter says of a body that is set up, as read: in the names with which bodies are recorded (`Body`). Who leads it stands among the `appointments` of the letter.',
})
export class NewBodyFields {
  @Field(() => BodyTypeEnum, { description: 'What kind of body it is.' })
  type: BodyType;

  @Text('Its notation, printed one way.')
  ref: string | null;

  @Text('Its name in full.')
  name: string | null;

  @Text('Notation of the body to which it belongs.')
  parent: string | null;

  @Text('The sentence that says who set it up.')
  establishedBy: string | null;

  @Text('Notation of the body that decided.')
  decidedBy: string | null;

  @When('First day of the meeting that decided.')
  decidedFrom: string | null;

  @When('Last day of the meeting that decided.')
  decidedTo: string | null;

  @Text('Procedure under which it was set up, with its clause, e.g. `A.7 2.1.2.2`.')
  procedure: string | null;

  @Text('What it is for, as written.')
  summary: string | null;

  @Text('Who may take part, as written.')
  participation: string | null;

  @Text('Its page.')
  webPage: string | null;

  @Text('Lifetime, as written.')
  lifetime: string | null;

  @When('Its end by the rule for focus groups: a year from the first meeting. Computed, where the lifetime says so.')
  lifetimeEnds: string | null;

  @Field(() => [BodyLinkFields], {
    description: 'Where its documents are handed in and kept, and how they are numbered.',
  })
  links: BodyLinkFields[];

  @Field(() => TermsFields, { nullable: true, description: 'Its terms of reference.' })
  terms: TermsFields | null;

  @Texts('What it is to deliver, as written.')
  deliverables: string[];

  @Field(() => [MilestoneFields], { description: 'Its milestones.' })
  milestones: MilestoneFields[];

  @Field(() => [TermsRuleFields], { description: 'Rules that its terms of reference set.' })
  rules: TermsRuleFields[];

  @Texts('Bodies with which it is to work, by their notation or as written.')
  worksWith: string[];
}
