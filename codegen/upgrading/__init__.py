"""Documents of one version of OpenAPI said in the words of a later one."""
