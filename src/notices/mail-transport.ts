import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection, { type SMTPConnectionAuth, type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { CONFIG, type Config } from '../config';

/** A mail on its way out. */
export interface OutgoingMail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  readonly date: Date;
  /** Where a program turns mail of this kind off by one request (RFC 8058). */
  readonly stopUrl: string;
}

/** What became of an attempt. */
export type Sending =
  | { readonly outcome: 'SENT'; readonly answer: string }
  /** For now: the letter was not taken, or nobody knows. `unreachable`: no other letter would be taken either. */
  | { readonly outcome: 'LATER'; readonly answer: string; readonly unreachable: boolean }
  /** The other server will never take this letter. */
  | { readonly outcome: 'NEVER'; readonly answer: string };

const MS = 1_000;
/** A server's answer to these commands is about the letter; to others, about us. */
const ABOUT_THE_LETTER = new Set(['RCPT TO', 'DATA']);

/** Sends mail to the server of SMTP_URL. */
@Injectable()
export class MailTransport {
  private readonly server: SmtpServer | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.server = config.SMTP_URL ? serverOf(new URL(config.SMTP_URL), config.MAIL_TIMEOUT_SECONDS * MS) : null;
  }

  /** Whether this server sends mail at all. */
  get isThere(): boolean {
    return this.server !== null;
  }

  /**
   * Sends a letter, on a connection of its own.
   * @param handOver called when the other server has asked for the text, before the line that ends it goes out: until then that server throws the
   *   letter away when the connection breaks off, from then on it may have it. Where it throws, the letter is not ended. Both before and after,
   *   sending may take MAIL_TIMEOUT_SECONDS.
   */
  async send(mail: OutgoingMail, handOver: () => Promise<void>): Promise<Sending> {
    if (!this.server) return { outcome: 'LATER', answer: 'There is no server for mail.', unreachable: true };
    const limit = new TimeLimit(this.config.MAIL_TIMEOUT_SECONDS * MS);
    const ending = async () => {
      await handOver();
      limit.begin();
    };
    try {
      const text = Readable.from(endedAfter(await this.messageOf(mail), ending), { objectMode: false });
      return { outcome: 'SENT', answer: await this.deliver(this.server, mail.to, text, limit.signal) };
    } catch (error) {
      return failureOf(error);
    } finally {
      limit.end();
    }
  }

  /** @returns what the server said when it had taken the letter */
  private deliver({ options, auth }: SmtpServer, to: string, text: Readable, signal: AbortSignal): Promise<string> {
    const connection = new SMTPConnection(options);
    return new Promise<string>((resolve, reject) => {
      const send = () =>
        connection.send({ from: this.from, to }, text, (error, sent) => {
          if (error) return reject(error);
          connection.quit();
          resolve(sent?.response ?? '');
        });
      // Never taken away: an error that nobody hears would end the process.
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('The server ended the connection.')));
      signal.addEventListener('abort', () => reject(new Error('The server took too long.')));
      connection.connect((error) => {
        if (error) return reject(error);
        if (!auth || !connection.allowsAuth) return send();
        connection.login(auth, (refused) => (refused ? reject(refused) : send()));
      });
    }).catch((error: unknown) => {
      text.destroy();
      connection.close();
      throw error;
    });
  }

  /** The letter as it goes over the wire, to the byte the same each time; the library encodes what a header could not hold. */
  private messageOf({ to, messageId, date, subject, text, html, language, stopUrl }: OutgoingMail): Promise<Buffer> {
    const composer = new MailComposer({
      from: this.config.MAIL_FROM,
      to: { name: '', address: to },
      subject,
      messageId,
      date,
      baseBoundary: messageId.replace(/[^0-9a-z]/gi, '').slice(0, 32),
      text,
      html,
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
        'List-Unsubscribe': { prepared: true, value: `<${stopUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    return composer.compile().build();
  }

  private get from(): string {
    const { MAIL_FROM = '' } = this.config;
    return /<([^<>]+)>$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
  }
}

/** Breaks something off that takes too long; the time can be given anew. */
class TimeLimit {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(private readonly milliseconds: number) {
    this.begin();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}

async function* endedAfter(message: Buffer, handOver: () => Promise<void>): AsyncGenerator<Buffer> {
  yield message;
  await handOver();
}

interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  readonly auth: SMTPConnectionAuth | null;
}

/** Certificates are checked; where a name and password are sent, the connection is encrypted first, but for a server on this machine. */
function serverOf(url: URL, timeoutMs: number): SmtpServer {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const isLocal = host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
  const options = {
    host,
    secure,
    ...(url.port && { port: Number(url.port) }),
    requireTLS: url.username !== '' && !secure && !isLocal,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // A letter that is broken off is not ended politely.
    socketCloseTimeout: 0,
  };
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return { options, auth: user ? { user, pass } : null };
}

function failureOf(error: unknown): Sending {
  const told: { readonly message?: unknown; readonly responseCode?: unknown; readonly command?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const answer = typeof told.message === 'string' ? told.message : 'The letter was not sent.';
  const isAboutTheLetter = ABOUT_THE_LETTER.has(String(told.command));
  if (typeof told.responseCode === 'number' && told.responseCode >= 500 && isAboutTheLetter)
    return { outcome: 'NEVER', answer };
  return { outcome: 'LATER', answer, unreachable: !isAboutTheLetter };
}
