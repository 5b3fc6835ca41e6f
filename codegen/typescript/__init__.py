"""The client of a contract for frontends: JavaScript with its types, written from the compiler's model."""
