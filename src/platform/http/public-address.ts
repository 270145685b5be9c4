import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, type Config } from '../../config';

/** How the outside reaches this server. */
@Injectable()
export class PublicAddress {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Whether browsers speak HTTPS to it, directly or by way of a proxy. */
  get isSecure(): boolean {
    return this.config.PUBLIC_URL?.startsWith('https:') ?? false;
  }

  /** PUBLIC_URL, or what this process listens on; without a stroke at the end. */
  get url(): string {
    if (this.config.PUBLIC_URL) return this.config.PUBLIC_URL;
    const address: unknown = this.host.httpAdapter.getHttpServer()?.address();
    const isOpen = typeof address === 'object' && address !== null && 'port' in address;
    const everywhere = ['0.0.0.0', '::'].includes(this.config.HOST);
    const name = everywhere ? 'localhost' : this.config.HOST;
    return `http://${name.includes(':') ? `[${name}]` : name}:${isOpen ? address.port : this.config.PORT}`;
  }

  /** Origin that pages of this server have; undefined where only the `Host` of a request tells. */
  get origin(): string | undefined {
    return this.config.PUBLIC_URL && new URL(this.config.PUBLIC_URL).origin;
  }
}
