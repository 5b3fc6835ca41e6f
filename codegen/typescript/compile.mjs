// Compiles the client's runtime for both kinds of modules, with declarations for each: `npm run compile`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const here = import.meta.dirname;
const sources = readdirSync(join(here, "runtime")).filter((name) => name.endsWith(".ts"));
const out = join(here, process.argv[2] ?? "compiled");
rmSync(out, { recursive: true, force: true });
mkdirSync(out);

const options = {
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: [], declaration: true, outDir: out, newLine: ts.NewLineKind.LineFeed,
};
const program = ts.createProgram(sources.map((name) => join(here, "runtime", name)), options);
const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (found.length) {
  console.error(ts.formatDiagnostics(found, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => here, getNewLine: () => "\n" }));
  process.exit(1);
}
for (const source of sources) {
  const name = source.slice(0, -3);
  const declarations = readFileSync(join(out, `${name}.d.ts`), "utf8");
  writeFileSync(join(out, `${name}.d.cts`), declarations.replaceAll('.js"', '.cjs"'));
  const text = readFileSync(join(out, `${name}.js`), "utf8");
  const common = ts.transpileModule(text, { compilerOptions: { target: options.target, module: ts.ModuleKind.CommonJS } });
  writeFileSync(join(out, `${name}.cjs`), common.outputText.replaceAll('.js")', '.cjs")'));
}
