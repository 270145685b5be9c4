import { sourceOf } from '../history/source.queries';
import { column, one, type SqlFields } from '../platform/graphql/sql-fields';

export const studyPeriodFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  label: column('label'),
  ituPeriodNumber: column('itu_period_number'),
  openedBy: column('opened_by'),
  assemblyStartsOn: column('assembly_starts_on'),
  assemblyEndsOn: column('assembly_ends_on'),
  assemblyPlace: column('assembly_place'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
};

/** The study period that a column names. */
export const studyPeriodOf = (columnName: string) =>
  one(
    () => studyPeriodFields,
    (row, period) => `study_period ${period} where ${period}.id = ${row}.${columnName}`,
  );
