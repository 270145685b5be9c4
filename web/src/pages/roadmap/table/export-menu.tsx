import { Code, FileSpreadsheet, FileText, Link2, Share } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { explorerAddress } from '../../../parts/explorer-address';
import { useCopy } from '../../../parts/use-copy';
import { RoadmapItems } from '../roadmap.operations';
import { useRoadmap } from '../use-roadmap';

/** Gives what is seen to others: as a file, as an address, as a query. */
export function ExportMenu() {
  const t = useT();
  const { filter, asOf } = useRoadmap();
  const said = new URLSearchParams({
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(asOf && { asOf }),
  });
  const file = (ending: string, layout?: string) => {
    const all = new URLSearchParams(said);
    if (layout) all.set('layout', layout);
    return `/open-data/roadmap.${ending}?${all}`;
  };
  const copy = useCopy();
  const query = explorerAddress(RoadmapItems.text, { filter, asOf, isFirst: true });
  return (
    <MenuTrigger>
      <Button icon={Share}>{t('table.export')}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('table.export')}>
          <MenuItem className="menu-item" href={file('xlsx')} download>
            <FileSpreadsheet aria-hidden="true" />
            {t('table.xlsx')}
          </MenuItem>
          <MenuItem className="menu-item" href={file('csv')} download>
            <FileSpreadsheet aria-hidden="true" />
            {t('table.csv')}
          </MenuItem>
          <MenuItem className="menu-item" href={file('docx')} download>
            <FileText aria-hidden="true" />
            {t('table.docx')}
          </MenuItem>
          <MenuItem className="menu-item" href={file('docx', 'suppl-49')} download>
            <FileText aria-hidden="true" />
            {t('table.docx49')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => copy(location.href)}>
            <Link2 aria-hidden="true" />
            {t('table.copy')}
          </MenuItem>
          <MenuItem className="menu-item" href={query}>
            <Code aria-hidden="true" />
            {t('table.explorer')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
