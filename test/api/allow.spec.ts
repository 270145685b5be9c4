import { DiscoveryModule } from '@nestjs/core';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { Allow, AllowCheck } from '../../src/people/allow';
import { may } from '../../src/people/rules/permissions';
import { startServer } from '../support/server';

@Resolver()
class Guarded {
  @Query(() => String, { description: 'Allowed.' })
  @Allow('read')
  guarded(): string {
    return '';
  }
}

@Resolver()
class Forgotten {
  @Query(() => String, { description: 'Forgotten.' })
  forgotten(@Args('text', { type: () => String, description: 'Any.' }) text: string): string {
    return text;
  }
}

const start = async (...resolvers: (new () => object)[]) => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [AllowCheck, ...resolvers],
  }).compile();
  return module.init();
};

test('a root field that nobody decided about stops the start', async () => {
  await expect(start(Guarded, Forgotten)).rejects.toThrow('Root fields without @Allow: Forgotten.forgotten');
});

test('a server whose root fields are all decided about starts', async () => {
  const module = await start(Guarded);
  await module.close();
});

const person = (scopes: string[], administrator: boolean, via: 'SESSION' | 'TOKEN') => ({
  kind: 'PERSON' as const,
  scopes,
  administrator,
  via,
});
const ANYONE = { kind: 'PUBLIC' as const };
const ON_THE_PAGE = person(['READ', 'WRITE'], false, 'SESSION');
const ADMINISTRATOR = person(['READ', 'WRITE', 'ADMINISTER'], true, 'SESSION');
const READING = person(['READ'], true, 'TOKEN');
const WRITING = person(['WRITE'], true, 'TOKEN');
const ADMINISTERING = person(['ADMINISTER'], true, 'TOKEN');
const NO_LONGER = person(['READ', 'WRITE', 'ADMINISTER'], false, 'TOKEN');

describe.each([
  // viewer, read (open), read (closed), write, administer, own-account, sign-in
  ['the public', ANYONE, [true, false, false, false, false, true]],
  ['a person on the page', ON_THE_PAGE, [true, true, true, false, true, true]],
  ['an administrator on the page', ADMINISTRATOR, [true, true, true, true, true, true]],
  ['a token to read', READING, [true, true, false, false, false, true]],
  ['a token to write', WRITING, [true, false, true, false, false, true]],
  ['a token to administer', ADMINISTERING, [true, false, false, true, false, true]],
  ['a token of someone who is no administrator any more', NO_LONGER, [true, true, true, false, false, true]],
] as const)('%s', (_, viewer, allowed) => {
  const asked = [
    ['read', true],
    ['read', false],
    ['write', true],
    ['administer', true],
    ['own-account', true],
    ['sign-in', false],
  ] as const;
  test.each(asked.map(([action, open], at) => [action, open, allowed[at]]))(
    '%s, open %s -> %s',
    (action, open, answer) => {
      expect(may(viewer, action, open)).toBe(answer);
    },
  );
});

test('reading can be closed to the public; health stays open', async () => {
  const server = await startServer('roadmap_seeded', { ANONYMOUS_READING: 'off' });
  const answer = await server.ask('{ studyPeriods { id } }');
  expect(answer.data).toBeNull();
  expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect(answer.errors[0]?.message).toBe('Reading without signing in is turned off on this server.');
  expect((await server.app.inject('/health')).json()).toEqual({ status: 'ok' });
  expect((await server.app.inject('/ready')).json()).toEqual({ status: 'ok' });
  await server.close();
});
