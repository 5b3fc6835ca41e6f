/** What few operations need: other styles of parameters, and forms. */
import { type Place, type Write } from "./core.cjs";
/** A value with its dates as JSON has them, and without what is undefined. */
export declare function written(value: unknown): unknown;
export declare const form: (sending: import("./descriptions.cjs").Sending, name: string, value: unknown) => void;
export declare const spaceDelimited: Place;
export declare const pipeDelimited: Place;
export declare const spaceDelimitedExploded: Place;
export declare const pipeDelimitedExploded: Place;
export declare const deepObject: Place;
export declare const deepObjectExploded: Place;
export declare const label: Place;
export declare const labelExploded: Place;
export declare const matrix: Place;
export declare const matrixExploded: Place;
export declare const simple: (place: Place) => Place;
export declare const simpleExploded: (place: Place) => Place;
export declare const content: (place: Place) => Place;
export declare const querystring: Place;
export declare const raw: Write;
/** Parts of a form: files as they are, objects as JSON. The browser writes the media type with its boundary. */
export declare const multipart: Write;
