import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { SnakeNaming } from './naming';

/** Connections of one process for writing; reading has a pool of its own. */
const WRITERS = 3;

/** How TypeORM reaches the database and what it knows of it; the schema is changed by migrations alone. */
export function dataSourceOptions(
  url: string,
  entities: readonly ((new () => object) | EntitySchema)[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    applicationName: 'standards-roadmap writes',
    extra: { max: WRITERS, options: '-c TimeZone=UTC' },
  };
}
