import type { MessageKey } from '../i18n/messages';

interface Place {
  readonly to: string;
  readonly key: MessageKey;
  readonly beside?: string;
}

/** The pages that the bar leads to; `beside` are addresses of pages that belong there too. */
export const PLACES = [
  { to: '/roadmap', key: 'frame.roadmap' },
  { to: '/liaison', key: 'frame.liaison' },
  { to: '/groups', key: 'frame.groups' },
  { to: '/meetings', key: 'frame.meetings', beside: '/letters' },
  { to: '/imports', key: 'frame.imports' },
  { to: '/hygiene', key: 'frame.hygiene' },
] as const satisfies readonly Place[];
