import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const change = z.object({ of: z.string(), id: z.string().nullable() });
type Change = z.infer<typeof change>;
const answer = z.object({ data: z.object({ programmeChanged: change }) });

/** What one listener was told of the programme besides work items. */
export interface HeardProgramme {
  readonly changes: Change[];
  /** Waits until a change came. */
  until(wanted: Change): Promise<void>;
  stop(): void;
}

/** Listens over a WebSocket, without being signed in. */
export function overProgramme(host: string): HeardProgramme {
  const client = createClient({ url: `ws://${host}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const changes: Change[] = [];
  const waiting = new Set<() => void>();
  client.subscribe(
    { query: 'subscription { programmeChanged { of id } }' },
    {
      next: (value) => {
        changes.push(answer.parse(value).data.programmeChanged);
        for (const each of waiting) each();
      },
      error: (error) => {
        throw error instanceof Error ? error : new Error(JSON.stringify(error));
      },
      complete: () => undefined,
    },
  );
  return {
    changes,
    until: (wanted) =>
      new Promise((resolve) => {
        const check = () => {
          if (!changes.some(({ of, id }) => of === wanted.of && id === wanted.id)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    stop: () => void client.dispose(),
  };
}
