import { z } from 'zod';
import { FirstAdministrator } from '../../src/people/first-administrator';
import type { Answer, AnswerError, TestServer } from './server';

/** All that is asked of a server here. */
type Server = Pick<TestServer, 'app'>;

/** A password that no list knows. */
export const PASSWORD = 'Zwölf Boxkämpfer jagen Viktor';

type Headers = Readonly<Record<string, string>>;

/** Someone with a browser, or a program: what it was given to show, it shows. */
export interface Client {
  /** What goes along with each request. */
  headers: Headers;
  ask(query: string, variables?: Record<string, unknown>, headers?: Headers): Promise<Answer>;
  data(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** @param address of the machine it is on */
export function client(server: Server, headers: Headers = {}, address = '203.0.113.7'): Client {
  const self: Client = {
    headers,
    ask: async (query, variables = {}, more = {}) => {
      const reply = await server.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query, variables },
        headers: { ...self.headers, ...more },
        remoteAddress: address,
      });
      const cookie = reply.headers['set-cookie'];
      if (cookie) self.headers = { ...self.headers, ...kept(String(cookie)) };
      const { data, errors } = reply.json<{ data?: Record<string, unknown> | null; errors?: AnswerError[] }>();
      return { status: reply.statusCode, headers: reply.headers, data: data ?? null, errors: errors ?? [] };
    },
    data: async (query, variables) => {
      const { data, errors } = await self.ask(query, variables);
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
  return self;
}

/** A browser sends a cookie back, from a page of the server. */
const kept = (cookie: string): Headers => ({
  cookie: cookie.split(';')[0] ?? '',
  'sec-fetch-site': 'same-origin',
});

export const tokenOf = (link: string): string => link.split('#')[1] ?? '';

/** The first administrator of a server, by the link that its start prints. */
export async function firstAdministrator(server: Server, email = 'ada@example.org'): Promise<Client> {
  const link = await server.app.get(FirstAdministrator).link();
  const ada = client(server);
  await ada.data(
    'mutation ($token: String!, $email: String!, $password: String!) { acceptInvitation(token: $token, email: $email, name: "Ada Okafor", password: $password) { id } }',
    { token: tokenOf(link ?? ''), email, password: PASSWORD },
  );
  return ada;
}

/** Someone whom an administrator has asked in, signed in. */
export async function invited(server: Server, administrator: Client, email: string, name: string): Promise<Client> {
  const { inviteAccount } = z
    .object({ inviteAccount: z.object({ link: z.string() }) })
    .parse(
      await administrator.data(
        'mutation ($email: String!, $name: String!) { inviteAccount(email: $email, name: $name) { link } }',
        { email, name },
      ),
    );
  const person = client(server);
  await person.data(
    'mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) { id } }',
    { token: tokenOf(inviteAccount.link), password: PASSWORD },
  );
  return person;
}

/** Signs someone in by password, and says what came of it. */
export const signIn = (who: Client, email: string, password = PASSWORD): Promise<Answer> =>
  who.ask(
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id email via scopes signedInAt person { name } sessions { current } } }',
    { email, password },
  );

/** A program of someone, with a personal token. */
export async function program(server: Server, person: Client, scopes: readonly string[]): Promise<Client> {
  const expires = new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10);
  const { createApiToken } = z
    .object({ createApiToken: z.object({ token: z.string() }) })
    .parse(
      await person.data(
        'mutation ($scopes: [TokenScope!]!, $expires: Date!) { createApiToken(name: "a program", scopes: $scopes, expires: $expires) { token } }',
        { scopes, expires },
      ),
    );
  return client(server, { authorization: `Bearer ${createApiToken.token}` });
}
