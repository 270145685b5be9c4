import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** A delivery as it came in. */
export interface Arrived {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

type Answering = (arrived: Arrived, response: ServerResponse, request: IncomingMessage) => void;

/** Something on this machine that webhooks are sent to. */
export interface Receiver {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Identifiers of the deliveries that it answered with 200, in order. */
  readonly taken: string[];
  answering: Answering;
  /** Waits until something holds; looked at whenever something came or was taken. */
  until(what: () => boolean): Promise<void>;
  look(): void;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

export async function startReceiver(): Promise<Receiver> {
  const waiting = new Set<() => void>();
  const told = () => {
    for (const each of waiting) each();
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name] ?? '');
      const arrived = {
        id: header('x-roadmap-id'),
        timestamp: header('x-roadmap-timestamp'),
        signature: header('x-roadmap-signature'),
        body: Buffer.concat(pieces).toString('utf8'),
      };
      receiver.arrived.push(arrived);
      receiver.answering(arrived, response, request);
      told();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    arrived: [],
    taken: [],
    answering: (arrived, response) => take(receiver, arrived, response),
    look: told,
    until: (what) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`It did not come to that: ${receiver.arrived.map(({ id }) => id).join(' ')}`)),
          PATIENCE_MS,
        );
        const check = () => {
          if (!what()) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** Answers as one does who keeps what came: the same again is known, and taken once. */
export function take({ taken, look }: Receiver, { id }: Arrived, response: ServerResponse): void {
  if (!taken.includes(id)) taken.push(id);
  response.end('thank you');
  look();
}

/** Checks a delivery as the README says; what is older than five minutes counts no more. */
export function isGenuine({ timestamp, signature, body }: Arrived, secret: string): boolean {
  const expected = `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
  return signature === expected && Math.abs(Date.now() / 1_000 - Number(timestamp)) < 300;
}
