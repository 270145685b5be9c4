import type { MigrationInterface } from 'typeorm';
import { Programme1774310400000 } from './1774310400000-programme';
import { Reading1774310500000 } from './1774310500000-reading';
import { Search1774310800000 } from './1774310800000-search';

/** Every step of the schema, oldest first. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Programme1774310400000,
  Reading1774310500000,
  Search1774310800000,
];
