import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useViewer } from '../api/use-viewer';
import { useT } from '../i18n/use-t';

/** The bell of who is signed in: what they are told of. */
export function NoticesLink() {
  const t = useT();
  const { isSignedIn } = useViewer();
  if (!isSignedIn) return null;
  return (
    <Link to="/notices" className="button button-plain button-icon bar-bell" aria-label={t('frame.yourNotices')}>
      <Bell aria-hidden="true" />
    </Link>
  );
}
