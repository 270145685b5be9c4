import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from './app.module';

/** Every resolver class that the features name. */
function resolvers(): (new () => object)[] {
  const providers: unknown[] = FEATURES.flatMap((feature) => Reflect.getMetadata('providers', feature) ?? []);
  return providers.filter(
    (each): each is new () => object => typeof each === 'function' && each.name.endsWith('Resolver'),
  );
}

/** The schema as text, made from the classes alone, without a database. */
export async function schemaText(): Promise<string> {
  const builder = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter(), { logger: false });
  await builder.init();
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers(), { numberScalarMode: 'integer' });
  await builder.close();
  return `# Generated from the code by "npm run schema"; a test fails when it is not fresh.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (require.main === module) void schemaText().then((text) => writeFileSync('schema.graphql', text));
