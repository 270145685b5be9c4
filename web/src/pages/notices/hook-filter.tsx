import * as v from 'valibot';
import { useT, useWord } from '../../i18n/use-t';
import { ItemLink } from '../../parts/item-link';
import { DOMAINS } from '../roadmap/search';

const parts = v.object({
  workItems: v.nullish(v.array(v.string())),
  bodies: v.nullish(v.array(v.string())),
  domains: v.nullish(v.array(v.picklist(DOMAINS))),
  significantOnly: v.nullish(v.boolean()),
});

/** Which changes a webhook is told of, in words. */
export function HookFilter({ json }: { readonly json: string }) {
  const t = useT();
  const word = useWord();
  const { workItems, bodies, domains, significantOnly } = v.parse(parts, JSON.parse(json));
  const list = [
    ...(bodies ?? []).map((body) => ({ label: t('roadmap.body'), value: body })),
    ...(domains ?? []).map((domain) => ({ label: t('roadmap.domain'), value: word('ActivityDomain', domain) })),
  ];
  return (
    <ul className="notices-parts">
      <li className="notices-part">{t(significantOnly ? 'notices.onlySignificant' : 'notices.everyChange')}</li>
      {list.map(({ label, value }) => (
        <li key={`${label} ${value}`} className="notices-part">
          <span>{label}</span> <bdi dir="auto">{value}</bdi>
        </li>
      ))}
      {(workItems ?? []).map((id) => (
        <li key={id} className="notices-part">
          <span>{t('roadmap.item')}</span> <ItemLink item={{ id, ref: id }} />
        </li>
      ))}
    </ul>
  );
}
