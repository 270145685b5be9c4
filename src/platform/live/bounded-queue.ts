/** What waits for one listener, in order; it ends when more waits than may. */
export class BoundedQueue<Item> {
  private readonly waiting: Item[] = [];
  private taker: ((result: IteratorResult<Item, undefined>) => void) | null = null;
  private ended = false;

  /**
   * @param most items that may wait
   * @param overflow called once when one more comes; the queue is then ended and empty
   */
  constructor(
    private readonly most: number,
    private readonly overflow: () => void,
  ) {}

  push(item: Item): void {
    if (this.ended) return;
    if (this.taker) {
      this.taker({ value: item, done: false });
      this.taker = null;
    } else if (this.waiting.length < this.most) this.waiting.push(item);
    else {
      this.end();
      this.overflow();
    }
  }

  /** The next item, once there is one. One taker at a time. */
  take(): Promise<IteratorResult<Item, undefined>> {
    const item = this.waiting.shift();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.taker = resolve;
    });
  }

  /** Nothing comes any more, and what waits is dropped. */
  end(): void {
    this.ended = true;
    this.waiting.length = 0;
    this.taker?.({ value: undefined, done: true });
    this.taker = null;
  }
}
