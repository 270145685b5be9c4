/** One reason why something is refused, with its rule and clause. */
export interface Reason {
  readonly rule: string;
  readonly clause: string;
  readonly message: string;
  readonly field?: string;
  readonly accepted?: string;
}

/** One wrong part of what was sent. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  readonly accepted?: string;
  readonly clause?: string;
}

/** What someone else did to a record since the version that was looked at. */
export interface Since {
  readonly version: number;
  readonly kind: string;
  readonly by: string | null;
  readonly at: string;
  readonly fields: readonly string[];
}

interface Extensions {
  readonly code?: string;
  readonly reasons?: readonly Reason[];
  readonly problems?: readonly Problem[];
  readonly currentVersion?: number;
  readonly since?: readonly Since[];
  readonly retryAfter?: number;
}

/** One error as GraphQL answers it. */
export interface Told {
  readonly message: string;
  readonly extensions?: Extensions;
}

/** The server answered with an error. `code` is one of those that the README lists, or `OFFLINE` where no answer came. */
export class ApiError extends Error {
  readonly code: string;
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
  readonly since: readonly Since[];
  /** The version of the record now, where the code is `STALE`. */
  readonly currentVersion: number | null;
  /** Seconds to wait, where the code is `TOO_MANY_ATTEMPTS`. */
  readonly retryAfter: number | null;

  constructor({ message, extensions = {} }: Told) {
    super(message);
    this.name = 'ApiError';
    this.code = extensions.code ?? 'UNKNOWN';
    this.reasons = extensions.reasons ?? [];
    this.problems = extensions.problems ?? [];
    this.since = extensions.since ?? [];
    this.currentVersion = extensions.currentVersion ?? null;
    this.retryAfter = extensions.retryAfter ?? null;
  }
}

/** No answer came: no network, or no server. */
export const offline = (): ApiError =>
  new ApiError({ message: 'The server cannot be reached.', extensions: { code: 'OFFLINE' } });
