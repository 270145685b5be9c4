import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where `npm run build` puts the page; the same from src/ and from dist/. */
const BUILT = path.join(__dirname, '../../../dist/web');

/** Addresses that the page itself understands (web/src/routes.tsx); every other is a 404, which the page says in words. */
export const PAGES = [
  '/',
  '/roadmap',
  '/items/*',
  '/liaison',
  '/liaison/new',
  '/liaison/*',
  '/groups',
  '/bodies/*',
  '/meetings',
  '/meetings/new',
  '/meetings/*',
  '/letters',
  '/letters/new',
  '/letters/*',
  '/imports',
  '/hygiene',
  '/notices',
  '/sign-in',
  '/account',
  '/people',
  '/people/*',
  '/permissions',
] as const;

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([about, allowed]) => `${about} ${allowed}`)
    .join('; ');

/** Nothing from any other host, no script or style within the page, in no frame. */
export const PAGE_POLICY = written(POLICY);

/** GraphiQL brings its fonts within its style sheet and sets styles as it goes; its scripts are held as strictly. */
export const EXPLORER_POLICY = written({
  ...POLICY,
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
};

const HARDENED = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Serves the page that people look at: its documents anew each time one asks, the files they name for ever. */
@Injectable()
export class WebPage {
  install(server: FastifyInstance): void {
    if (!existsSync(path.join(BUILT, 'index.html'))) return;
    const index = documentOf('index.html', PAGE_POLICY);
    for (const page of PAGES) server.get(page, index);
    server.get('/*', nowhere(readFileSync(path.join(BUILT, 'index.html'))));
    server.get('/explorer', documentOf('explorer.html', EXPLORER_POLICY));
    const assets = assetsOf(path.join(BUILT, 'assets'));
    server.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
      const asset = assets.get(request.params.name);
      return asset ? sendAsset(asset, request, reply) : reply.callNotFound();
    });
  }
}

/** An address that nothing answers: the page says so, and where to go, to whoever looks at it; programs get the error as everywhere. */
function nowhere(body: Buffer) {
  const headers = {
    ...HARDENED,
    'content-type': TYPES['.html'],
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-cache',
  };
  return (request: FastifyRequest, reply: FastifyReply) =>
    request.headers.accept?.includes('text/html') ? reply.code(404).headers(headers).send(body) : reply.callNotFound();
}

/** A document of the page, small enough to be kept. */
function documentOf(name: string, policy: string) {
  const body = readFileSync(path.join(BUILT, name));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...HARDENED,
    'content-type': TYPES['.html'],
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    etag,
  };
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.headers(headers);
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
  };
}

/** A file under a name that has its hash, and the ways in which it was compressed. */
interface Asset {
  readonly file: string;
  readonly type: string;
  readonly encodings: readonly { readonly name: string; readonly ending: string }[];
}

const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/** Only what was there at the start is ever sent: no name leads out of the folder. */
function assetsOf(folder: string): ReadonlyMap<string, Asset> {
  const names = new Set(readdirSync(folder));
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = TYPES[path.extname(name)];
    const encodings = ENCODINGS.filter(({ ending }) => names.has(name + ending));
    if (type) assets.set(name, { file: path.join(folder, name), type, encodings });
  }
  return assets;
}

async function sendAsset({ file, type, encodings }: Asset, request: FastifyRequest, reply: FastifyReply) {
  const taken = String(request.headers['accept-encoding'] ?? '').split(/[\s,]+/);
  const encoding = encodings.find(({ name }) => taken.includes(name));
  // A newer build may have taken it away under a running server.
  const body = await readFile(encoding ? file + encoding.ending : file).catch(() => null);
  if (!body) return reply.callNotFound();
  reply.headers({ ...HARDENED, 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' });
  if (encodings.length > 0) reply.header('vary', 'accept-encoding');
  if (encoding) reply.header('content-encoding', encoding.name);
  return reply.send(body);
}
