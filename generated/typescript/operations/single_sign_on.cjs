// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
const e = require("../errors.cjs");
exports.listProviders = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc", { fails: [e.MalformedRequest, e.HostNotAllowed, e.NotAcceptable, e.ValidationFailed, e.InternalError, e.ServiceUnavailable], isOpen: true });
exports.startProviderLogin = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc/{provider}/login", { parameters: { provider: c.path, redirect_to: c.query }, accepts: [], fails: [e.MalformedRequest, e.HostNotAllowed, e.ProviderNotFound, e.NotAcceptable, e.ValidationFailed, e.RateLimited, e.InternalError, e.ServiceUnavailable, e.ProviderUnavailable], isOpen: true });
exports.finishProviderLogin = /* @__PURE__ */ c.operation("GET", "/v1/auth/oidc/{provider}/callback", { parameters: { provider: c.path, "X-Device-Id": c.header, code: c.query, state: c.query, error: c.query, error_description: c.query, error_uri: c.query, iss: c.query, session_state: c.query, scope: c.query, authuser: c.query, prompt: c.query, hd: c.query }, fails: [e.MalformedRequest, e.HostNotAllowed, e.ProviderLoginRefused, e.ProviderNotFound, e.NotAcceptable, e.ValidationFailed, e.RateLimited, e.InternalError, e.ServiceUnavailable, e.ProviderUnavailable], isOpen: true });
