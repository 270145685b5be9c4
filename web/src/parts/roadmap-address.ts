/** Address of the roadmap with some filters, e.g. `{ body: 'SG13', late: '1' }`. */
export function roadmapAddress(filters: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const search = new URLSearchParams({ view: 'table' });
  for (const [name, values] of Object.entries(filters))
    for (const value of [values ?? []].flat()) search.append(name, value);
  return `/roadmap?${search}`;
}
