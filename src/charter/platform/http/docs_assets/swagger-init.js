"use strict";

// Swagger UI's own filter knows tags and paths: this one knows what operations are called and do, too.
const isFound = (operation, words) => {
  const told = ["operationId", "summary", "tags"].map((name) => operation.getIn(["operation", name], ""));
  const text = [operation.get("method"), operation.get("path"), ...told].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
};

const filterOperations = (tags, phrase) => {
  const words = phrase.toLowerCase().split(/\s+/);
  return tags
    .map((tag) => tag.update("operations", (operations) => operations.filter((each) => isFound(each, words))))
    .filter((tag) => tag.get("operations").size > 0);
};

// Tags are folded until somebody looks for something.
const unfoldFound = (isShown, { layoutSelectors }) => (_state, thing, otherwise) => {
  const phrase = layoutSelectors.currentFilter();
  const isSearched = typeof phrase === "string" && phrase.trim() !== "";
  return isShown(thing, otherwise || (isSearched && thing[0] === "operations-tag"));
};

const Search = () => ({
  fn: { opsFilter: filterOperations },
  statePlugins: { layout: { wrapSelectors: { isShown: unfoldFound } } },
});

// Swagger UI reads every document by its parser of YAML, and makes a model of all of it for each part that is opened:
// both take seconds for one of this size. Ours is JSON, and a part needs no more than it refers to.
const pointerOf = (text) => {
  try {
    return decodeURIComponent(text.slice(2)).split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  } catch {
    return [];
  }
};

const pointersIn = (value) => {
  if (typeof value === "string") return value.startsWith("#/") ? [pointerOf(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(pointersIn) : [];
};

const partOf = ({ paths, components, webhooks, ...head }, path) => {
  const whole = { paths, components, webhooks };
  const part = { ...head, paths: {}, components: {} };
  const waiting = [path, ...pointersIn(head)];
  while (waiting.length > 0) {
    const place = waiting.pop();
    const names = place.slice(0, place[0] === "components" ? 3 : 2);
    const last = names.pop();
    const from = names.reduce((inner, name) => inner?.[name], whole);
    const into = names.reduce((inner, name) => (inner[name] ??= {}), part);
    if (from?.[last] === undefined || last in into) continue;
    into[last] = from[last];
    waiting.push(...pointersIn(from[last]));
  }
  return part;
};

const Quick = () => ({
  afterLoad() {
    const { resolveSubtree } = this.fn;
    this.fn.resolveSubtree = (spec, path, ...rest) =>
      resolveSubtree(path.length > 1 ? partOf(spec, path) : spec, path, ...rest);
  },
  statePlugins: {
    spec: {
      wrapActions: {
        parseToJson: (otherwise, { specActions }) => (text) => {
          try {
            return specActions.updateJsonSpec(JSON.parse(text));
          } catch {
            return otherwise(text);
          }
        },
      },
    },
  },
});

SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: true,
  plugins: [Search, Quick],
  tryItOutEnabled: true,
  validatorUrl: null,
});
