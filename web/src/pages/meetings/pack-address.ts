interface Asked {
  /** Group within the meeting whose pack it is; the whole meeting where left out. */
  readonly group?: string | undefined;
  /** One list alone. */
  readonly list?: string | undefined;
}

/** Where a meeting pack is fetched as a file. @param meetingKey `SG17-2021-04` */
export function packAddress(meetingKey: string, type: 'docx' | 'xlsx' | 'csv', { group, list }: Asked): string {
  const search = new URLSearchParams();
  if (group) search.append('group', group);
  if (list) search.append('lists', list);
  const asked = search.toString();
  return `/open-data/meeting-pack/${encodeURIComponent(meetingKey)}.${type}${asked && `?${asked}`}`;
}
