import { type ReadonlySignal, signal } from "@preact/signals";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What stands behind `#`: tokens of mails come this way. */
  readonly hash: string;
}

export interface Router {
  readonly place: ReadonlySignal<Place>;
  go(url: string, options?: { replace?: boolean }): void;
  /** Change the query of this page; an empty or undefined value takes a name away. */
  setQuery(changes: Readonly<Record<string, string | undefined>>): void;
}

/** Pages by the paths of the address bar; links to them need nothing but an `href`. */
export function createRouter(): Router {
  const place = signal(here());
  const arrive = () => {
    place.value = here();
  };
  const go: Router["go"] = (url, { replace = false } = {}) => {
    const isElsewhere = new URL(url, location.href).pathname !== location.pathname;
    history[replace ? "replaceState" : "pushState"](null, "", url);
    arrive();
    if (isElsewhere) scrollTo(0, 0);
  };
  addEventListener("popstate", arrive);
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const url = ofOwnLink(event);
    if (url === undefined) return;
    event.preventDefault();
    go(url);
  });
  return {
    place,
    go,
    setQuery(changes) {
      const query = new URLSearchParams(place.peek().query);
      for (const [name, value] of Object.entries(changes)) {
        if (value) query.set(name, value);
        else query.delete(name);
      }
      go(query.size > 0 ? `${location.pathname}?${query}` : location.pathname);
    },
  };
}

/** The parameters of `path` in a pattern such as `/jobs/:jobId`; undefined where it does not fit. */
export function matched(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/(.)\/$/, "$1").split("/");
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") && value) parameters[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return parameters;
}

function here(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Where a click leads inside this application; undefined where it is the browser's business. */
function ofOwnLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return undefined;
  const url = new URL(link.href);
  const isOurs = url.origin === location.origin && !url.pathname.startsWith("/api/");
  const isFragment = link.getAttribute("href")?.startsWith("#");
  return isOurs && !isFragment ? url.pathname + url.search + url.hash : undefined;
}
