import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { DATE_TYPE, fail, POOL_SIZE, READ_OPTIONS } from '../settings';
import { answerDetail } from './raw-detail';
import { answerRoadmap } from './raw-roadmap';
import { answerSearch } from './raw-search';

/** Runs one named statement. */
export type Ask = <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Makes the whole answer, as text. */
export type Answer = (ask: Ask, variables: Readonly<Record<string, unknown>>) => Promise<string>;

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/roadmap': answerRoadmap,
  '/detail': answerDetail,
  '/search': answerSearch,
};

/**
 * The raw limit: bare `node:http` and `pg`, one hand-written, named statement an operation, whose JSON is sent on as the text it is. It checks
 * nothing and knows three operations only.
 */
function main(): void {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: POOL_SIZE,
    options: READ_OPTIONS,
    types: { getTypeParser: (oid: number) => (oid === DATE_TYPE ? String : (text: string) => text) },
  });
  const ask: Ask = async (name, text, values) => (await pool.query({ name, text, values: [...values] })).rows;
  const server = createServer((request, response) => void respond(ask, request, response));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/\n`);
  });
}

async function respond(ask: Ask, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer = ANSWERS[request.url ?? ''];
    if (!answer) throw new Error(`There is no ${request.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.from(await answer(ask, JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
    response.end(body);
  } catch (error) {
    const body = JSON.stringify({ errors: [{ message: String(error) }] });
    response
      .writeHead(500, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  }
}

process.on('uncaughtException', fail);
main();
