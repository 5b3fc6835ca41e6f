# Every target sets up what it needs: a virtual environment from uv.lock in .venv.
PYTHON ?= python3
# Where it is set, as it is in many a container, each process would compile what it imports.
unexport PYTHONDONTWRITEBYTECODE
UV := .venv/bin/uv
RUN := .venv/bin/python -m
SYNCED := .venv/.synced
# What `make contract` compares with: any revision of git.
BASE ?= origin/main

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(SYNCED): pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Charter needs Python 3.11 or newer; choose one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@test -x $(UV) || .venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
	@test -x $(UV) || .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
	@$(UV) sync --quiet --locked --inexact --python .venv/bin/python
	@touch $@

.PHONY: run
run: $(SYNCED) ## Start the whole service on embedded servers, with demo data (PORT=8000)
	@exec .venv/bin/charter dev $(if $(PORT),--port '$(PORT)')

# Tests of the TypeScript client, the example and an OpenID Connect provider skip where there is no npm.
NODE_TOOLS := $(addsuffix /node_modules/.package-lock.json,codegen/typescript examples tests/frontend tests/oidc_provider)

%/node_modules/.package-lock.json: %/package-lock.json
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund --prefix $* || echo "npm ci failed in $*"; fi

.PHONY: frontend
frontend: examples/node_modules/.package-lock.json ## Start the example beside `make run` (PORT=8000, the service's)
	@command -v npm >/dev/null || { echo "make frontend needs Node 20.19, 22.12 or newer, with npm"; exit 1; }
	@case "$(PORT)" in *[!0-9]*) echo "PORT is the port of the service, a number, not $(PORT)"; exit 1;; esac
	@cd examples && CHARTER_URL=$${CHARTER_URL:-http://localhost:$(or $(PORT),8000)} exec node_modules/.bin/vite

.PHONY: test
test: $(SYNCED) $(NODE_TOOLS) ## Run every test
	@$(RUN) pytest -n 3 --dist worksteal $(ARGS)

.PHONY: coverage
coverage: ## Run every test and count which lines they reach, for two thirds more time
	@$(MAKE) --no-print-directory test ARGS="--cov --cov-report=term:skip-covered $(ARGS)"

.PHONY: lint
lint: $(SYNCED) ## Check style, types and who may import whom
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy src codegen generated tests
	@.venv/bin/lint-imports --no-logo

CLIENT := openapi.yaml --out generated/typescript --license LICENSE --with zod,query,msw

.PHONY: codegen
codegen: $(SYNCED) ## Compile the contract into generated/
	@$(RUN) codegen lint openapi.yaml --profile house
	@$(RUN) codegen build openapi.yaml --out generated/contract --profile house
	@$(RUN) codegen typescript $(CLIENT)

.PHONY: contract
contract: $(SYNCED) ## Refuse drift in generated/ and breaking changes since BASE
	@$(RUN) codegen lint openapi.yaml --profile house
	@$(RUN) codegen build openapi.yaml --out generated/contract --profile house --check
	@$(RUN) codegen typescript $(CLIENT) --check
	@$(RUN) codegen diff git:$(BASE):openapi.yaml openapi.yaml --waivers .ci/contract-waivers.txt --base-missing-ok

.PHONY: verdicts
verdicts: $(SYNCED) ## Hold 20,000 verdicts of diff against a validator of JSON Schema
	@$(RUN) tests.codegen.diff.fuzz

.PHONY: conformance
conformance: $(SYNCED) $(firstword $(NODE_TOOLS)) ## Build, check, start and test the documents of the folder SPECS
	@$(RUN) codegen conformance $(SPECS) $$(test -d $(dir $(firstword $(NODE_TOOLS))) && echo --client) $(ARGS)

.PHONY: bench
bench: $(SYNCED) ## Measure against the peers, side by side
	@$(RUN) benchmarks $(ARGS)

.PHONY: soak
soak: $(SYNCED) ## Kill, freeze and restart all that runs, for as long as it takes or SECONDS
	@$(RUN) tests.soak $(if $(SECONDS),--seconds $(SECONDS)) $(ARGS)

.PHONY: releases
releases: $(SYNCED) ## Run the code of BASE on this schema, and this code on the schema of BASE
	@$(RUN) tests.releases --base $(BASE)

.PHONY: supply
supply: $(SYNCED) ## Write bills of materials into dist/; look at licences, weaknesses, code and history
	@.venv/bin/python deploy/supply_chain.py

.PHONY: changes
changes: $(SYNCED) ## Show what the contract's consumers notice of a change since BASE, as Markdown
	@$(RUN) codegen diff git:$(BASE):openapi.yaml openapi.yaml --format markdown --fail-on none --base-missing-ok

.PHONY: dist
dist: $(SYNCED) supply ## Build the wheels and notes of a release, and try the wheels in an empty environment
	@.venv/bin/python deploy/release_notes.py
	@rm -f dist/*.whl
	@$(UV) build --quiet --wheel --out-dir dist
	@$(UV) build --quiet --wheel --out-dir dist deploy/charter-dev
	@$(RUN) pytest tests/deployment/wheels.py

.PHONY: docs
docs: $(SYNCED) ## Build the site of docs/ into dist/site
	@$(UV) sync --quiet --locked --inexact --group docs --python .venv/bin/python
	@mkdir -p dist && echo 'INHERIT: ../docs/mkdocs.yml' > dist/mkdocs.yml
	@NO_MKDOCS_2_WARNING=1 $(RUN) mkdocs build --quiet --config-file dist/mkdocs.yml && echo "dist/site/index.html"

.PHONY: commands
commands: $(SYNCED) $(NODE_TOOLS) ## Run every command that a page shows
	@$(RUN) pytest tests/docs/every_command.py

.PHONY: clean
clean: ## Remove everything that is not committed
	@rm -rf .venv .charter .coverage* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache \
		benchmarks/.peers benchmarks/.build codegen/typescript/node_modules examples/node_modules examples/dist \
		tests/frontend/node_modules tests/oidc_provider/node_modules dist
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
