// Generated from openapi.yaml by codegen; edit the contract instead.
import * as c from "../core.js";
export const listProviders = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc", { fails: [400, 406, 422, 500, 503] });
export const startProviderLogin = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc/{provider}/login", { parameters: { provider: c.path, redirect_to: c.query }, accepts: [], fails: [400, 404, 406, 422, 429, 500, 503] });
export const finishProviderLogin = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc/{provider}/callback", { parameters: { provider: c.path, "X-Device-Id": c.header, code: c.query, state: c.query, error: c.query, error_description: c.query, error_uri: c.query, iss: c.query, session_state: c.query, scope: c.query, authuser: c.query, prompt: c.query, hd: c.query }, fails: [400, 401, 404, 406, 422, 429, 500, 503] });
