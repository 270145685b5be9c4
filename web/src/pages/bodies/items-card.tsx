import { Clock3, ShieldQuestion } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { today } from '../../parts/day-span';
import { ItemLink } from '../../parts/item-link';
import { LocalLink } from '../../parts/local-link';
import { PartialDate, TargetDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { roadmapAddress } from '../../parts/roadmap-address';
import { Loaded, Skeleton } from '../../parts/states';
import { StageIcon } from '../../parts/status-chip';
import { isLate, isUnderWay } from '../../parts/under-way';
import type { Body } from './body-page';
import { groupedByStage, isUnconfirmed } from './items';
import { MiniAxis, MiniBarOf } from './mini-bar';
import { type MiniTimeline, miniTimeline } from './mini-timeline';
import { BodyItems, type BodyItemsQuery } from './work.operations';

type Item = BodyItemsQuery['roadmap']['nodes'][number];

/** The texts of a body and of everything below it, by how far they are. */
export function ItemsCard({ body }: { readonly body: Body }) {
  const t = useT();
  const query = useApi(BodyItems, { ref: body.ref, studyPeriod: body.studyPeriod?.label ?? null });
  const address = roadmapAddress({ body: body.ref, period: body.studyPeriod?.label });
  const count = query.data?.roadmap.totalCount;
  return (
    <Card
      id="items"
      title={t('groups.items')}
      aside={
        <span className="bodies-aside">
          {count != null && t('groups.itemCount', { count })}
          {Boolean(count) && <LocalLink href={address}>{t('groups.inRoadmap')}</LocalLink>}
        </span>
      }
    >
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ roadmap: { nodes, totalCount } }) => (
          <>
            {nodes.length === 0 && <p className="quiet">{t('groups.noItems')}</p>}
            {groupedByStage(nodes).map(({ maturity, items }) => (
              <Stage key={maturity} maturity={maturity} items={items} owner={body.ref} />
            ))}
            {totalCount !== null && totalCount > nodes.length && (
              <p className="quiet">{t('groups.moreItems', { count: totalCount - nodes.length })}</p>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface StageProps {
  readonly maturity: Item['maturity'];
  readonly items: readonly Item[];
  readonly owner: string;
}

/** What is under way is open; what is done or gone can be opened. */
function Stage({ maturity, items, owner }: StageProps) {
  const word = useWord();
  const isOpen = isUnderWay(maturity);
  const timeline = isOpen ? miniTimeline(items, today()) : null;
  return (
    <details className="bodies-stage" open={isOpen || items.length <= 12}>
      <summary>
        <StageIcon maturity={maturity} /> <h3>{word('Maturity', maturity)}</h3>
        <span className="tag">{items.length}</span>
      </summary>
      {timeline && <MiniAxis timeline={timeline} />}
      <ul className="bodies-items">
        {items.map((item) => (
          <ItemLine key={item.id} item={item} owner={owner} timeline={timeline} />
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  readonly item: Item;
  readonly owner: string;
  readonly timeline: MiniTimeline | null;
}

function ItemLine({ item, owner, timeline }: LineProps) {
  const t = useT();
  const day = today();
  return (
    <li className="bodies-item">
      <span className="bodies-item-name">
        <ItemLink item={item} /> {item.title && <Words>{item.title}</Words>}
        <span className="small-facts">
          {item.body.ref !== owner && <BodyLink body={item.body} />}
          {item.nativeStatus && <Words>{item.nativeStatus}</Words>}
          {isUnconfirmed(item, day) && (
            <span className="bodies-unconfirmed">
              <ShieldQuestion aria-hidden="true" />
              {item.confirmedOn ? (
                <>
                  {t('groups.confirmedOn')} <PartialDate value={item.confirmedOn} />
                </>
              ) : (
                t('groups.neverConfirmed')
              )}
            </span>
          )}
        </span>
      </span>
      <span className="bodies-item-target">
        <Targets item={item} />
        {isLate(item, day) && (
          <span className="late">
            <Clock3 aria-hidden="true" /> {t('groups.isLate')}
          </span>
        )}
      </span>
      {timeline && <MiniBarOf timeline={timeline} bar={timeline.bars.get(item.id)} />}
    </li>
  );
}

/** What it aims at; what it aimed at before is struck out beside it. */
function Targets({ item: { target, targets } }: Pick<LineProps, 'item'>) {
  const former = targets.filter(({ id, text }) => id !== target?.id && text !== target?.text);
  return (
    <span className="bodies-targets">
      {former.map(({ id, text }) => (
        <del key={id}>
          <Words>{text}</Words>
        </del>
      ))}
      {target && <TargetDate target={target} />}
    </span>
  );
}
