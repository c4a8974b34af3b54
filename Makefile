# Everything a newcomer needs: `make demo` shows the product, `make test` runs every check.
# Only Python 3.11+ with pip, git and make are needed; the rest is put into .tools and .venv.

PYTHON ?= python3
TOOLS := .tools
UV := PYTHONPATH=$(TOOLS)/lib $(PYTHON) -m uv
BIN := .venv/bin

.PHONY: setup demo test lint types contracts docs unit bench clean format

setup: .venv/.ready

$(TOOLS)/.ready: requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "dragoman needs Python 3.11 or newer; name one with PYTHON=...")'
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-warn-script-location --upgrade --require-hashes --target $(TOOLS)/lib -r requirements/uv.txt
	touch $@

.venv/.ready: $(TOOLS)/.ready requirements/dev.txt requirements/build.txt pyproject.toml
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip install --quiet --python .venv --require-hashes -r requirements/dev.txt
	$(UV) pip install --quiet --python .venv --require-hashes -r requirements/build.txt
	$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	touch $@

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

unit: setup
	$(BIN)/pytest -n 2

# The tests run last, so that their summary is what one sees.
test: lint types contracts unit

bench: setup
	$(BIN)/python -m benchmarks.run

clean:
	rm -rf .tools .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build
