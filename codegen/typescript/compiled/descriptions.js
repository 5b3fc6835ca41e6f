/** Operations as they are written down: what is sent, how it is read, and the types that a caller sees. */
export {};
