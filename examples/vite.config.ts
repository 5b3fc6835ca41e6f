import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const service = loadEnv(mode, ".", "CHARTER_")["CHARTER_URL"] ?? "http://localhost:8000";
  return {
    server: {
      // The linked client stands outside of this folder.
      fs: { allow: [".", "../generated/typescript"] },
      proxy: { "/api": { target: service, changeOrigin: true } },
    },
    preview: { proxy: { "/api": { target: service, changeOrigin: true } } },
  };
});
