import { z } from 'zod';
import type { Client } from './people';
import type { TestServer } from './server';

type Server = Pick<TestServer, 'app'>;

/** Keeps a file as someone. @returns its number */
export async function keep(server: Server, who: Client, words: string): Promise<string> {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/files?name=letter.txt',
    payload: Buffer.from(words),
    headers: { ...who.headers, 'content-type': 'application/octet-stream', 'apollo-require-preflight': '1' },
    remoteAddress: '203.0.113.7',
  });
  return z.object({ id: z.string() }).parse(reply.json()).id;
}

/** What fetching a file answers to someone, or to the public. */
export const fetched = async (server: Server, id: string, who: Client | null = null): Promise<number> =>
  (await server.app.inject({ url: `/files/${id}`, headers: { ...who?.headers } })).statusCode;
