import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useT } from '../i18n/use-t';
import { PageHeader } from '../parts/page-header';
import { Trouble } from '../parts/states';

/** A page that fell over: says so, and lets one try again. */
export function Failure({ error }: ErrorComponentProps) {
  const t = useT();
  const router = useRouter();
  return (
    <>
      <PageHeader title={t('frame.failure')} />
      <Trouble error={error instanceof Error ? error : new Error(String(error))} retry={() => router.invalidate()} />
    </>
  );
}
