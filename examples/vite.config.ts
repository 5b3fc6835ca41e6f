import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const service = loadEnv(mode, ".", "CHARTER_")["CHARTER_URL"] ?? "http://localhost:8000";
  // Requests and sockets come to the service as those of a page of its own origin.
  const proxy = { "/api": { target: service, changeOrigin: true, ws: true, rewriteWsOrigin: true } };
  return {
    build: { target: "es2023" },
    // The linked client lies outside of this folder.
    server: { fs: { allow: [".", "../generated/typescript"] }, proxy },
    preview: { proxy },
  };
});
