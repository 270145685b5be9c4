import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { PageInfo } from '../platform/graphql/page';
import { Instant } from '../platform/graphql/scalars';
import { Person } from './person.entity';

export type SignInWay = 'PASSWORD' | 'OPENID_CONNECT';

const SignInWayEnum = graphqlEnum<SignInWay>('SignInWay', 'What proves who a person is.', {
  PASSWORD: 'A password that this tracker knows the hash of.',
  OPENID_CONNECT: 'The organization that signs people in by OpenID Connect.',
});

@ObjectType('Account', { description: 'What a person signs in with. Shown to administrators alone.' })
export class AccountInfo {
  @Field(() => ID, { description: 'Number of the account in this tracker.' })
  id: string;

  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => String, { description: 'E-mail address, as it was written.' })
  email: string;

  @Field(() => Boolean, { description: 'Whether the person administers this tracker.' })
  administrator: boolean;

  @Field(() => Boolean, { description: 'Whether the account is shut: nobody signs in with it, no token of it works.' })
  disabled: boolean;

  @Field(() => [SignInWayEnum], { description: 'How the person can sign in; empty until the invitation is accepted.' })
  signsInBy: SignInWay[];

  @Field(() => Instant, { description: 'When the account was made.' })
  createdAt: string;

  @Field(() => Instant, { nullable: true, description: 'When the invitation was accepted; null while it was not.' })
  acceptedAt: string | null;

  @Field(() => Instant, { nullable: true, description: 'When a browser last signed in; null before the first time.' })
  lastSignedInAt: string | null;
}

@ObjectType({ description: 'A page of accounts.' })
export class AccountPage {
  @Field(() => [AccountInfo], { description: 'The accounts of this page, the oldest first.' })
  nodes: AccountInfo[];

  @Field(() => PageInfo, { description: 'Where the page ends, and whether more follow.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many accounts there are.' })
  totalCount?: number;
}

@ObjectType({ description: 'A one-time link for the person of an account, to set a password with.' })
export class NewInvitation {
  @Field(() => String, {
    description: 'The link. It is shown now and never again; a newer one for the account replaces it.',
  })
  link: string;

  @Field(() => Instant, { description: 'Until when it is good.' })
  expiresAt: string;

  @Field(() => AccountInfo, { description: 'The account it is for.' })
  account: AccountInfo;
}
