import { type ChildProcess, spawn } from 'node:child_process';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

const PROVIDER = path.join(__dirname, 'oidc-provider.mjs');

/** What stands between the tracker and the issuer in a test: it may change what the issuer answers. */
export interface Tampering {
  /** Claims of the identity, signed again with a key that the issuer publishes. */
  claims?: (claims: Record<string, unknown>) => Record<string, unknown>;
  /** The identity as it is sent. */
  token?: (token: string) => string;
  /** What the issuer says of itself. */
  metadata?: (metadata: Record<string, unknown>) => Record<string, unknown>;
}

/** A real OpenID Connect issuer, reached by way of a proxy. */
export interface Issuer {
  readonly url: string;
  tampering: Tampering;
  /** Follows an authorization address as a browser in which `name` signs in and agrees. @returns where the issuer sends the browser back to */
  visit(address: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/** @param redirectUri of the tracker */
export async function startIssuer(clientId: string, secret: string, redirectUri: string): Promise<Issuer> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = { ...key.publicKey.export({ format: 'jwk' }), kid: 'of the test', use: 'sig', alg: 'RS256' };
  const proxy = createServer();
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = `http://127.0.0.1:${portOf(proxy)}`;
  const { child, port } = await startProvider(url, clientId, secret, redirectUri);
  const issuer: Issuer = {
    url,
    tampering: {},
    visit,
    close: async () => {
      child.kill();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
  const change = (where: string, body: string): string => {
    const { claims, token, metadata } = issuer.tampering;
    if (where.startsWith('/jwks')) return withKey(body, jwk);
    if (where.startsWith('/.well-known') && metadata) return JSON.stringify(metadata(read(body)));
    if (where !== '/token' || !(claims || token)) return body;
    const answer = read(body);
    const resigned = claims ? sign(claims(claimsOf(String(answer.id_token))), key.privateKey) : String(answer.id_token);
    return JSON.stringify({ ...answer, id_token: token ? token(resigned) : resigned });
  };
  proxy.on('request', (from: IncomingMessage, to: ServerResponse) => forward(from, to, port, change));
  return issuer;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const read = (text: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(text));

async function startProvider(
  ...args: [url: string, id: string, secret: string, redirect: string]
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [PROVIDER, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(/listening (\d+)/.exec(String(line))?.[1]) };
}

function forward(
  from: IncomingMessage,
  to: ServerResponse,
  port: number,
  change: (where: string, body: string) => string,
): void {
  const onward = request(
    { port, host: '127.0.0.1', path: from.url, method: from.method, headers: from.headers },
    async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = change(from.url ?? '', Buffer.concat(chunks).toString());
      const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
      to.writeHead(answer.statusCode ?? 500, headers).end(body);
    },
  );
  from.pipe(onward);
}

const withKey = (body: string, jwk: object): string => {
  const { keys } = z.object({ keys: z.array(z.unknown()) }).parse(JSON.parse(body));
  return JSON.stringify({ keys: [...keys, jwk] });
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string) => read(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

function sign(claims: object, key: Parameters<ReturnType<typeof createSign>['sign']>[0]): string {
  const signed = `${part({ alg: 'RS256', kid: 'of the test' })}.${part(claims)}`;
  return `${signed}.${createSign('sha256').update(signed).sign(key, 'base64url')}`;
}

/** A browser at the issuer: follows redirects, sends cookies back, fills in the two forms. */
async function visit(address: string, name: string): Promise<string> {
  const origin = new URL(address).origin;
  const cookies = new Map<string, string>();
  let next = { url: address, form: null as string | null };
  for (let step = 0; step < 12; step++) {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const reply = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie, ...(next.form !== null && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(next.form !== null && { method: 'POST', body: next.form }),
    });
    for (const each of reply.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(key, value);
    }
    const location = reply.headers.get('location');
    if (location && new URL(location, origin).origin !== origin) return location;
    const page = location ? '' : await reply.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!location && !action) throw new Error(`The issuer says ${reply.status}: ${page.slice(0, 300)}`);
    const form = page.includes('value="login"') ? `prompt=login&login=${name}&password=x` : 'prompt=consent';
    next = location
      ? { url: new URL(location, origin).href, form: null }
      : { url: new URL(action ?? '', origin).href, form };
  }
  throw new Error('The issuer does not let the browser go.');
}
