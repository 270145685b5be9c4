import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, CloudOff, type LucideIcon, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors';
import { useT } from '../i18n/use-t';
import { Button } from './button';
import { Words } from './ref';

interface SkeletonProps {
  readonly rows?: number;
  /** Height of a row in pixels, the same as that of what comes. */
  readonly height?: number;
}

/** Grey rows where data will be, of the same size. */
export function Skeleton({ rows = 12, height = 34 }: SkeletonProps) {
  const t = useT();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('frame.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
        <div key={row} className="skeleton-row" style={{ blockSize: height }} aria-hidden="true">
          <span style={{ inlineSize: `${20 + ((row * 37) % 50)}%` }} />
        </div>
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing is there: a sentence, and what can be done about it. */
export function Empty({ icon: Icon, title, children }: EmptyProps) {
  return (
    <div className="empty">
      {Icon && <Icon aria-hidden="true" />}
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** What went wrong, with another try; what was shown before stays. */
export function Trouble({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useT();
  const isOffline = error instanceof ApiError && error.code === 'OFFLINE';
  const Icon = isOffline ? CloudOff : CircleAlert;
  return (
    <div className="trouble" role="alert">
      <Icon aria-hidden="true" />
      <p>{isOffline ? t('frame.offlineWords') : <Words>{error.message}</Words>}</p>
      {retry && (
        <Button icon={RotateCw} onPress={retry}>
          {t('frame.retry')}
        </Button>
      )}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** In the final geometry. */
  readonly skeleton?: ReactNode;
  children(data: T): ReactNode;
}

/** An answer of the API in each of its states: awaited, failed (with what was there before), there. */
export function Loaded<T>({ query: { data, error, refetch }, skeleton = <Skeleton />, children }: LoadedProps<T>) {
  return (
    <>
      {error && <Trouble error={error} retry={() => refetch()} />}
      {data === undefined ? !error && skeleton : children(data)}
    </>
  );
}
