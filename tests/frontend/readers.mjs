// What other generators make of a contract: node readers.mjs CONTRACT FOLDER TAG... writes a file for each of them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import openapiTypescript, { astToString } from "openapi-typescript";
import orval from "orval";

const [contract, folder, ...tags] = process.argv.slice(2);
console.warn = () => undefined; // it is told of each header, link and example that it has no type

writeFileSync(join(folder, "openapi-typescript.ts"), astToString(await openapiTypescript(pathToFileURL(contract))));
const output = { target: join(folder, "orval.ts"), client: "fetch" };
await orval.generate({ input: { target: contract }, output });
await createClient({
  input: contract,
  output: { path: join(folder, "hey-api") },
  plugins: ["@hey-api/typescript"],
  logs: { level: "silent" },
  parser: { filters: { tags: { include: tags }, orphans: false } },
});
