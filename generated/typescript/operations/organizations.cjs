// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const c = require("../core.cjs");
exports.listOrganizations = /* @__PURE__ */ c.operation("GET", "/v1/organizations", { parameters: { page: c.query, limit: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
exports.createOrganization = /* @__PURE__ */ c.operation("POST", "/v1/organizations", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 500, 503], isKeyed: true });
exports.getOrganization = /* @__PURE__ */ c.operation("GET", "/v1/organizations/{organization_id}", { parameters: { organization_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.updateOrganization = /* @__PURE__ */ c.operation("PATCH", "/v1/organizations/{organization_id}", { parameters: { organization_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
exports.deleteOrganization = /* @__PURE__ */ c.operation("DELETE", "/v1/organizations/{organization_id}", { parameters: { organization_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 422, 500, 503] });
exports.listMembers = /* @__PURE__ */ c.operation("GET", "/v1/organizations/{organization_id}/members", { parameters: { organization_id: c.path, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.addMember = /* @__PURE__ */ c.operation("POST", "/v1/organizations/{organization_id}/members", { parameters: { organization_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.getMember = /* @__PURE__ */ c.operation("GET", "/v1/organizations/{organization_id}/members/{user_id}", { parameters: { organization_id: c.path, user_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.changeMemberRole = /* @__PURE__ */ c.operation("PATCH", "/v1/organizations/{organization_id}/members/{user_id}", { parameters: { organization_id: c.path, user_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 500, 503] });
exports.removeMember = /* @__PURE__ */ c.operation("DELETE", "/v1/organizations/{organization_id}/members/{user_id}", { parameters: { organization_id: c.path, user_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 409, 422, 500, 503] });
exports.listInvitations = /* @__PURE__ */ c.operation("GET", "/v1/organizations/{organization_id}/invitations", { parameters: { organization_id: c.path, page: c.query, limit: c.query }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.createInvitation = /* @__PURE__ */ c.operation("POST", "/v1/organizations/{organization_id}/invitations", { parameters: { organization_id: c.path }, body: [c.json, "application/json"], fails: [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.getInvitation = /* @__PURE__ */ c.operation("GET", "/v1/organizations/{organization_id}/invitations/{invitation_id}", { parameters: { organization_id: c.path, invitation_id: c.path }, fails: [400, 401, 403, 404, 406, 422, 500, 503] });
exports.revokeInvitation = /* @__PURE__ */ c.operation("DELETE", "/v1/organizations/{organization_id}/invitations/{invitation_id}", { parameters: { organization_id: c.path, invitation_id: c.path }, accepts: [], fails: [400, 401, 403, 404, 422, 500, 503] });
exports.acceptInvitation = /* @__PURE__ */ c.operation("POST", "/v1/invitations/accept", { body: [c.json, "application/json"], fails: [400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503] });
exports.listAllOrganizations = /* @__PURE__ */ c.operation("GET", "/v1/admin/organizations", { parameters: { page: c.query, limit: c.query, search: c.query }, fails: [400, 401, 403, 406, 422, 500, 503] });
