import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres';
import { cloneDatabase, withAdministrator } from '../support/database';

const PROJECT = path.resolve(__dirname, '../..');

/** A server process in small: starts PostgreSQL, says so, and then waits, exits, or inserts one row after the other and says which are committed. */
const APPLICATION = `
const { writeSync } = require('node:fs');
const { Client } = require('pg');
const { startEmbeddedPostgres } = require('./dist/platform/db/embedded/embedded-postgres.js');
const [directory, task] = process.argv.slice(1);
async function insert(url) {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  await client.query('create table if not exists received (id int primary key)');
  const { rows } = await client.query('select coalesce(max(id), 0) as last from received');
  for (let id = rows[0].last + 1; ; id++) {
    await client.query('insert into received values ($1)', [id]);
    writeSync(1, id + '\\n');
  }
}
startEmbeddedPostgres({ directory, durable: true }).then(async (server) => {
  process.on('SIGTERM', () => server.stop().then(() => process.exit()));
  writeSync(1, JSON.stringify({ pid: server.pid, adopted: server.adopted }) + '\\n');
  if (task === 'exit') process.exit();
  if (task === 'insert') await insert(server.url);
  setInterval(() => {}, 1000);
}).catch(() => process.exit(1));
`;

class Application {
  private output = '';

  private constructor(private readonly process: ChildProcess) {}

  static run(directory: string, task: 'wait' | 'exit' | 'insert'): Application {
    const child = spawn(process.execPath, ['-e', APPLICATION, directory, task], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const application = new Application(child);
    applications.push(application);
    child.stdout?.on('data', (part) => {
      application.output += part;
    });
    return application;
  }

  /** What it said of its PostgreSQL. */
  async started(): Promise<{ pid: number; adopted: boolean }> {
    const [first] = await this.lines(1);
    return JSON.parse(first ?? '');
  }

  /** The ids whose insertion was acknowledged so far. */
  get acknowledged(): number[] {
    return this.output.split('\n').slice(1, -1).map(Number);
  }

  /** Waits until it said so much. */
  async lines(count: number): Promise<string[]> {
    for (;;) {
      const lines = this.output.split('\n').slice(0, -1);
      if (lines.length >= count) return lines;
      if (this.hasEnded) throw new Error(`The process ended and had said: ${this.output}`);
      await sleep(5);
    }
  }

  /** Ends it, and reads what it said to the last. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const closed = once(this.process, 'close');
    this.process.kill(signal);
    await closed;
  }

  async ended(): Promise<void> {
    if (!this.hasEnded) await once(this.process, 'close');
  }

  private get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}

const applications: Application[] = [];
const servers: EmbeddedPostgres[] = [];
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'standards-roadmap-embedded-'));
});

afterEach(async () => {
  for (const application of applications.splice(0)) await application.end('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function start(where = path.join(directory, 'postgres')): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory: where, durable: true });
  servers.push(server);
  return server;
}

const run = (server: EmbeddedPostgres, sql: string) =>
  withAdministrator((client) => client.query({ text: sql, rowMode: 'array' }), server.url);

const clusterFile = (name: string) => path.join(directory, 'postgres', 'cluster', name);

describe('a first start', () => {
  it('makes a cluster that only its owner can read, and a database for an ordinary role', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    const { rows } = await run(
      server,
      `select current_database(), datlocprovider, datlocale, pg_encoding_to_char(encoding), rolsuper
       from pg_database join pg_roles on rolname = current_user where datname = current_database()`,
    );
    expect(rows).toEqual([['standards_roadmap', 'b', 'C.UTF-8', 'UTF8', false]]);
    await run(server, 'create table kept (word text); create extension pg_trgm');
    await run(server, `insert into kept values ('Übertragung')`);

    const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);
    expect(await mode(clusterFile('.'))).toBe('700');
    expect(await mode(clusterFile('roadmap.password'))).toBe('600');
    expect(await mode(clusterFile('../postgres.log'))).toBe('600');
  });

  it('takes connections from this machine only, with the password only, and flushes to disk', async () => {
    const server = await start();
    const names = ['listen_addresses', 'password_encryption', 'data_checksums', 'fsync', 'jit'];
    const { rows } = await run(server, `select ${names.map((name) => `current_setting('${name}')`).join(', ')}`);
    expect(rows).toEqual([['127.0.0.1', 'scram-sha-256', 'on', 'on', 'off']]);
    const [, , , , socket, address] = (await readFile(clusterFile('postmaster.pid'), 'utf8')).split('\n');
    expect([socket, address]).toEqual(['', '127.0.0.1']);
    const stranger = new URL(server.url);
    stranger.password = 'guessed';
    await expect(new Client(stranger.href).connect()).rejects.toMatchObject({ code: '28P01' });
    expect(await readFile(clusterFile('../postgres.log'), 'utf8')).not.toContain(new URL(server.url).password);
  });
});

describe('a later start', () => {
  it('finds the data of the one before', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    expect((await run(server, 'select upper(word) from kept')).rows).toEqual([['ÜBERTRAGUNG']]);
  });

  it('takes over the server that a killed process left', async () => {
    const application = Application.run(path.join(directory, 'postgres'), 'wait');
    const { pid } = await application.started();
    await application.end('SIGKILL');
    expect(await start()).toMatchObject({ pid, adopted: true });
  });

  it('starts anew where both were killed', async () => {
    const application = Application.run(path.join(directory, 'postgres'), 'wait');
    const { pid } = await application.started();
    await application.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect((await run(server, 'select word from kept')).rows).toEqual([['Übertragung']]);
  });

  it('is not misled by a lock whose process is another by now', async () => {
    await writeFile(
      clusterFile('postmaster.pid'),
      `${process.pid}\n${clusterFile('.')}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    expect(await start()).toMatchObject({ adopted: false });
  });

  it('is not kept off by a lock that a power failure emptied', async () => {
    await writeFile(clusterFile('postmaster.pid'), '');
    await utimes(clusterFile('postmaster.pid'), 1_700_000_000, 1_700_000_000);
    expect(await start()).toMatchObject({ adopted: false });
  });

  it('waits for a server that is stopping', async () => {
    const first = await start();
    const stopped = first.stop();
    const second = await start();
    await stopped;
    expect(second.adopted).toBe(false);
    expect((await run(second, 'select count(*)::int from kept')).rows).toEqual([[1]]);
  });
});

describe('two processes', () => {
  it('share one server, which the last of them stops', async () => {
    const fresh = path.join(directory, 'shared');
    const pair = [Application.run(fresh, 'wait'), Application.run(fresh, 'wait')] as const;
    const [one, other] = await Promise.all(pair.map((application) => application.started()));
    expect(one?.pid).toBe(other?.pid);
    expect([one?.adopted, other?.adopted].sort()).toEqual([false, true]);

    await pair[0].end('SIGTERM');
    const third = await start(fresh);
    expect(third).toMatchObject({ pid: one?.pid, adopted: true });
    await third.stop();
    await pair[1].end('SIGTERM');
    await expect(stat(path.join(fresh, 'cluster', 'postmaster.pid'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stop the server that runs at the end, be it another than they were given', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ adopted: false });
    await second.stop();
    await first.stop();
    await expect(stat(clusterFile('postmaster.pid'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leave no server behind at an exit without a stop', async () => {
    const application = Application.run(path.join(directory, 'postgres'), 'exit');
    const { pid } = await application.started();
    await application.ended();
    const next = await start();
    expect(next.adopted).toBe(false);
    expect(next.pid).not.toBe(pid);
  });
});

describe('what it refuses', () => {
  it('is the data of another PostgreSQL', async () => {
    const old = path.join(directory, 'old');
    await mkdir(path.join(old, 'cluster'), { recursive: true });
    await writeFile(path.join(old, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(old)).rejects.toThrow(/was written by PostgreSQL 17, .* is PostgreSQL 18[\s\S]*DATABASE_URL/);
  });

  it('is a configuration that PostgreSQL does not take, at once and in its words', async () => {
    const configuration = await readFile(clusterFile('postgresql.conf'), 'utf8');
    await writeFile(clusterFile('postgresql.conf'), `${configuration}\nno_such_setting = on\n`);
    try {
      await expect(start()).rejects.toThrow(/no_such_setting[\s\S]*DATABASE_URL/);
    } finally {
      await writeFile(clusterFile('postgresql.conf'), configuration);
    }
  });
});

describe('an acknowledged row', () => {
  const readIds = async () => (await run(await start(), 'select id from received order by id')).rows.map(([id]) => id);

  it.each([
    ['the inserting process', ['application']],
    ['PostgreSQL', ['postmaster']],
    ['both', ['application', 'postmaster']],
  ])('survives the kill of %s', async (_, victims) => {
    for (const rows of [50, 200]) {
      const application = Application.run(path.join(directory, 'postgres'), 'insert');
      const { pid } = await application.started();
      await application.lines(1 + rows);
      if (victims.includes('postmaster')) process.kill(pid, 'SIGKILL');
      if (victims.includes('application')) await application.end('SIGKILL');
      else await application.ended();

      const { acknowledged } = application;
      expect(acknowledged.length).toBeGreaterThanOrEqual(rows);
      expect(await readIds()).toEqual(expect.arrayContaining(acknowledged));
      for (const server of servers.splice(0)) await server.stop();
    }
  });
});

describe('a database for tests', () => {
  it('is a copy of its own', async () => {
    const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase('roadmap_empty')]);
    await withAdministrator((client) => client.query('create table mine ()'), one.url);
    await expect(withAdministrator((client) => client.query('table mine'), other.url)).rejects.toMatchObject({
      code: '42P01',
    });
    await Promise.all([one.drop(), other.drop()]);
    await expect(withAdministrator((client) => client.query('select'), one.url)).rejects.toMatchObject({
      code: '3D000',
    });
  });
});
