import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { graphqlEnum } from '../platform/graphql/enum';

export type SourceKind = 'DOCUMENT' | 'CATALOGUE' | 'WEB_PAGE' | 'GENERAL_KNOWLEDGE' | 'STATED_HERE' | 'DECISION';

export const SourceKindEnum = graphqlEnum<SourceKind>('SourceKind', 'What kind of source said a fact.', {
  DOCUMENT: 'A document: circular, letter, liaison statement, Recommendation, report.',
  CATALOGUE: 'A dated copy of a catalogue of a standards body.',
  WEB_PAGE: 'A page of a web site.',
  GENERAL_KNOWLEDGE: 'Known in the field, without a document at hand.',
  STATED_HERE: 'Stated in this tracker by someone who may; the history says by whom.',
  DECISION: 'A decision of a meeting that is recorded in this tracker.',
});

@Entity()
@ObjectType({
  description: 'What said a fact: a public document, catalogue or page that a reader can look up. Public.',
})
export class Source {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the source in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the source, e.g. `TSB-Circular-124`.' })
  key: string;

  @Column('text')
  @Field(() => String, { description: 'How to cite the source, in words.' })
  citation: string;

  @TextColumn('Where it can be read (URI); null where no address is known.')
  uri: string | null;

  @WhenColumn('The day of the source: what it says held then.')
  asOf: string | null;

  @Column('text')
  @Field(() => SourceKindEnum, { description: 'Document, catalogue, page or general knowledge.' })
  kind: SourceKind;

  @TextColumn('What a reader of the source should know, such as a defect of it.')
  note: string | null;
}
