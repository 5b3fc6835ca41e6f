// An OpenID Connect provider on loopback, with accounts from the command line and a login form without passwords.
// Usage: node server.mjs '{"port": 9000, "redirectUri": "http://...", "accounts": {"alice": {"email": "..."}}, "isThin": false}'

import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";

const { port, redirectUri, accounts, isThin } = JSON.parse(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const RESOURCE = "urn:charter";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), kid: "provider-1", use: "sig", alg: "RS256" };

const SECRET = "a secret: 100% of the tests'";

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "charter-web",
      client_secret: SECRET,
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [redirectUri],
    },
    {
      client_id: "batch",
      client_secret: SECRET,
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ["tests"] },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "preferred_username"] },
  // A thin ID token leaves address and name to the userinfo endpoint.
  conformIdTokenClaims: isThin,
  scopes: ["openid", "offline_access", "api"],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        audience: "charter",
        scope: "api",
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
  interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
  // Accounts of their own first name; whoever logs in has consented.
  findAccount: (_context, name) =>
    accounts[name] && { accountId: name, claims: () => ({ sub: name, ...accounts[name] }) },
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      accountId: context.oidc.session.accountId,
      clientId: context.oidc.client.clientId,
    });
    grant.addOIDCScope("openid email profile offline_access api");
    grant.addResourceScope(RESOURCE, "api");
    await grant.save();
    return grant;
  },
});

provider.use(async (context, next) => {
  const uid = /^\/login\/([\w-]+)$/.exec(context.path)?.[1];
  if (uid === undefined) return next();
  if (context.method === "GET") {
    context.type = "html";
    context.body = `<form method="post" action="/login/${uid}"><input name="account"></form>`;
    return undefined;
  }
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get("account");
  const result = accounts[accountId]
    ? { login: { accountId } }
    : { error: "access_denied", error_description: "nobody of that name" };
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  context.respond = false;
  return undefined;
});

provider.listen(port, "127.0.0.1", () => console.log(`ready ${issuer}`));
