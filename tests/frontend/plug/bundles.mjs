// What bundles of single imports are made of, as JSON: node bundles.mjs ESBUILD, in a folder with the client installed.
import { pathToFileURL } from "node:url";

const { build } = await import(pathToFileURL(process.argv[2]));
const external = ["zod", "msw", "@tanstack/query-core"];

/** The modules and libraries in a bundle, and its size in bytes, minified. */
async function bundle(contents) {
  const stdin = { contents, resolveDir: "." };
  const options = { bundle: true, minify: true, write: false, format: "esm", metafile: true, external };
  const { metafile } = await build({ stdin, ...options });
  const [{ inputs, bytes, imports }] = Object.values(metafile.outputs);
  const used = Object.entries(inputs).filter(([, each]) => each.bytesInOutput > 0);
  return { used: used.map(([path]) => path.split("/").pop()), bytes, imports: imports.map(({ path }) => path) };
}

console.log(JSON.stringify({
  calls: await bundle('export { listProjects, createCharterClient } from "charter-client"'),
  schema: await bundle('export { ProjectCreate } from "charter-client/zod"'),
  query: await bundle('export { query } from "charter-client/query"'),
  handler: await bundle('export { getProject } from "charter-client/msw"'),
}));
