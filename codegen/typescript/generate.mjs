// Writes the types of an OpenAPI document to stdout: node generate.mjs <document>
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const document = pathToFileURL(resolve(process.argv[2]));
const declarations = await openapiTS(document, {
  // A default is what the server assumes, so a request may leave the field out.
  defaultNonNullable: false,
  silent: true,
}).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

// A short name for every schema, `Project` for `components["schemas"]["Project"]`, unless it would hide a global such as
// `Error`, or is no name of a type.
const shortName = (schema) =>
  /^[A-Z]\w*$/.test(schema) && !(schema in globalThis)
    ? [`export type ${schema} = components["schemas"][${JSON.stringify(schema)}];\n`]
    : [];

const components = declarations.find((declaration) => declaration.name?.text === "components");
const schemas = components?.members?.find((member) => member.name.text === "schemas")?.type.members ?? [];

process.stdout.write(astToString(declarations));
process.stdout.write(schemas.flatMap((schema) => shortName(schema.name.text)).join(""));
