// An OpenID Connect issuer for tests, in a process of its own: node oidc-provider.mjs ISSUER CLIENT_ID CLIENT_SECRET REDIRECT_URI
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [issuer, client_id, client_secret, redirect_uri] = process.argv.slice(2);

/** Whoever signs in as `name` has the address name@example.org; `unverified-...` has one that nobody verified. */
const account = (id) => ({
  accountId: id,
  claims: () => ({
    sub: id,
    name: `${id[0].toUpperCase()}${id.slice(1)} of the organization`,
    email: `${id.replace('unverified-', '')}@example.org`,
    email_verified: !id.startsWith('unverified-'),
  }),
});

const provider = new Provider(issuer, {
  clients: [{ client_id, client_secret, redirect_uris: [redirect_uri] }],
  findAccount: (_, id) => account(id),
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
});
provider.proxy = true;

const server = createServer(provider.callback());
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${server.address().port}\n`));
