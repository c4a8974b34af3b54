# Everything a newcomer needs: `make demo` shows the product, `make test` runs every check.
# Only Python 3.11+ with pip, git and make are needed; the rest is put into .tools and .venv.

PYTHON ?= python3
TOOLS := .tools
UV := PYTHONPATH=$(TOOLS)/lib $(PYTHON) -m uv
BIN := .venv/bin
DRAGOMAN := $(BIN)/dragoman
DEMO := build/demo.db
PIN := pip compile --quiet --generate-hashes --universal --no-header --no-annotate --no-emit-index-url --python-version 3.11

.PHONY: setup demo test lint types contracts docs unit bench clean format pins

setup: .venv/.ready

$(TOOLS)/.ready: requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "dragoman needs Python 3.11 or newer; name one with PYTHON=...")'
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-warn-script-location --upgrade --require-hashes --target $(TOOLS)/lib -r requirements/uv.txt
	@touch $@

.venv/.ready: $(TOOLS)/.ready requirements/dev.txt requirements/build.txt pyproject.toml
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip install --quiet --compile-bytecode --python .venv --require-hashes -r requirements/dev.txt
	$(UV) pip install --quiet --python .venv --require-hashes -r requirements/build.txt
	$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	@touch $@

# What a desk officer wants to see first: what is in the reports, what lies ahead, who chairs, what was left out.
demo: setup
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-shm $(DEMO)-wal
	$(DRAGOMAN) read examples/newsroom --record $(DEMO)
	$(DRAGOMAN) engagements --record $(DEMO) --of Pakistan --since 2025-11-17 --until 2025-11-21
	$(DRAGOMAN) engagements --record $(DEMO) --status planned --limit 10
	$(DRAGOMAN) chairs --record $(DEMO)
	$(DRAGOMAN) status --record $(DEMO)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup
	$(BIN)/mypy
	MYPYPATH=src:. $(BIN)/mypy --explicit-package-bases benchmarks

contracts: setup
	$(BIN)/lint-imports

docs: setup
	$(BIN)/zensical build --strict

unit: setup
	$(BIN)/pytest -n 2

# One after the other, the tests last, so that their summary is what one sees.
test:
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory contracts
	@$(MAKE) --no-print-directory docs
	@$(MAKE) --no-print-directory unit

bench: setup
	$(BIN)/python -m benchmarks.run

# Choose versions anew. The files name no index; pip and uv take it from their own settings.
pins: $(TOOLS)/.ready
	$(UV) $(PIN) --upgrade pyproject.toml --group dev --output-file requirements/dev.txt
	printf 'uv_build>=0.9,<1\n' | $(UV) $(PIN) --upgrade - --output-file requirements/build.txt
	printf 'uv\n' | $(UV) $(PIN) --upgrade - --output-file requirements/uv.txt

clean:
	rm -rf .tools .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .cache build
