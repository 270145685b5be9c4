import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { asked } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { DeliveryStateChip } from './states';
import type { Hook } from './webhook-row';
import { WebhookDeliveries, type WebhookDeliveriesQuery, Webhooks } from './webhooks.operations';

type Delivery = WebhookDeliveriesQuery['webhookDeliveries']['nodes'][number];

const PAGE = 10;
const MOST = 100;
/** Nothing is announced of deliveries: while one is on its way, they are asked for again. */
const AGAIN_MS = 1_000;

const isUnderWay = ({ endedAt }: Delivery): boolean => endedAt === null;

/** What was sent to a webhook, or waits to be sent, the newest first. */
export function Deliveries({ hook: { id, state } }: { readonly hook: Hook }) {
  const t = useT();
  const [first, setFirst] = useState(PAGE);
  const query = useQuery({
    ...asked(WebhookDeliveries, { webhook: id, first }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      state === 'ACTIVE' && data?.webhookDeliveries.nodes.some(isUnderWay) ? AGAIN_MS : false,
  });
  useNewStanding(query.data);
  return (
    <div className="notices-deliveries">
      <Loaded query={query} skeleton={<Skeleton rows={3} height={34} />}>
        {({ webhookDeliveries: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <p className="notices-quiet">{t('notices.noDeliveries')}</p>
          ) : (
            <>
              <DeliveryTable deliveries={nodes} />
              {pageInfo.hasNextPage && first < MOST && (
                <Button onPress={() => setFirst(Math.min(first * 3, MOST))}>{t('notices.more')}</Button>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** When something becomes of a delivery, its webhook stands otherwise too. */
function useNewStanding(data: WebhookDeliveriesQuery | undefined): void {
  const queries = useQueryClient();
  const standing = data?.webhookDeliveries.nodes.map(({ state, attempts }) => `${state}${attempts}`).join();
  useEffect(() => {
    if (standing !== undefined) void queries.invalidateQueries({ queryKey: asked(Webhooks).queryKey });
  }, [queries, standing]);
}

function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const t = useT();
  const intl = useIntl();
  const time = (at: string | null) => at && intl.formatDate(at, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <DataTable
      caption={t('notices.deliveries')}
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        { key: 'change', label: t('notices.change'), isHeader: true, cell: ({ change }) => <What change={change} /> },
        { key: 'state', label: t('notices.state'), cell: ({ state }) => <DeliveryStateChip state={state} /> },
        { key: 'answer', label: t('notices.answer'), cell: (delivery) => <Answer delivery={delivery} /> },
        { key: 'attempts', label: t('notices.attempts'), isNumber: true, cell: ({ attempts }) => attempts },
        {
          key: 'when',
          label: t('notices.when'),
          cell: ({ createdAt, endedAt, nextAt, attempts }) => (
            <>
              {time(endedAt ?? createdAt)}
              {nextAt && attempts > 0 && (
                <span className="notices-next">{t('notices.nextTry', { when: time(nextAt) })}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** The change that was told: its number in the record, with the item that it changed. */
function What({ change }: { readonly change: string }) {
  const t = useT();
  const [, entry, item] = /^(\d+)\.(\d+)$/.exec(change) ?? [];
  if (entry === undefined || item === undefined) return t('notices.isTest');
  return <ItemLink item={{ id: item, ref: change }} />;
}

/** What the receiver answered: its status, and the beginning of its words, which may be anything. */
function Answer({ delivery: { code, answer } }: { readonly delivery: Delivery }) {
  return (
    <span className="notices-answer">
      {code !== null && <bdi className="notices-code">{code}</bdi>} {answer && <Words>{answer}</Words>}
    </span>
  );
}
