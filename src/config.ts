import { z } from 'zod';

const flag = (initial: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(initial)
    .transform((value) => value === 'on');
const wholeNumber = (initial: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(initial);

/** Sign-in over plain HTTP is for trying things out on one machine. */
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const address = z.url({ protocol: /^https?$/, error: 'expected https://host or http://host' });

const originOf = (text: string) => (URL.canParse(text) ? new URL(text).origin : '');

const origin = address
  .transform((text) => text.replace(/\/$/, ''))
  .refine((text) => originOf(text) === text, { error: 'expected https://host without a path' });

const issuer = address.refine(
  (text) => text.startsWith('https:') || LOCAL.has(originOf(text).replace(/^http:\/\/|:\d+$/g, '')),
  {
    error: 'expected https://host (plain http only on this machine)',
  },
);

const smtp = z
  .url({ protocol: /^smtps?$/, error: 'expected smtp://user:password@host:port or smtps://...' })
  .refine((text) => !URL.canParse(text) || new URL(text).search === '', {
    error: 'expected an address without a query',
  })
  .refine((text) => !/%(?![0-9a-f]{2})/i.test(text), { error: 'expected %25 for each % in a name or password' });

/** An address, or a name before an address in angle brackets; nothing that could end a header. */
const sender = z
  .string()
  .max(320)
  .regex(/^([^<>\p{Cc}",;:@]+ <[^\s<>"(),:;@]+@[^\s<>"(),:;@]+>|[^\s<>"(),:;@]+@[^\s<>"(),:;@]+)$/u, {
    error: 'expected roadmap@example.org or Roadmap <roadmap@example.org>',
  });

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/database')
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('localhost'),
  PORT: wholeNumber(3000, 0, 65_535),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  ANONYMOUS_READING: flag('on'),
  SEEDS: flag('on'),
  POOL_SIZE: wholeNumber(4, 1, 100),
  STATEMENT_TIMEOUT_MS: wholeNumber(15_000, 100, 600_000),
  MAX_DEPTH: wholeNumber(14, 3, 50),
  MAX_ALIASES: wholeNumber(30, 1, 1_000),
  MAX_DIRECTIVES: wholeNumber(50, 1, 1_000),
  MAX_TOKENS: wholeNumber(4_000, 100, 100_000),
  MAX_COST: wholeNumber(100_000, 100, 10_000_000),
  BODY_LIMIT_KB: wholeNumber(256, 16, 10_240),
  KEPT_ANSWERS_MB: wholeNumber(16, 0, 4_096),
  MAX_LIVE_CONNECTIONS: wholeNumber(2_000, 0, 100_000),
  MAX_SUBSCRIPTIONS: wholeNumber(20, 1, 1_000),
  MAX_WAITING_CHANGES: wholeNumber(1_000, 10, 100_000),
  LIVE_PING_SECONDS: wholeNumber(15, 1, 600),
  SUPPORTERS_WANTED: wholeNumber(4, 0, 100),
  FILE_LIMIT_MB: wholeNumber(32, 1, 512),
  FILE_QUOTA_MB: wholeNumber(2_000, 1, 10_000_000),
  S3_ENDPOINT: address.optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket')
    .optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  FEED_REQUESTS_PER_MINUTE: wholeNumber(120, 1, 100_000),
  PUBLIC_URL: origin.optional(),
  TRUSTED_PROXIES: z.string().default(''),
  SESSION_IDLE_MINUTES: wholeNumber(720, 5, 44_640),
  SESSION_DAYS: wholeNumber(30, 1, 366),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).max(60).default('your organization'),
  OIDC_SIGN_UP: flag('off'),
  SMTP_URL: smtp.optional(),
  MAIL_FROM: sender.optional(),
  MAIL_TIMEOUT_SECONDS: wholeNumber(120, 1, 600),
  NOTICE_INTERVAL_SECONDS: wholeNumber(300, 1, 3_600),
  WEBHOOK_ALLOW_PRIVATE: flag('off'),
  WEBHOOK_TIMEOUT_SECONDS: wholeNumber(8, 1, 60),
  SECRET_KEY: z.string().min(32, 'expected 32 characters or more').optional(),
});

/** Settings that need others besides. */
const TOGETHER = {
  OIDC_ISSUER: ['OIDC_CLIENT_ID', 'PUBLIC_URL'],
  S3_ENDPOINT: ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  SMTP_URL: ['MAIL_FROM', 'PUBLIC_URL'],
} as const;

const settings = environment.superRefine((given, context) => {
  for (const setting of ['OIDC_ISSUER', 'S3_ENDPOINT', 'SMTP_URL'] as const) {
    if (!given[setting]) continue;
    for (const name of TOGETHER[setting])
      if (!given[name])
        context.addIssue({ code: 'custom', path: [name], message: `is needed where ${setting} is set` });
  }
});

/** Settings of one server process, read once at start; see the README's table for what each does. */
export type Config = Readonly<z.infer<typeof settings>>;

/**
 * Reads the settings from environment variables.
 * @param variables names and values as in `process.env`; unknown names are ignored, an empty value counts as not set
 * @returns a frozen, validated object
 * @throws Error naming each wrong variable, and what would be accepted
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = settings.safeParse(given);
  if (read.success) return Object.freeze(read.data);
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not valid.\n  ${problems.join('\n  ')}`);
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');
