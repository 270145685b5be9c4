import type { ApolloServerPlugin } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { GraphContext } from './context';

const logger = new Logger('Operations');
/** An operation that takes longer is worth a look. */
const SLOW_MS = 1_000;

/** Logs what was asked and how long it took: every operation at level debug, slow ones as a warning. Variables are left out: they may be personal. */
export function operationLog(): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operationName, operation, response, errors }) {
          const milliseconds = Math.round(performance.now() - began);
          const entry = {
            operation: operationName ?? operation?.operation ?? 'unread',
            milliseconds,
            cost: response.http.headers.get('x-query-cost'),
            errors: errors?.length ?? 0,
          };
          if (milliseconds > SLOW_MS) logger.warn(entry);
          else logger.debug(entry);
        },
      };
    },
  };
}
