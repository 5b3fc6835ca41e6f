"""The files of the documentation pages: Swagger UI and ReDoc as published on npm, and the pages' own scripts.

`*.gz` are the published files, unmodified and compressed; `versions.json` tells package, version, licence and
the SHA-256 of each before compression.
`python -m charter.platform.http.docs_assets.refresh` brings newer ones.
"""
