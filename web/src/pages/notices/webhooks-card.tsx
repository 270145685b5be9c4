import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loaded, Skeleton } from '../../parts/states';
import { WebhookDialog } from './webhook-dialog';
import { WebhookRow } from './webhook-row';
import { Webhooks } from './webhooks.operations';

/** Addresses of programs that are told of changes as they come. */
export function WebhooksCard() {
  const t = useT();
  const query = useApi(Webhooks);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  return (
    <Card
      id="webhooks"
      title={t('notices.webhooks')}
      aside={
        <Button icon={Plus} onPress={() => setOpen(true)}>
          {t('notices.newWebhook')}
        </Button>
      }
    >
      <p className="notices-lead">{t('notices.webhooksWords')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group, not one more landmark beside the card it stands in */}
      <div ref={list} tabIndex={-1} className="notices-list" role="group" aria-label={t('notices.webhooks')}>
        <Loaded query={query} skeleton={<Skeleton rows={2} height={72} />}>
          {({ webhooks }) =>
            webhooks.length === 0 ? (
              <p className="notices-none">{t('notices.noWebhooks')}</p>
            ) : (
              <ul>
                {webhooks.map((hook) => (
                  <WebhookRow key={hook.id} hook={hook} onDeleted={() => list.current?.focus()} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      {isOpen && <WebhookDialog onClose={() => setOpen(false)} />}
    </Card>
  );
}
