import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { CONFIG, type Config } from '../config';
import { PublicAddress } from '../platform/http/public-address';

/** Where the issuer sends the browser back to. */
export const CALLBACK = '/sign-in/oidc/callback';
const SCOPE = 'openid email profile';
/** Seconds to wait for an answer of the issuer. */
const PATIENCE = 10;

/** What the issuer is asked with, and what its answer has to match. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the issuer says has signed in. */
export interface OidcClaims {
  readonly issuer: string;
  readonly subject: string;
  /** Only an address that the issuer has verified. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Asks an OpenID Connect issuer who someone is: authorization code with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 7636). */
@Injectable()
export class OidcClient {
  private found: Promise<Configuration> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly address: PublicAddress,
  ) {}

  /** Whether this server has an issuer. */
  get isOffered(): boolean {
    return this.config.OIDC_ISSUER !== undefined;
  }

  /** New checks for one sign-in, and where to send the browser. */
  async begin(): Promise<{ readonly checks: OidcChecks; readonly url: string }> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.address.url}${CALLBACK}`,
      scope: SCOPE,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { checks, url: url.href };
  }

  /**
   * Gives the code for an identity, and checks everything that the answer has to match.
   * @param search what follows the `?` of the address that the browser came back to
   * @throws Error of the library where anything does not match
   */
  async finish(search: string, checks: OidcChecks): Promise<OidcClaims> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    const url = new URL(`${this.address.url}${CALLBACK}${search}`);
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (!token) throw new Error('The issuer sent no identity.');
    const claims: Record<string, unknown> = {
      ...(await this.userInfo(configuration, tokens.access_token, token.sub)),
      ...token,
    };
    return {
      issuer: token.iss,
      subject: token.sub,
      email: claims.email_verified === true ? textOf(claims.email) : null,
      name: textOf(claims.name) ?? textOf(claims.preferred_username),
    };
  }

  /** Many issuers tell address and name here, not in the identity itself. */
  private async userInfo(configuration: Configuration, accessToken: string, subject: string) {
    const oidc = await import('openid-client');
    if (!configuration.serverMetadata().userinfo_endpoint) return {};
    return oidc.fetchUserInfo(configuration, accessToken, subject);
  }

  /** What the issuer says of itself; asked once, again where it did not answer. */
  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<Configuration> {
    const oidc = await import('openid-client');
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = this.config;
    if (!issuer || !id) throw new Error('No OpenID Connect issuer is configured.');
    // Plain HTTP only where the configuration lets it: on this machine.
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const authentication = secret ? oidc.ClientSecretBasic(secret) : oidc.None();
    return oidc.discovery(new URL(issuer), id, undefined, authentication, {
      execute: [...execute, oidc.enableNonRepudiationChecks],
      timeout: PATIENCE,
    });
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
