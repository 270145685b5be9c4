import type { MigrationInterface } from 'typeorm';
import { Programme1774310400000 } from './1774310400000-programme';
import { Reading1774310500000 } from './1774310500000-reading';
import { SignIn1774310600000 } from './1774310600000-sign-in';
import { Record1774310700000 } from './1774310700000-record';
import { Search1774310800000 } from './1774310800000-search';
import { Live1774310900000 } from './1774310900000-live';
import { Keeping1774311000000 } from './1774311000000-keeping';
import { Imports1774311200000 } from './1774311200000-imports';
import { Files1774311300000 } from './1774311300000-files';
import { RecordInBulk1774311350000 } from './1774311350000-record-in-bulk';
import { Intake1774311400000 } from './1774311400000-intake';
import { Liaisons1774311500000 } from './1774311500000-liaisons';
import { Meetings1774311600000 } from './1774311600000-meetings';
import { Listings1774311650000 } from './1774311650000-listings';
import { WritingMeetings1774311700000 } from './1774311700000-writing-meetings';
import { Feeds1774311800000 } from './1774311800000-feeds';
import { Delivery1774311900000 } from './1774311900000-delivery';

/** Every step of the schema, oldest first. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Programme1774310400000,
  Reading1774310500000,
  SignIn1774310600000,
  Record1774310700000,
  Search1774310800000,
  Live1774310900000,
  Keeping1774311000000,
  Imports1774311200000,
  Files1774311300000,
  RecordInBulk1774311350000,
  Intake1774311400000,
  Liaisons1774311500000,
  Meetings1774311600000,
  Listings1774311650000,
  WritingMeetings1774311700000,
  Feeds1774311800000,
  Delivery1774311900000,
];
