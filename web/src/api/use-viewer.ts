import { useQuery } from '@tanstack/react-query';
import { asked } from './use-api';
import { Viewer } from './viewer.operations';

/** Who is signed in; `viewer` is null for the public, undefined while that is not known. */
export function useViewer() {
  const { data } = useQuery({ ...asked(Viewer), staleTime: 300_000 });
  return {
    viewer: data?.viewer,
    isSignedIn: Boolean(data?.viewer),
    isAdministrator: data?.viewer?.administrator ?? false,
  };
}

interface Right {
  readonly action: string;
  readonly allowed: boolean;
}

/** The right to an action among those of a record (`viewerCan { action allowed reasons { … } }`); undefined where it was not asked for. */
export const rightTo = <R extends Right>(rights: readonly R[] | undefined, action: R['action']): R | undefined =>
  rights?.find((right) => right.action === action);
