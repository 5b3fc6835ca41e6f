/** Puts the arguments of a call where they belong in its request. */
import type { Description, Place, Sending, Write } from "./descriptions.js";
export declare function sent(template: string, description: Description, request: Record<string, unknown>, headers: Readonly<Record<string, string>>): Sending;
export declare const path: Place;
/** Puts a text into the path; one that would lead elsewhere is refused. */
export declare function fill(sending: Sending, name: string, text: string): void;
export declare const query: Place;
export declare const header: Place;
export declare const json: Write;
