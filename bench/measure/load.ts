import { connect, type Socket } from 'node:net';

/** What one measurement of one contender found. */
export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request, sorted. */
  readonly latencies: Float64Array;
  /** Answers with another status than 200. */
  readonly failed: number;
}

/** When a measurement ends: after some time, or after some requests. */
export interface Until {
  readonly seconds?: number;
  readonly requests?: number;
}

/** The bytes of one request. */
export function bytesOf(path: string, body: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${json.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), json]);
}

/**
 * Sends requests over a number of connections, each of which sends the next as soon as it has its answer. Written on plain sockets, so that the
 * load itself takes little of the machine that it measures.
 * @param requests sent in turn, from the first again when all were sent
 */
export async function load(
  port: number,
  requests: readonly Buffer[],
  connections: number,
  until: Until,
): Promise<Measured> {
  const latencies: number[] = [];
  let failed = 0;
  let sent = 0;
  const started = performance.now();
  const deadline = until.seconds === undefined ? Number.POSITIVE_INFINITY : started + until.seconds * 1_000;
  const most = until.requests ?? Number.POSITIVE_INFINITY;
  const next = () => (sent >= most || performance.now() >= deadline ? undefined : requests[sent++ % requests.length]);
  const work = async () => {
    const line = await Line.open(port);
    for (let request = next(); request; request = next()) {
      const before = performance.now();
      const status = await line.ask(request);
      latencies.push(performance.now() - before);
      if (status !== 200) failed++;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return {
    requests: latencies.length,
    seconds: (performance.now() - started) / 1_000,
    latencies: Float64Array.from(latencies).sort(),
    failed,
  };
}

/** The value that a part of the sorted values does not exceed. @param part 0.5 for the median */
export function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** One connection, on which one request at a time is under way. */
class Line {
  private chunks: Buffer[] = [];
  private received = 0;
  private expected: number | null = null;
  private isChunked = false;
  private status = 0;
  private done: ((status: number) => void) | null = null;
  private broken: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (data) => this.take(data));
    socket.on('error', (error) => this.broken?.(error));
    socket.on('close', () => this.broken?.(new Error('the connection was closed')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  ask(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.chunks = [];
      this.received = 0;
      this.expected = null;
      this.isChunked = false;
      this.done = resolve;
      this.broken = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.broken = null;
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.chunks.push(data);
    this.received += data.length;
    if (this.expected === null && !this.isChunked) this.readHead();
    const isWhole = this.isChunked
      ? this.endsWithLastChunk()
      : this.expected !== null && this.received >= this.expected;
    if (isWhole) this.done?.(this.status);
  }

  private readHead(): void {
    const all = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
    const end = all?.indexOf(HEAD_END) ?? -1;
    if (!all || end < 0) return;
    const head = all.toString('latin1', 0, end).toLowerCase();
    this.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
    this.isChunked = length === undefined;
    if (length !== undefined) this.expected = end + HEAD_END.length + Number(length);
  }

  private endsWithLastChunk(): boolean {
    const tail = Buffer.concat(this.chunks.slice(-2));
    return tail.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }
}
