/** What clients and calls are given. */
export {};
