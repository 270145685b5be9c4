import type { ApolloServerPlugin } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { GraphContext } from './context';

const logger = new Logger('Operations');
/** An operation that takes longer is worth a look. */
const SLOW_MS = 1_000;

/**
 * Logs what was asked and how long it took: slow operations as a warning, the others at level debug. Variables are left out: they may be personal.
 * @param all whether the level is debug; elsewhere nothing is put together that nobody reads
 */
export function operationLog(all: boolean): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operationName, operation, response, errors }) {
          const milliseconds = Math.round(performance.now() - began);
          const isSlow = milliseconds > SLOW_MS;
          if (!isSlow && !all) return;
          const entry = {
            operation: operationName ?? operation?.operation ?? 'unread',
            milliseconds,
            cost: response.http.headers.get('x-query-cost'),
            errors: errors?.length ?? 0,
          };
          if (isSlow) logger.warn(entry);
          else logger.debug(entry);
        },
      };
    },
  };
}
