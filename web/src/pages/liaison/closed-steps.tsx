import { useT } from '../../i18n/use-t';
import { Reasons } from '../../parts/refusal';
import type { Statement } from './statement-pane';

interface Props<S extends string> {
  readonly transitions: readonly {
    readonly step: S;
    readonly allowed: boolean;
    readonly reasons: Statement['transitions'][number]['reasons'];
  }[];
  /** The word for a step. */
  nameOf(step: S): string;
}

/** The steps that are closed, each with everything that stands against it. */
export function ClosedSteps<S extends string>({ transitions, nameOf }: Props<S>) {
  const t = useT();
  const closed = transitions.filter(({ allowed }) => !allowed);
  if (closed.length === 0) return null;
  return (
    <details className="liaison-heading">
      <summary>{t('liaison.closedSteps', { count: closed.length })}</summary>
      {closed.map(({ step, reasons }) => (
        <div key={step} className="liaison-closed">
          <b>{nameOf(step)}</b>
          <Reasons
            reasons={reasons.map(({ accepted, ...reason }) => ({ ...reason, accepted: accepted ?? undefined }))}
          />
        </div>
      ))}
    </details>
  );
}
