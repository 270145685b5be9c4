import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { type Asking, IDENTIFY, type Identify, type LiveContext } from '../graphql/context';
import { Loaders } from '../graphql/loaders';

/** Who a listener is, is found out anew after so long: a session may have ended, a token may have been revoked. */
const LOOK_AGAIN_MS = 60_000;

/** Someone at the other end of a connection that stays open. */
export class Listener {
  private viewer: object | null = null;
  private lookedAt = 0;

  constructor(
    private readonly identify: () => Promise<object>,
    private readonly clock: Clock,
    private readonly cut: () => void,
  ) {}

  /** What the resolvers share while one change is told, or one subscription begun. @throws GraphQLError where the listener does not prove, or no longer, who it is */
  async context(): Promise<LiveContext> {
    const now = this.clock.now().getTime();
    if (this.viewer === null || now - this.lookedAt > LOOK_AGAIN_MS) {
      this.viewer = await this.identify();
      this.lookedAt = now;
    }
    return { viewer: this.viewer, loaders: new Loaders(), cut: this.cut };
  }
}

/** Finds out who listens. */
@Injectable()
export class Listeners {
  constructor(
    @Inject(IDENTIFY) private readonly identify: Identify,
    private readonly clock: Clock,
  ) {}

  /**
   * @param cut ends the connection at once, whatever waits to be sent
   * @throws GraphQLError where the request shows something that does not prove who sent it
   */
  async of({ headers, ip }: Asking, cut: () => void): Promise<Listener> {
    const listener = new Listener(() => this.identify.viewerOf({ headers, ip }, null), this.clock, cut);
    await listener.context();
    return listener;
  }
}
