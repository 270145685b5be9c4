import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startServer, type TestServer } from '../support/server';

const ROOT = path.join(__dirname, '../..');
const BUILT = path.join(ROOT, 'dist/web');

let server: TestServer;
beforeAll(async () => {
  server = await startServer('roadmap_empty', { ANONYMOUS_READING: 'off' });
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

describe('The page is served', () => {
  test('under a policy without inline scripts and other hosts, and asked for anew each time', async () => {
    const { statusCode, headers, body } = await get('/');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    const policy = String(headers['content-security-policy']);
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(body).not.toMatch(/<style|<script(?![^>]* src=)|(?:src|href)="(?:https?:)?\/\//);
    expect((await get('/', { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });

  test('at every address that it knows, and at no other', async () => {
    const files = ['routes.tsx', 'routes/meetings.tsx'].map((file) => path.join(ROOT, 'web/src', file));
    const routes = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const known = [...routes.matchAll(/path: '(.+?)'/g)].map(([, way = '']) => way.replace(/\$\w+/g, 'Q17%2F13'));
    expect(known.length).toBeGreaterThan(10);
    for (const address of [...known, '/explorer'])
      expect({ address, status: (await get(address)).statusCode }).toEqual({ address, status: 200 });
    for (const address of ['/nothing', '/items', '/roadmap/more', '/open-data/nothing', '/assets/nothing.js']) {
      const { statusCode, headers } = await get(address);
      expect({ address, statusCode }).toEqual({ address, statusCode: 404 });
      expect(headers['content-type']).toContain('application/json');
    }
    // Who types a wrong address into a browser is told in words, within the page.
    const { statusCode, headers, body } = await get('/nothing', { accept: 'text/html,*/*' });
    expect({ statusCode, type: headers['content-type'] }).toEqual({
      statusCode: 404,
      type: 'text/html; charset=utf-8',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toBe((await get('/roadmap')).body);
  });

  test('with files that are kept for ever, compressed as the browser takes them, and none beside them', async () => {
    const script = readdirSync(path.join(BUILT, 'assets')).find((name) => name.endsWith('.js')) ?? '';
    const plain = await get(`/assets/${script}`);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.rawPayload).toEqual(readFileSync(path.join(BUILT, 'assets', script)));
    for (const [taken, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
    ] as const)
      expect((await get(`/assets/${script}`, { 'accept-encoding': taken })).headers['content-encoding']).toBe(encoding);
    for (const name of ['..%2findex.html', '..%2f..%2f..%2fpackage.json', `${script}.gz`, '.built-from'])
      expect((await get(`/assets/${name}`)).statusCode).toBe(404);
  });
});
