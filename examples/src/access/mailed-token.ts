import { useMemo } from "preact/hooks";
import { useApp } from "../app/app";

/** The token behind `#` of a link in a mail, which no browser sends anywhere by itself. */
export function useMailedToken(): string {
  const { router } = useApp();
  return useMemo(() => new URLSearchParams(router.place.peek().hash).get("token") ?? "", []);
}
