import { Logger } from '@nestjs/common';

/** What was read behind a position. */
export interface ReadOn<Position, Told> {
  /** Null where there is nothing to tell. */
  readonly told: Told | null;
  /** Behind which to read on. */
  readonly end: Position;
  /** Whether more may follow at once. */
  readonly isFull: boolean;
  /** Whether there is more that waits for an older transaction to end. */
  readonly held: boolean;
}

/** Where changes are read. */
export interface Followed<Position, Told> {
  /** The end of what there is. */
  end(): Promise<Position>;
  after(position: Position): Promise<ReadOn<Position, Told>>;
}

type Watcher<Told> = (told: Told) => void;

/** How soon to look again for what waits for an older transaction: nothing is announced when it ends. */
const HELD_MS = 100;
const RETRY_MS = 1_000;

/** Reads on whenever it is woken, from where its watchers know, once for all of them; each is told everything once, in order. */
export class Following<Position, Told> {
  private readonly logger = new Logger('Live');
  private readonly watchers = new Set<Watcher<Told>>();
  /** Up to where the watchers know; null before anybody watches. */
  private position: Position | null = null;
  private begun: Promise<void> = Promise.resolve();
  private reading: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly followed: Followed<Position, Told>) {}

  /**
   * Tells what comes from now on.
   * @returns what ends it
   */
  async watch(watcher: Watcher<Told>): Promise<() => void> {
    if (this.watchers.size === 0) {
      this.position = null;
      this.begun = this.begin();
    }
    this.watchers.add(watcher);
    const leave = () => {
      this.watchers.delete(watcher);
    };
    try {
      await this.begun;
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** Something was recorded, or may have been. */
  wake(): void {
    this.again = true;
    if (this.reading || this.position === null || this.watchers.size === 0) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.reading = this.readOn()
      .catch((error: unknown) => this.wakeIn(RETRY_MS, error))
      .finally(() => {
        this.reading = null;
        if (this.again && !this.timer) this.wake();
      });
  }

  stop(): void {
    this.watchers.clear();
    if (this.timer) clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    await this.reading;
    this.position = await this.followed.end();
    this.wake();
  }

  private async readOn(): Promise<void> {
    let isHeld = false;
    while (this.again && this.position !== null && this.watchers.size > 0) {
      this.again = false;
      const { told, end, isFull, held } = await this.followed.after(this.position);
      // All watchers may have left meanwhile, and others come.
      if (this.position === null) return;
      this.position = end;
      this.again = this.again || isFull;
      isHeld = held;
      if (told !== null) for (const watcher of this.watchers) watcher(told);
    }
    if (isHeld) this.wakeIn(HELD_MS);
  }

  private wakeIn(milliseconds: number, error?: unknown): void {
    if (error !== undefined)
      this.logger.warn(`Changes cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    if (this.watchers.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.wake();
    }, milliseconds).unref();
  }
}
