import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Config } from './config';
import { takeFileBodies } from './files/file-bodies';
import { UNSUBSCRIBE_PATH } from './notices/unsubscribing';
import { storableText } from './platform/graphql/storable-text';
import { inputValidation } from './platform/graphql/validation';
import { compressAnswers } from './platform/http/compress-answers';
import { KeptAnswers } from './platform/http/kept-answers';
import { endUnusedConnections } from './platform/http/unused-connections';
import { WebPage } from './platform/http/web-page';
import { EventStreams } from './platform/live/event-streams';
import { LiveConnections } from './platform/live/live-connections';
import { LiveSockets } from './platform/live/live-sockets';
import { StructuredLog } from './platform/log';

/**
 * Puts the server together, ready to listen; the database must be migrated.
 * @param databaseUrl connection string of a PostgreSQL 15 or later
 * @param logger where the log goes: standard output
 */
export async function createApp(
  config: Config,
  databaseUrl: string,
  logger: LoggerService = new StructuredLog(config.LOG_LEVEL),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: config.BODY_LIMIT_KB * 1_024,
    logger: false,
    trustProxy: config.TRUSTED_PROXIES || false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, databaseUrl), adapter, {
    logger,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance();
  app.useGlobalPipes(storableText(), inputValidation());
  app.get(KeptAnswers).install(server);
  compressAnswers(server);
  endUnusedConnections(server);
  takeFileBodies(server, [`${UNSUBSCRIBE_PATH}/:token`]);
  for (const part of [WebPage, LiveConnections, LiveSockets, EventStreams])
    app.get<{ install(to: typeof server): void }>(part).install(server);
  return app.init();
}
