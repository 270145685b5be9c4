import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntitySchema } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { Clock } from './clock';
import { Announcements } from './db/announcements';
import { dataSourceOptions } from './db/data-source';
import { DataVersion } from './db/data-version';
import { DATABASE_URL, Reads } from './db/reads';
import { Recorder } from './db/recorder';
import { Transactions } from './db/transactions';
import { Upsert } from './db/upsert';
import { compiledExecution, stringifyAnswer } from './graphql/compiled';
import { contextOf, IDENTIFY, type Identify } from './graphql/context';
import { DocumentStore } from './graphql/document-store';
import { formatError } from './graphql/format-error';
import { costLimit, shapeRules } from './graphql/limits';
import { MutationCheck } from './graphql/mutation';
import { operationLog } from './graphql/operation-log';
import { HttpErrors } from './http/errors';
import { HealthController } from './http/health.controller';
import { KeptAnswers } from './http/kept-answers';
import { PublicAddress } from './http/public-address';
import { WebPage } from './http/web-page';
import { EventStreams } from './live/event-streams';
import { Listeners } from './live/listener';
import { LiveConnections } from './live/live-connections';
import { LiveOperations } from './live/live-operations';
import { LiveProtocol } from './live/live-protocol';
import { LiveSockets } from './live/live-sockets';
import { subscriptionsElsewhere } from './live/subscriptions-elsewhere';

type Entity = (new () => object) | EntitySchema;

/** What subscriptions are told by. */
const LIVE = [Listeners, LiveOperations, LiveConnections, LiveProtocol, LiveSockets, EventStreams];

/** What every feature stands on: database, GraphQL server, clock, health. */
@Global()
@Module({})
export class PlatformModule {
  /**
   * @param databaseUrl connection string of a PostgreSQL 15 or later
   * @param entities every table of every feature
   */
  static forRoot(config: Config, databaseUrl: string, entities: readonly Entity[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl, entities)),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [KeptAnswers, IDENTIFY],
          useFactory: (kept: KeptAnswers, identify: Identify) => graphqlOptions(config, kept, identify),
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATABASE_URL, useValue: databaseUrl },
        { provide: APP_FILTER, useClass: HttpErrors },
        MutationCheck,
        Clock,
        Transactions,
        Recorder,
        Upsert,
        Reads,
        Announcements,
        DataVersion,
        KeptAnswers,
        PublicAddress,
        WebPage,
        ...LIVE,
      ],
      controllers: [HealthController],
      exports: [
        CONFIG,
        DATABASE_URL,
        Clock,
        Transactions,
        Recorder,
        Upsert,
        Reads,
        Announcements,
        DataVersion,
        KeptAnswers,
        PublicAddress,
      ],
    };
  }
}

function graphqlOptions(config: Config, kept: KeptAnswers, identify: Identify): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { numberScalarMode: 'integer' },
    context: async (request: FastifyRequest, reply: FastifyReply) =>
      contextOf(request, reply, await identify.viewerOf(request, reply)),
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    playground: false,
    persistedQueries: false,
    csrfPrevention: true,
    documentStore: new DocumentStore(),
    parseOptions: { maxTokens: config.MAX_TOKENS },
    validationRules: shapeRules(config),
    plugins: [
      subscriptionsElsewhere(),
      costLimit(config),
      compiledExecution(),
      kept.plugin,
      operationLog(config.LOG_LEVEL === 'debug'),
    ],
    stringifyResult: stringifyAnswer,
    stopOnTerminationSignals: false,
    autoTransformHttpErrors: false,
  };
}
