"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.InvalidRequest = void 0;
exports.checks = checks;
exports.atMost = atMost;
exports.pattern = pattern;
/** Checks of calls by schemas: requests before they are sent, answers where a contract may have drifted. */
const styles_js_1 = require("./styles.cjs");
/** What is given to an operation does not fit its contract; it was not sent. */
class InvalidRequest extends Error {
    operation;
    problems;
    name = "InvalidRequest";
    constructor(operation, problems) {
        super(`${operation}: ${problems.join("; ")}`);
        this.operation = operation;
        this.problems = problems;
    }
}
exports.InvalidRequest = InvalidRequest;
function checks(known, options = {}) {
    const { answers = "dev", onDrift = warn } = options;
    const isAnswering = answers === "always" || (answers === "dev" && isDevelopment());
    const told = new Set();
    return {
        request(operation, request) {
            const issues = found(known[operation]?.request, (0, styles_js_1.written)(request));
            if (issues.length)
                throw new InvalidRequest(operation, issues.map(problem));
        },
        answer(operation, data) {
            // What is read piece by piece is its readers' own.
            if (!isAnswering || data === undefined || data instanceof Response)
                return;
            const problems = found(known[operation]?.answer, data).filter((each) => !isNewer(each)).map(problem);
            const key = `${operation} ${problems.map((each) => each.replace(/\d+/g, "0")).join()}`;
            if (!problems.length || told.has(key))
                return;
            told.add(key);
            onDrift({ operation, problems });
        },
    };
}
function found(schema, value) {
    return (schema?.safeParse(value).error?.issues ?? []);
}
/** Whether all that is wrong is a value that an enumeration did not have when the client was written. */
function isNewer(issue) {
    if (issue.code === "invalid_union")
        return (issue.errors ?? []).some((branch) => branch.every(isNewer));
    return issue.code === "invalid_value";
}
function problem({ path, message }) {
    return `${path.map(String).join(".") || "the whole"}: ${message}`;
}
/** Without a bundler that replaces it, browsers have no `process`, and no development. */
function isDevelopment() {
    try {
        return process.env.NODE_ENV !== "production";
    }
    catch {
        return false;
    }
}
function warn({ operation, problems }) {
    console.warn(`${operation} answered otherwise than its contract says:\n  ${problems.join("\n  ")}`);
}
/** At most so many characters, counted as JSON Schema does: code points. */
function atMost(count) {
    return [(text) => text.length <= count || [...text].length <= count, `at most ${count} characters`];
}
/** A regular expression of the contract; one that fits all where this platform cannot read it. */
function pattern(source) {
    for (const flags of ["u", ""]) {
        try {
            return new RegExp(source, flags);
        }
        catch {
            // The next flags may do.
        }
    }
    return /(?:)/;
}
