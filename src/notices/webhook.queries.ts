import { column, type SqlFields } from '../platform/graphql/sql-fields';

export const webhookFields: SqlFields = {
  id: column('id'),
  url: column('url'),
  filter: (hook) => `${hook}.filter::text`,
  state: column('state'),
  problem: column('problem'),
  failures: column('failures'),
  failingSince: column('failing_since'),
  lastDeliveredAt: column('last_delivered_at'),
  createdAt: column('created_at'),
};

export const deliveryFields: SqlFields = {
  id: column('id'),
  change: column('change'),
  state: column('state'),
  attempts: column('attempts'),
  nextAt: (delivery) => `case when ${delivery}.ended_at is null then ${delivery}.next_at end`,
  code: column('code'),
  answer: column('answer'),
  createdAt: column('created_at'),
  endedAt: column('ended_at'),
};
