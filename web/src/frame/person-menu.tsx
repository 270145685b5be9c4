import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell, KeyRound, LogOut, Scale, UserRound, Users } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useChange } from '../api/use-change';
import { useViewer } from '../api/use-viewer';
import { useT } from '../i18n/use-t';
import { SignInLink } from '../parts/sign-in-link';
import { SignOut } from './frame.operations';

/** Who is signed in, and what is theirs; a way in for who is not. */
export function PersonMenu() {
  const t = useT();
  const { viewer } = useViewer();
  // The way in keeps its place while that is not known: most readers are not signed in.
  if (!viewer)
    return (
      <SignInLink
        className={`button button-plain${viewer === undefined ? ' bar-awaited' : ''}`}
        aria-label={t('frame.signIn')}
      >
        <UserRound aria-hidden="true" />
        <span className="bar-sign-in">{t('frame.signIn')}</span>
      </SignInLink>
    );
  return (
    <MenuTrigger>
      <AriaButton className="avatar" aria-label={t('frame.you', { name: viewer.person.name })}>
        {initials(viewer.person.name)}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <p className="menu-head">
          <b>{viewer.person.name}</b>
          <span>{viewer.email}</span>
        </p>
        <Places isAdministrator={viewer.administrator} />
      </Popover>
    </MenuTrigger>
  );
}

function Places({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useChange(SignOut);
  const leave = async () => {
    if (!(await signOut.run({}))) return;
    queries.clear();
    await navigate({ to: '/roadmap' });
  };
  return (
    <Menu className="menu" aria-label={t('frame.yours')}>
      <MenuItem className="menu-item" onAction={() => navigate({ to: '/account' })}>
        <KeyRound aria-hidden="true" />
        {t('frame.account')}
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => navigate({ to: '/notices' })}>
        <Bell aria-hidden="true" />
        {t('frame.yourNotices')}
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => navigate({ to: '/permissions' })}>
        <Scale aria-hidden="true" />
        {t('frame.permissions')}
      </MenuItem>
      {isAdministrator && (
        <MenuItem className="menu-item" onAction={() => navigate({ to: '/people' })}>
          <Users aria-hidden="true" />
          {t('frame.people')}
        </MenuItem>
      )}
      <MenuItem className="menu-item" onAction={leave}>
        <LogOut aria-hidden="true" className="lucide mirrored" />
        {t('frame.signOut')}
      </MenuItem>
    </Menu>
  );
}

/** The first letters of the first and the last name; of a name of one word, its first. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}
