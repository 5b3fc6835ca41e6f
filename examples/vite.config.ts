import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const service = loadEnv(mode, ".", "CHARTER_")["CHARTER_URL"] ?? "http://localhost:8000";
  return {
    // The linked client finds its peer in this project, and the dev server may read it outside of this folder.
    resolve: { dedupe: ["openapi-fetch"] },
    server: {
      fs: { allow: [".", "../generated/typescript"] },
      proxy: { "/api": { target: service, changeOrigin: true } },
    },
    preview: { proxy: { "/api": { target: service, changeOrigin: true } } },
  };
});
