// Generated from openapi.yaml by codegen; edit the contract instead.
/** What clients and calls are given. */
export {};
