import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type SMTPSentMessageInfo, type Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { CONFIG, type Config } from '../config';

/** A mail on its way out. */
export interface OutgoingMail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
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
  private readonly transport: Transporter<SMTPSentMessageInfo> | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { SMTP_URL, MAIL_TIMEOUT_SECONDS } = config;
    const timeout = MAIL_TIMEOUT_SECONDS * MS;
    this.transport = SMTP_URL
      ? createTransport({
          ...serverOf(new URL(SMTP_URL)),
          connectionTimeout: timeout,
          greetingTimeout: timeout,
          socketTimeout: timeout,
          dnsTimeout: timeout,
        })
      : null;
  }

  /** Whether this server sends mail at all. */
  get isThere(): boolean {
    return this.transport !== null;
  }

  /**
   * Sends a letter.
   * @param handOver called when all of it but the line that ends it is out: until then the other server throws it away when the connection breaks
   *   off, from then on it may have it. Where it throws, the letter is not ended. Both before and after, it may take MAIL_TIMEOUT_SECONDS.
   */
  async send(mail: OutgoingMail, handOver: () => Promise<void>): Promise<Sending> {
    if (!this.transport) return { outcome: 'LATER', answer: 'There is no server for mail.', unreachable: true };
    const limit = new TimeLimit(this.config.MAIL_TIMEOUT_SECONDS * MS);
    const ending = async () => {
      await handOver();
      limit.begin();
    };
    try {
      const message = await this.messageOf(mail);
      const raw = Readable.from(endedAfter(message, ending), { objectMode: false });
      const envelope = { from: this.from, to: mail.to };
      const { response } = await this.transport.sendMail({ envelope, raw, signal: limit.signal });
      return { outcome: 'SENT', answer: response };
    } catch (error) {
      return failureOf(error);
    } finally {
      limit.end();
    }
  }

  /** The letter as it goes over the wire; the library encodes what a header could not hold. */
  private messageOf({ to, messageId, subject, text, html, language, stopUrl }: OutgoingMail): Promise<Buffer> {
    const composer = new MailComposer({
      from: this.config.MAIL_FROM,
      to: { name: '', address: to },
      subject,
      messageId,
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

  constructor(private readonly milliseconds: number) {
    this.begin();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(): void {
    this.end();
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

async function* endedAfter(message: Buffer, handOver: () => Promise<void>): AsyncGenerator<Buffer> {
  yield message;
  await handOver();
}

/** Certificates are checked; where a name and password are sent, the connection is encrypted first, but for a server on this machine. */
function serverOf(url: URL) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const isLocal = host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
  return {
    host,
    secure,
    ...(url.port && { port: Number(url.port) }),
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) }, requireTLS: !secure && !isLocal }),
  };
}

function failureOf(error: unknown): Sending {
  const message = error instanceof Error ? error.message : 'The letter was not sent.';
  const fields: { responseCode?: unknown; command?: unknown } = typeof error === 'object' && error ? error : {};
  const code = typeof fields.responseCode === 'number' ? fields.responseCode : null;
  const isAboutTheLetter = ABOUT_THE_LETTER.has(String(fields.command));
  if (code !== null && code >= 500 && isAboutTheLetter) return { outcome: 'NEVER', answer: message };
  return { outcome: 'LATER', answer: message, unreachable: !isAboutTheLetter };
}
