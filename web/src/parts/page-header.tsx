import { type ReactNode, useEffect } from 'react';
import { useT } from '../i18n/use-t';

interface Props {
  /** The heading of the page, and of its window where it is plain text. */
  readonly title: string;
  /** What stands in the heading, where that is more than text. */
  readonly heading?: ReactNode;
  /** Where it is in the whole: links above the heading; null while that is awaited. */
  readonly trail?: ReactNode;
  /** Its state: a chip. */
  readonly chip?: ReactNode;
  /** How many there are; told when it changes. Null or false while that is awaited: it keeps its place. */
  readonly counts?: ReactNode;
  /** Other ways to look at it: `<Segmented>`. */
  readonly views?: ReactNode;
  /** What can be done; at most one button is primary. */
  readonly actions?: ReactNode;
  /** Filters and settings: the control row. */
  readonly children?: ReactNode;
}

/** The head of every page. */
export function PageHeader({ title, heading, trail, chip, counts, views, actions, children }: Props) {
  useTitle(title);
  return (
    <header className="page-header">
      {trail === null ? <div className="trail">{'\u00a0'}</div> : trail}
      <div className="page-header-line">
        <h1 tabIndex={-1}>{heading ?? title}</h1>
        {chip}
        <div role="status" className={counts === undefined ? 'counts' : 'counts counts-kept'}>
          {counts}
        </div>
        {(views || actions) && (
          <div className="page-header-end">
            {views}
            {actions}
          </div>
        )}
      </div>
      {children && <div className="control-row">{children}</div>}
    </header>
  );
}

/** Names the window. */
export function useTitle(title: string): void {
  const t = useT();
  const whole = t('frame.windowTitle', { page: title });
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
