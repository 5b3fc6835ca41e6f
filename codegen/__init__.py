"""The contract compiler: an OpenAPI document in, typed server code out."""
