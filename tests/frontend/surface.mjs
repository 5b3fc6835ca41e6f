// What declarations hold that they should not: node surface.mjs TYPESCRIPT FOLDER... prints a line for each `any`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [typescript, ...folders] = process.argv.slice(2);
const { default: ts } = await import(pathToFileURL(join(typescript, "lib/typescript.js")));

for (const folder of folders) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".d.ts"));
  if (!names.length) console.log(`${folder} has no declarations`);
  for (const name of names) {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest);
    const visit = (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) {
        console.log(`${join(folder, name)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} any`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
}
