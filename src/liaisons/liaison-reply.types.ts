import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LinkKindEnum, PurposeEnum } from './liaisons.enums';
import type { LinkKind, Purpose } from './rules/vocabulary';

@ObjectType({ description: 'An addressee of a reply in the making, as `AddresseeInput` takes it.' })
export class ReplyAddressee {
  @Field(() => String, { description: 'The body as written.' })
  body: string;

  @Field(() => PurposeEnum, { description: 'What it is asked for.' })
  purpose: Purpose;
}

@ObjectType({ description: 'Whom the original names to ask; how to reach them is read with the original.' })
export class ReplyContact {
  @Field(() => String, { description: 'Name as written.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Company or administration as written.' })
  affiliation: string | null;

  @Field(() => String, { nullable: true, description: 'Country as written.' })
  country: string | null;
}

@ObjectType({ description: 'A link of a reply in the making, as `StatementRefInput` takes it.' })
export class ReplyLink {
  @Field(() => LinkKindEnum, { description: 'Whether the other is answered or mentioned.' })
  kind: LinkKind;

  @Field(() => ID, { description: 'Number of the other (`LiaisonStatement.id`).' })
  id: string;
}

@ObjectType({
  description:
    'A reply filled in from what it answers. Every field but `addresseeContacts` has the name and shape of the same field of `LiaisonStatementInput`.',
})
export class LiaisonReplyDraft {
  @Field(() => String, { description: 'Title: that it is a reply, to whom, and about what (A.1).' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Text to begin with: a heading for each thing that the original asks (`LiaisonStatement.asks`), to be answered below it. Null where nothing was found.',
  })
  body: string | null;

  @Field(() => [String], { description: 'Who answers: the addressee of the original.' })
  sources: string[];

  @Field(() => [ReplyAddressee], { description: 'Who is answered: the bodies that spoke in the original.' })
  addressees: ReplyAddressee[];

  @Field(() => [String], { description: 'The Questions for which the original was meant.' })
  originQuestions: string[];

  @Field(() => [String], { description: 'The Questions from which the original came.' })
  destinationQuestions: string[];

  @Field(() => [ReplyContact], { description: 'Whom to ask about the reply: the viewer, where signed in.' })
  contacts: ReplyContact[];

  @Field(() => [ReplyContact], { description: 'Contacts of the original: to whom the reply goes in person.' })
  addresseeContacts: ReplyContact[];

  @Field(() => String, { nullable: true, description: 'Language of the original, as written.' })
  language: string | null;

  @Field(() => [String], { description: 'Keywords of the original.' })
  keywords: string[];

  @Field(() => [ReplyLink], { description: 'The original, as what is answered.' })
  refersTo: ReplyLink[];
}
