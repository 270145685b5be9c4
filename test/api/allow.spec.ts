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

test.each([
  [true, true, true],
  [true, false, true],
  [false, true, true],
  [false, false, false],
])('reading: signed in %s, open to the public %s -> %s', (signedIn, open, allowed) => {
  expect(may({ kind: signedIn ? 'PERSON' : 'PUBLIC' }, 'read', open)).toBe(allowed);
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
