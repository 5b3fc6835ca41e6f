// Generated from openapi.yaml by codegen; edit the contract instead.
/** Tokens that are renewed before they end: once, whoever asks, in all tabs of an origin. Nothing is stored. */
import { type Credentials } from "./core.cjs";
/** What a log-in or a renewal answers: a token, and the seconds for which it holds. */
export interface Grant {
    readonly token: string;
    readonly expiresIn: number;
}
export interface SessionOptions {
    /**
     * Gets a new token, as by a cookie that scripts cannot read; undefined where the session has ended, as is one
     * that is refused (400, 401, 403). Whatever else it throws leaves the session as it is.
     */
    renew: () => Promise<Grant | undefined>;
    /** Called when there is a token where there was none, or none any more, in this tab or another one. */
    onChange?: (isSignedIn: boolean) => void;
    /** Seconds before its end at which a token is renewed; 30 if left out, half of its time at most. */
    ahead?: number;
    /** Names what tabs of an origin share. */
    name?: string;
}
export interface Session extends Credentials {
    /** Take over what a log-in answered, in all tabs. */
    start(grant: Grant): void;
    /** Go on after a reload; answers whether there is a session. */
    resume(): Promise<boolean>;
    /** Forget the token, in all tabs. */
    end(): void;
    /** Let go of what the tabs share. */
    close(): void;
}
export declare function session({ renew, onChange, ahead, name }: SessionOptions): Session;
