// What tools say of a package, as JSON: node package_facts.mjs FOLDER TARBALL NAME.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const [folder, tarball, name] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
const { messages } = await publint({ pkgDir: folder, strict: true, pack: false });
const { problems } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));

/** Bytes of a bundle of what is imported by name, minified and compressed, by label. */
async function sizes(imports) {
  const entries = Object.keys(imports);
  const { outputFiles } = await build({
    entryPoints: entries.map((label) => ({ in: `entry:${label}`, out: label })),
    outdir: "out", bundle: true, minify: true, write: false, format: "esm", target: "es2022",
    plugins: [{
      name: "entries",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice("entry:".length), namespace: "entry" }));
        onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `${folder}/index.js`, sideEffects: false }));
        onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
          contents: `export { ${imports[path].join(", ")} } from "${name}";`, resolveDir: folder,
        }));
      },
    }],
  });
  return Object.fromEntries(outputFiles.map(({ contents }, index) => [entries[index], gzipSync(contents, { level: 9 }).length]));
}

const api = await import(`${folder}/index.js`);
const create = Object.keys(api).find((each) => /^create.*Client$/.test(each));
const operations = Object.keys(api).filter((each) => typeof api[each].path === "string");
const channels = operations.filter((each) => !("method" in api[each]));
const wanted = { all: Object.keys(api) };
for (const each of operations) {
  wanted[each] = [create, each];
  wanted[`${each} and a session`] = [create, each, "session"];
}
console.log(JSON.stringify({
  publint: messages.map((message) => formatMessage(message, manifest) ?? message.code),
  attw: problems.map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind].join(" ")),
  operations, channels, sizes: await sizes(wanted),
}));
