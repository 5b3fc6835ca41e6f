// Dates are `Date`, or those of `Temporal`, in answers and requests alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as dated from "dated-client";
import * as temporal from "temporal-client";
import { Temporal } from "temporal-polyfill";

const MEETING = {
  at: "2026-11-20T09:30:00Z", on: "2026-11-20", ended: null, rooms: { hall: "2026-11-20T10:00:00Z" },
  parts: [{ kind: "talk", starts: "2026-11-20T09:45:00Z" }, { kind: "break", starts: "after the talk" }],
  span: ["2026-11-20T09:30:00Z", 2], next: { at: "2026-11-27T09:30:00Z", on: "2026-11-27", parts: [] },
};

function serving(create, body = MEETING) {
  const asked = [];
  const fetch = async (url, init) => {
    asked.push([url.slice("http://x.test".length), init.body]);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new Response(text, { headers: { "Content-Type": init.headers.get("Accept").split(",")[0] } });
  };
  return [create({ baseUrl: "http://x.test", fetch }), asked];
}

test("moments of answers are dates, wherever they are; days of the calendar stay texts", async () => {
  const [api] = serving(dated.createPluggedClient);
  const { at, on, ended, rooms, parts, span, next } = await dated.readMeeting(api, { at: new Date(0) });
  assert.deepEqual([at, on, ended], [new Date("2026-11-20T09:30:00Z"), "2026-11-20", null]);
  assert.deepEqual(rooms, { hall: new Date("2026-11-20T10:00:00Z") });
  assert.deepEqual(parts, [{ kind: "talk", starts: new Date("2026-11-20T09:45:00Z") }, { kind: "break", starts: "after the talk" }]);
  assert.deepEqual(span, [new Date("2026-11-20T09:30:00Z"), 2]);
  assert.deepEqual(next.at, new Date("2026-11-27T09:30:00Z"));
});

test("dates of requests are sent as the contract has them", async () => {
  const [api, asked] = serving(dated.createPluggedClient);
  const at = new Date("2026-11-20T09:30:00Z");
  await dated.writeMeeting(api, { at, body: { at, on: "2026-11-20", parts: [] } });
  await dated.readMeeting(api, { at, between: [at, at] });
  const text = "2026-11-20T09%3A30%3A00.000Z";
  assert.deepEqual(asked, [
    [`/meetings/${text}`, '{"at":"2026-11-20T09:30:00.000Z","on":"2026-11-20","parts":[]}'],
    [`/meetings/${text}?between=${text}&between=${text}`, undefined],
  ]);
});

test("Temporal has instants for moments and plain dates for days, both ways", async () => {
  const [api, asked] = serving(temporal.createPluggedClient);
  const meeting = await temporal.readMeeting(api, { at: Temporal.Instant.from(MEETING.at) });
  assert.ok(meeting.at instanceof Temporal.Instant && meeting.on instanceof Temporal.PlainDate);
  assert.equal(meeting.on.add({ days: 1 }).toString(), "2026-11-21");
  await temporal.writeMeeting(api, { at: meeting.at, body: { at: meeting.at, on: meeting.on, parts: [] } });
  assert.deepEqual(asked[1], ["/meetings/2026-11-20T09%3A30%3A00Z", '{"at":"2026-11-20T09:30:00Z","on":"2026-11-20","parts":[]}']);
});

test("a date that is none makes the answer unreadable", async () => {
  for (const { createPluggedClient, readMeeting, Unreadable } of [dated, temporal]) {
    const [api] = serving(createPluggedClient, { ...MEETING, at: "tomorrow" });
    const error = await readMeeting(api, { at: new Date(0) }).catch((each) => each);
    assert.ok(error instanceof Unreadable && error.status === 200 && error.cause instanceof RangeError);
    assert.match(error.message, /tomorrow/);
  }
});

test("items that come one by one have dates too", async () => {
  const [api] = serving(dated.createPluggedClient, '{"at":"2026-11-20T09:30:00Z","on":"2026-11-20","parts":[]}\n');
  for await (const { at } of await dated.followMeetings(api)) assert.deepEqual(at, new Date(MEETING.at));
});
