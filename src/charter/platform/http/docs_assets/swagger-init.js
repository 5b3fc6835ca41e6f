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

// Swagger UI reads every document by its parser of YAML, which takes seconds for one of this size; ours is JSON.
const Json = () => ({
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
  plugins: [Search, Json],
  tryItOutEnabled: true,
  validatorUrl: null,
});
