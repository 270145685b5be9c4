import type { ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../i18n/use-t';
import { PageHeader } from '../parts/page-header';
import { Trouble } from '../parts/states';

/** A page that fell over: says so, and lets one try again. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <>
      <PageHeader title={t('frame.failure')} />
      <Trouble error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
    </>
  );
}
