/** The pages that the bar leads to. */
export const PLACES = [
  { to: '/roadmap', key: 'frame.roadmap' },
  { to: '/liaison', key: 'frame.liaison' },
  { to: '/groups', key: 'frame.groups' },
  { to: '/meetings', key: 'frame.meetings' },
  { to: '/imports', key: 'frame.imports' },
  { to: '/hygiene', key: 'frame.hygiene' },
] as const;
