import { Link, useLocation } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Props = Pick<ComponentProps<'a'>, 'className' | 'children' | 'aria-label'>;

/** The way to sign in, and back again to what one wanted to see or do. */
export function SignInLink(props: Props) {
  const { href, pathname } = useLocation();
  return <Link to="/sign-in" search={{ back: pathname === '/sign-in' ? undefined : href }} {...props} />;
}
