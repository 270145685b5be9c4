import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { Config } from '../config';

/** Parts of the framework that tell how they put the server together. */
const BUILDING_BLOCKS = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
  'NestApplication',
]);

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'email'];

/** Logs one JSON object a line to standard output. What looks like a secret is left out. */
export class StructuredLog implements LoggerService {
  private readonly pino: Logger;

  constructor(level: Config['LOG_LEVEL'], to: DestinationStream = destination(1)) {
    const options: LoggerOptions = {
      level,
      base: null,
      redact: SECRETS.flatMap((name) => [name, `*.${name}`]),
    };
    this.pino = pino(options, to);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(BUILDING_BLOCKS.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest gives the name of the class last, and a stack before it. */
  private write(level: 'info' | 'error' | 'warn' | 'debug', message: unknown, rest: unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const texts = rest.filter((each) => typeof each === 'string');
    const context = texts.at(-1);
    const stack = texts.length > 1 ? texts[0] : undefined;
    const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
    this.pino[level]({ ...(context && { context }), ...fields, ...(stack && { stack }) });
  }
}
