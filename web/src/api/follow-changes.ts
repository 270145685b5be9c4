import { createClient } from 'graphql-ws';
import {
  ChangeCursor,
  ProgrammeChanges,
  type ProgrammeChangesSubscription,
  WorkItemChanges,
  type WorkItemChangesSubscription,
} from './changes.operations';
import { execute } from './execute';
import type { LiveState } from './use-changes';

interface Told {
  /** Something changed; several changes in a row are told once. */
  onChange(): void;
  onState(state: LiveState): void;
}

/** Changes that come in a row, as of an import, are told once in this time. */
const GATHER_MS = 500;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Follows over one WebSocket what changes: of work items, after a break, from the last change that was known; of all else from now on, so that after a
 * break everything counts as changed.
 * @returns what ends it
 */
export function followChanges({ onChange, onState }: Told): () => void {
  let tries = 0;
  let wasConnected = false;
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    // The loop below tries again, so that it goes on after the last change that came.
    retryAttempts: 0,
    on: {
      connected: () => {
        tries = 0;
        onState('live');
        if (wasConnected) tell();
        wasConnected = true;
      },
      closed: () => onState('offline'),
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cursor: string | null = null;
  let isOver = false;
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, GATHER_MS);
  };
  const listen = async () => {
    const changes = client.iterate<WorkItemChangesSubscription>({
      query: WorkItemChanges.text,
      variables: { after: cursor },
    });
    for await (const { data } of changes) {
      cursor = data?.workItemChanged.cursor ?? cursor;
      if (data) tell();
    }
  };
  const listenToAllElse = async () => {
    const changes = client.iterate<ProgrammeChangesSubscription>({ query: ProgrammeChanges.text });
    for await (const { data } of changes) if (data) tell();
  };
  const follow = async () => {
    for (; !isOver; tries++) {
      try {
        cursor ??= (await execute(ChangeCursor, {})).changeCursor;
        await Promise.all([listen(), listenToAllElse()]);
      } catch {
        onState('offline');
      }
      // Where one of the two ended, so does the other: both begin again.
      client.terminate();
      await new Promise((resolve) => setTimeout(resolve, pauseOf(tries)));
    }
  };
  void follow();
  return () => {
    isOver = true;
    clearTimeout(timer);
    void client.dispose();
  };
}

/** Longer after each try, and never the same for everyone: a server that comes back is not asked by all at once. */
const pauseOf = (tries: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 5)) * (0.75 + Math.random() / 2);
