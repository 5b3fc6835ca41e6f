// What a browser would do with the client, a line of JSON for each thing that happens: `node client.mjs SCENARIO JSON`.
import { pathToFileURL } from "node:url";

const [scenario, text] = process.argv.slice(2);
const given = JSON.parse(text);
const api = await import(pathToFileURL(`${given.package}/index.js`).href);
const say = (told) => console.log(JSON.stringify(told));
const blocked = (url, init) => {
  const isHeld = given.blocked && new URL(url).pathname.endsWith(given.blocked);
  return isHeld ? Promise.reject(new TypeError("nothing passes")) : fetch(url, init);
};
const client = api.createCharterClient({ baseUrl: given.origin, token: given.token, fetch: blocked, headers: given.headers ?? {} });
const onState = (state, transport) => say({ state, transport });
const options = { retry: { first: 4, most: 200 }, ...given.options, onState };

const scenarios = {
  async watch() {
    for await (const event of api.watchJob(client, { job_id: given.job }, options)) say(event);
  },
  /** A token that is refused is renewed, once. */
  async renew() {
    const token = api.session({
      async renew() {
        say({ renewed: true });
        return { token: given.newer, expiresIn: 3600 };
      },
    });
    token.start({ token: given.token, expiresIn: 3600 });
    const holder = api.createCharterClient({ baseUrl: given.origin, token });
    for await (const event of api.watchJob(holder, { job_id: given.job }, options)) say(event);
    token.close();
  },
  async echo() {
    const channel = api.echo(client, {}, { ...options, onState: (state) => state === "open" && channel.send("hello") });
    for await (const text of channel) {
      say({ text });
      if (text.endsWith("hello")) break;
    }
    say({ again: channel.send("hello") });
  },
  /** A job from its start, or by its id, to its end. */
  async job() {
    const job = given.job ? api[given.kind].of(client, given.job) : await api[given.kind](client, given.request);
    say({ id: job.id });
    const onProgress = (progress) => {
      say({ progress });
      if (given.cancel) job.cancel().catch((error) => say({ refused: error.code }));
    };
    const outcome = await job.outcome({ ...given.follow, onProgress, onState });
    if (outcome.ok) say({ result: outcome.data });
    else say({ failed: outcome.error.state, failure: outcome.error.failure, message: outcome.error.message });
  },
};

try {
  await scenarios[scenario]();
  say({ end: true });
} catch (error) {
  say({ thrown: error.name, code: error.code, message: error.message });
}
// A connection that hangs would keep the process alive.
process.stdout.write("", () => process.exit());
