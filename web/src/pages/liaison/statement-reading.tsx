import { TriangleAlert } from 'lucide-react';
import { useRich, useT } from '../../i18n/use-t';
import { ReadingNotice } from '../../parts/reading-notice';
import type { LiaisonFromFileQuery } from './form.operations';
import { StatementLink } from './statement-link';

export type Reading = LiaisonFromFileQuery['liaisonFromFile'];

interface Props {
  readonly reading: Reading;
}

/** What was read of a statement; the same one where it is recorded already, and the rows of a roadmap table in it. */
export function StatementReading({ reading }: Props) {
  const t = useT();
  return (
    <ReadingNotice reading={reading} doubts={<Duplicates reading={reading} />}>
      {reading.roadmapRows > 0 && <p>{t('liaison.roadmapRows', { count: reading.roadmapRows })}</p>}
    </ReadingNotice>
  );
}

function Duplicates({ reading: { duplicates } }: Props) {
  const rich = useRich();
  return duplicates.map(({ statement, rule }) => (
    <p key={statement.id} className="late">
      <TriangleAlert aria-hidden="true" />{' '}
      {rich(rule === 'SAME_NUMBER' ? 'liaison.sameNumber' : 'liaison.sameFile', {
        statement: <StatementLink statement={statement} />,
      })}
    </p>
  ));
}
