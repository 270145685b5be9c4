import { CircleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { ApiError, Reason, Since } from '../api/errors';
import { useRich, useT } from '../i18n/use-t';
import { Words } from './ref';

/** Why something was not done: every reason with its rule and clause, each wrong field, or what others did meanwhile. */
export function Refusal({ error }: { readonly error: ApiError | null }) {
  const t = useT();
  if (!error) return null;
  const details = error.reasons.length + error.problems.length + error.since.length > 0;
  return (
    <div className="refusal" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p className="refusal-title">
          {details ? t(TITLES[error.code] ?? 'frame.notDone') : <Words>{error.message}</Words>}
        </p>
        {error.reasons.length > 0 && <Reasons reasons={error.reasons} />}
        {error.problems.length > 0 && <Problems error={error} />}
        {error.since.length > 0 && <WhatOthersDid since={error.since} />}
      </div>
    </div>
  );
}

const TITLES: Readonly<Record<string, 'frame.refused' | 'frame.forbidden' | 'frame.stale' | 'frame.badInput'>> = {
  REFUSED: 'frame.refused',
  FORBIDDEN: 'frame.forbidden',
  UNAUTHENTICATED: 'frame.forbidden',
  STALE: 'frame.stale',
  BAD_USER_INPUT: 'frame.badInput',
};

type Listed = Pick<Reason, 'message' | 'clause'> & { readonly accepted?: string | null };

/** Reasons with their clauses, as a refusal or `transitions { reasons }` lists them. */
export function Reasons({ reasons }: { readonly reasons: readonly Listed[] }) {
  return (
    <ul className="reasons">
      {reasons.map(({ message, clause, accepted }) => (
        <li key={message + clause}>
          <Words>{message}</Words> <bdi className="clause">{clause}</bdi>
          {accepted && <Accepted what={accepted} />}
        </li>
      ))}
    </ul>
  );
}

/** What would be accepted instead. */
function Accepted({ what }: { readonly what: string }) {
  const rich = useRich();
  return <> {rich('frame.accepted', { what: <Words>{what}</Words> })}</>;
}

function Problems({ error }: { readonly error: ApiError }) {
  return (
    <ul className="reasons">
      {error.problems.map(({ field, message, accepted }) => (
        <li key={field + message}>
          <bdi className="clause">{field}</bdi> <Words>{message}</Words>
          {accepted && <Accepted what={accepted} />}
        </li>
      ))}
    </ul>
  );
}

function WhatOthersDid({ since }: { readonly since: readonly Since[] }) {
  const rich = useRich();
  const intl = useIntl();
  return (
    <ul className="reasons">
      {since.map(({ version, by, at, fields }) => (
        <li key={version}>
          {rich('frame.didSince', {
            who: <b>{by ?? '—'}</b>,
            when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
            fields: intl.formatList(fields),
          })}
        </li>
      ))}
    </ul>
  );
}
