import type { MigrationInterface } from 'typeorm';
import { Programme1774310400000 } from './1774310400000-programme';
import { Reading1774310500000 } from './1774310500000-reading';
import { SignIn1774310600000 } from './1774310600000-sign-in';
import { Record1774310700000 } from './1774310700000-record';

/** Every step of the schema, oldest first. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Programme1774310400000,
  Reading1774310500000,
  SignIn1774310600000,
  Record1774310700000,
];
