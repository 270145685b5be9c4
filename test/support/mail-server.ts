import { SMTPServer } from 'smtp-server';
import { z } from 'zod';

/** A letter as it came in, whole. */
export interface Received {
  readonly to: string;
  readonly source: string;
  /** By their names in lower case, unfolded; of several with one name, the last. */
  readonly headers: ReadonlyMap<string, string>;
}

/** What a server does with a letter it has to the last line: takes it by answering, or does not. */
export type Taking = (received: Received, answer: (problem?: { code: number; words: string }) => void) => void;

/** A real SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** All that came in to the last line, in order, whatever was answered. */
  readonly received: Received[];
  /** What it does with the next letters. */
  taking: Taking;
  /** Addresses that it does not know. */
  readonly unknown: Set<string>;
  /** Called with the first piece of a letter. */
  begun: () => void;
  until(count: number): Promise<readonly Received[]>;
  close(): Promise<void>;
}

const TAKES: Taking = (_, answer) => answer();
const PATIENCE_MS = 30_000;

/** @param port the one it had before; any other where left out */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) =>
      done(mail.unknown.has(address) ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      mail.begun();
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', () => undefined);
      stream.on('end', () => {
        const source = Buffer.concat(pieces).toString('utf8');
        const letter = { to: session.envelope.rcptTo[0]?.address ?? '', source, headers: headersOf(source) };
        received.push(letter);
        for (const each of waiting) each();
        mail.taking(letter, (problem) =>
          done(problem ? Object.assign(new Error(problem.words), { responseCode: problem.code }) : null),
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = z.object({ port: z.number() }).parse(server.server.address()).port;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    taking: TAKES,
    unknown: new Set(),
    begun: () => undefined,
    until: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${received.length} of ${count} letters came`)), PATIENCE_MS);
        const check = () => {
          if (received.length < count) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(received);
        };
        waiting.add(check);
        check();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

function headersOf(source: string): Map<string, string> {
  const head = source.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}

export const idOf = ({ headers }: Received): string => headers.get('message-id') ?? '';

/** The words of a header that may be encoded (RFC 2047). */
export const wordsOf = (header = ''): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' ')),
    );

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  ).toString('utf8');

/** The text of one part of a letter. */
export function partOf({ source }: Received, type: 'text/plain' | 'text/html'): string {
  const part = source
    .replace(/\r\n/g, '\n')
    .split(/\n--[^\n]+\n/)
    .find((each) => each.toLowerCase().startsWith(`content-type: ${type}`));
  if (!part) throw new Error(`The letter has no ${type}.`);
  const [head = '', ...rest] = part.split('\n\n');
  const body = rest.join('\n\n').replace(/\n--[^\n]+--\s*$/, '');
  const text = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : /quoted-printable/i.test(head)
      ? unquoted(body)
      : body;
  return text.replace(/\r\n/g, '\n');
}
