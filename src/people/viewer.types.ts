import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { CalendarDate, Instant } from '../platform/graphql/scalars';
import { Person } from './person.entity';
import type { TokenScope } from './viewer';

export const TOKEN_SCOPES: readonly TokenScope[] = ['READ', 'WRITE', 'ADMINISTER'];

export const TokenScopeEnum = graphqlEnum<TokenScope>('TokenScope', 'What a personal token may be used for.', {
  READ: 'Reading, where reading needs a person at all.',
  WRITE: 'Changing what the person may change.',
  ADMINISTER: 'Accounts and invitations, where the person is an administrator.',
});

export const ViaEnum = graphqlEnum<'SESSION' | 'TOKEN'>('SignedInVia', 'How a request shows who sent it.', {
  SESSION: 'By the cookie of a browser that is signed in.',
  TOKEN: 'By a personal token.',
});

@ObjectType('ApiToken', {
  description: 'A personal token for programs. Shown to its person alone; the token itself was shown once.',
})
export class ApiTokenInfo {
  @Field(() => ID, { description: 'Number of the token in this tracker.' })
  id: string;

  @Field(() => String, { description: 'What it is for, in the words of its person.' })
  name: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may be used for.' })
  scopes: TokenScope[];

  @Field(() => Instant, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => Instant, { description: 'From when on it does not work any more.' })
  expiresAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day (UTC) of its last use; null before the first.' })
  lastUsed: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt: string | null;
}

@ObjectType({ description: 'A new personal token.' })
export class NewApiToken {
  @Field(() => String, { description: 'The token, `srt_...`. It is shown now and never again.' })
  token: string;

  @Field(() => ApiTokenInfo, { description: 'What is kept of it.' })
  apiToken: ApiTokenInfo;
}

@ObjectType('Session', { description: 'A browser that is signed in. Shown to its person alone.' })
export class SessionInfo {
  @Field(() => ID, { description: 'Number of the session in this tracker.' })
  id: string;

  @Field(() => String, { description: 'What the browser calls itself; may be empty.' })
  client: string;

  @Field(() => String, { description: 'Network it signed in from, e.g. `192.0.2.0/24`.' })
  network: string;

  @Field(() => Instant, { description: 'When it signed in.' })
  signedInAt: string;

  @Field(() => Instant, { description: 'When it last asked for something, to the minute.' })
  lastSeenAt: string;

  @Field(() => Instant, { description: 'When it is signed out at the latest.' })
  expiresAt: string;

  @Field(() => Boolean, { description: 'Whether this very request belongs to it.' })
  current: boolean;
}

@ObjectType('Viewer', { description: 'Who asks. Shown to that person alone.' })
export class ViewerInfo {
  @Field(() => ID, { description: 'Number of the account in this tracker.' })
  id: string;

  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => String, { description: 'E-mail address to sign in with; nobody else sees it but administrators.' })
  email: string;

  @Field(() => Boolean, { description: 'Whether the person administers this tracker.' })
  administrator: boolean;

  @Field(() => [TokenScopeEnum], { description: 'What this request may be used for.' })
  scopes: TokenScope[];

  @Field(() => ViaEnum, { description: 'How this request shows who sent it.' })
  via: 'SESSION' | 'TOKEN';

  @Field(() => Instant, { nullable: true, description: 'When this browser signed in; null for a token.' })
  signedInAt: string | null;

  @Field(() => [ApiTokenInfo], {
    description: 'Personal tokens of the last year, the newest first; not shown to a token.',
  })
  apiTokens: ApiTokenInfo[];

  @Field(() => [SessionInfo], {
    description: 'Browsers that are signed in, the one seen last first; not shown to a token.',
  })
  sessions: SessionInfo[];
}
