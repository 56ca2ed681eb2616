# make generate and make test do everything on a machine that has Python (3.11 or later), git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DOCS ?=
CATALOG ?=
# What is given reaches the shell in its environment, so that it takes no character of it for its own.
export DOCS CATALOG BASE FORMAT
READ = $(if $(DOCS),--docs "$$DOCS") $(if $(CATALOG),--catalog "$$CATALOG")

.DEFAULT_GOAL := help
.PHONY: help generate test test-all check dist findings fetch diff adopt changelog bench clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(VENV)/tool: pyproject.toml .constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.13 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .constraints.txt --editable '.[tool]'
	@touch $@

$(VENV)/test: $(VENV)/tool
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .constraints.txt --editable '.[tool,test]'
	@touch $@

generate: $(VENV)/tool ## pages to specs to the package (DOCS=DIR reads other pages, CATALOG=FILE another catalog; CONFIRM=1 if pages go)
	$(BIN)/python -m generator generate $(READ) $(if $(CONFIRM),--confirm)

test: $(VENV)/test ## run the tests but for the long ones
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not long"

test-all: test ## run all tests
	$(BIN)/python -m pytest -n auto --dist worksteal -m long

check: $(VENV)/test ## all that CI asks: format, lint, types, stale outputs, tests
	$(BIN)/black --check --quiet generator tests || { echo "run $(BIN)/black generator tests"; exit 1; }
	$(BIN)/ruff check --quiet generator tests
	$(BIN)/mypy
	$(BIN)/python -m generator generate --check
	$(MAKE) --no-print-directory test-all

dist: $(VENV)/test ## the wheel and the source distribution, built and looked at
	rm -rf dist
	$(BIN)/python -m build --no-isolation --outdir dist generated
	$(BIN)/python -m twine check --strict dist/*

findings: $(VENV)/tool ## what is wrong with the pages themselves (DOCS=DIR)
	$(BIN)/python -m generator findings $(READ)

fetch: $(VENV)/tool ## fetch the catalog's pages from AWS into .cache/pages
	$(BIN)/python -m generator fetch --to .cache/pages $(if $(BASE),--base "$$BASE") $(if $(FORMAT),--format "$$FORMAT")

diff: $(VENV)/tool ## what changed between our specs and other pages (DOCS=DIR)
	$(BIN)/python -m generator diff $(if $(FORMAT),--format "$$FORMAT") -- specs "$${DOCS:-.cache/pages}"

adopt: $(VENV)/tool ## bring our pages up to other ones (DOCS=DIR)
	$(BIN)/python -m generator adopt $(if $(SKIP_DAMAGED),--skip-damaged) $(if $(FORMAT),--format "$$FORMAT") -- "$${DOCS:-.cache/pages}"

changelog: $(VENV)/tool ## put what changed since the last commit into CHANGELOG.md
	$(BIN)/python -m generator changelog git:HEAD specs --into CHANGELOG.md

bench: $(VENV)/test ## speed, side by side with peers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/bench/requirements.txt
	$(BIN)/python -m tests.bench

clean: ## remove the environment and caches
	rm -rf $(VENV) dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
