// Writes the types of the OpenAPI document that comes as JSON on stdin to stdout.
import { json } from "node:stream/consumers";
import openapiTS, { astToString } from "openapi-typescript";

const declarations = await openapiTS(await json(process.stdin), {
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
