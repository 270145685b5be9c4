import { Field, ObjectType } from '@nestjs/graphql';
import { ApprovalLevelEnum, LinkKindEnum, PurposeEnum } from '../liaisons/liaisons.enums';
import type { ApprovalLevel, LinkKind, Purpose } from '../liaisons/rules/vocabulary';
import { Text, Texts, When } from './read-fields';

@ObjectType({ description: 'An addressee as read.' })
export class AddresseeFields {
  @Field(() => String, { description: 'The body as written, or its notation where the list alone tells it.' })
  body: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'What it is asked for; null where the text does not say.' })
  purpose: Purpose | null;

  @When('By when it should answer.')
  deadline: string | null;
}

@ObjectType({ description: 'A contact as read.' })
export class ContactFields {
  @Text('Name; null where nothing tells it from the words around it.')
  name: string | null;

  @Text('Company or administration.')
  affiliation: string | null;

  @Text('Country.')
  country: string | null;

  @Text('E-mail address.')
  email: string | null;

  @Text('Telephone.')
  telephone: string | null;

  @Text('Fax.')
  fax: string | null;
}

@ObjectType({ description: 'An attachment as read.' })
export class AttachmentFields {
  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Text('SHA-256 of its bytes, in hexadecimal, where the text states it.')
  digest: string | null;

  @Text('Its address, where the text states it.')
  uri: string | null;
}

@ObjectType({ description: 'A reference to another liaison statement as read.' })
export class LinkFields {
  @Field(() => LinkKindEnum, { description: 'Whether it is answered or mentioned.' })
  kind: LinkKind;

  @Field(() => String, { description: 'The other as written: its number, or the words with which it is called.' })
  text: string;
}

@ObjectType({
  description:
    'What a liaison statement says, as read: in the names and shapes of `LiaisonStatementInput`. Null or empty: not told.',
})
export class LiaisonFields {
  @Text('Its number as written.')
  number: string | null;

  @Text('The group that numbers it, as the number says.')
  issuer: string | null;

  @Text('Study period.')
  studyPeriod: string | null;

  @Text('Language as written.')
  language: string | null;

  @Text('Reference of the document.')
  document: string | null;

  @Texts('The bodies that speak in it.')
  sources: string[];

  @Texts('Questions from which it comes.')
  originQuestions: string[];

  @Texts('Questions for which it is meant.')
  destinationQuestions: string[];

  @Text('The meeting at which it was prepared.')
  meeting: string | null;

  @Text('Place.')
  place: string | null;

  @When('The date it bears.')
  dated: string | null;

  @When('When it was sent.')
  sent: string | null;

  @Text('Title.')
  title: string | null;

  @Field(() => [AddresseeFields], { description: 'To whom it goes.' })
  addressees: AddresseeFields[];

  @Field(() => ApprovalLevelEnum, { nullable: true, description: 'The level that approved it.' })
  approvalLevel: ApprovalLevel | null;

  @Text('The approval as written.')
  approval: string | null;

  @Field(() => [ContactFields], { description: 'Whom to ask about it.' })
  contacts: ContactFields[];

  @Text('Abstract.')
  abstract: string | null;

  @Texts('Keywords.')
  keywords: string[];

  @Text('Note on copyright.')
  copyright: string | null;

  @Text('The text. At most 100,000 characters.')
  body: string | null;

  @Field(() => [AttachmentFields], { description: 'What came with it.' })
  attachments: AttachmentFields[];

  @Field(() => [LinkFields], { description: 'The statements that it answers or mentions.' })
  refersTo: LinkFields[];

  @Texts('Other documents that belong to it, e.g. as which TD it was received.')
  documents: string[];
}
