# make generate and make test do everything on a machine that has Python (3.11 or later), git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SDKS := .cache/sdk
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := .cache/lock/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header
TESTS ?= test-all
DOCS ?=
CATALOG ?=
PORT ?= 8000
# These reach the shell as environment variables, so that it does not interpret characters in them.
export DOCS CATALOG BASE FORMAT ACCEPTED
READ = $(if $(DOCS),--docs "$$DOCS") $(if $(CATALOG),--catalog "$$CATALOG")

.DEFAULT_GOAL := help
.PHONY: help lock generate site serve test test-all test-sdk check coverage dist findings fetch diff adopt changelog bench fuzz kill clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

# The tool runs from the checkout, so only what it needs is installed: the versions and files of .locked/.
$(VENV)/tool: .locked/tool.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.13 ...")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes --no-deps --requirement $<
	@touch $@

$(VENV)/test: .locked/test.txt $(VENV)/tool
	$(INSTALL) --require-hashes --no-deps --requirement $<
	@touch $@

lock: ## write .locked/ anew: the newest versions, with hashes for all platforms and Python 3.11 or later
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --extra tool --output-file .locked/tool.txt
	$(LOCK) --extra tool --extra test --constraint .locked/tool.txt --output-file .locked/test.txt

generate: $(VENV)/tool ## pages to specs to the package (DOCS=DIR reads other pages, CATALOG=FILE another catalog; CONFIRM=1 if pages go)
	$(BIN)/python -m generator generate $(READ) $(if $(CONFIRM),--confirm)

site: $(VENV)/tool ## the static site alone, into generated/site/ (DOCS=DIR, CATALOG=FILE)
	$(BIN)/python -m generator site $(READ)

serve: site ## show the site on this machine alone, at http://127.0.0.1:8000/ (PORT=N)
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory generated/site $(PORT)

test: $(VENV)/test ## run the tests but for the long ones
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not long"

test-all: test ## run all tests
	$(BIN)/python -m pytest -n auto --dist worksteal -m long

# Two versions of the SDK can't share an environment, and neither can share ours.
$(SDKS)/%/installed: tests/sdk/requirements-%.txt
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

test-sdk: $(VENV)/test $(SDKS)/2/installed $(SDKS)/3/installed ## the tests with the SageMaker SDK, versions 2 and 3 (1.3 GB)
	SAGEMAKER_SDKS="$(CURDIR)/$(SDKS)" $(BIN)/python -m pytest tests/test_sdk.py tests/test_aws.py -k sdk

check: $(VENV)/test ## all that CI asks: format, lint, types, stale outputs, tests
	$(BIN)/black --check --quiet generator tests || { echo "run $(BIN)/black generator tests"; exit 1; }
	$(BIN)/ruff check --quiet generator tests
	$(BIN)/mypy
	$(BIN)/python -m generator generate --check
	$(MAKE) --no-print-directory $(TESTS)

coverage: $(VENV)/test ## run all tests, and see that they reach enough of generator/
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -n auto --dist worksteal
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

dist: $(VENV)/test ## the wheel and the source distribution, the same from the same commit, built and looked at
	rm -rf dist
	$(BIN)/python .ci/dist.py dist
	$(BIN)/python -m twine check --strict dist/*

findings: $(VENV)/tool ## what is wrong with the pages themselves (DOCS=DIR)
	$(BIN)/python -m generator findings $(READ)

fetch: $(VENV)/tool ## fetch the catalog's pages into .cache/pages, and the sources behind facts of images into .cache/sources
	$(BIN)/python -m generator fetch --to .cache/pages $(if $(BASE),--base "$$BASE") $(if $(FORMAT),--format "$$FORMAT")

diff: $(VENV)/tool ## what changed between our specs and other pages (DOCS=DIR; ACCEPTED=FILE of changes to leave out)
	$(BIN)/python -m generator diff $(if $(FORMAT),--format "$$FORMAT") $(if $(ACCEPTED),--accepted "$$ACCEPTED") -- specs "$${DOCS:-.cache/pages}"

adopt: $(VENV)/tool ## bring our pages up to other ones (DOCS=DIR)
	$(BIN)/python -m generator adopt $(if $(SKIP_DAMAGED),--skip-damaged) $(if $(FORMAT),--format "$$FORMAT") -- "$${DOCS:-.cache/pages}"

changelog: $(VENV)/tool ## put what changed since the last commit into CHANGELOG.md
	$(BIN)/python -m generator changelog git:HEAD specs --into CHANGELOG.md

bench: $(VENV)/test ## speed, side by side with peers
	$(INSTALL) --requirement tests/bench/requirements.txt
	$(BIN)/python -m tests.bench

fuzz: export FUZZ_SECONDS := $(or $(SECONDS),120) # bash has a SECONDS of its own
fuzz: $(VENV)/test ## read pages, phrases and job files with random edits, for two minutes (SECONDS=N)
	PYTHONPATH=generated $(BIN)/python -m tests.fuzz "$$FUZZ_SECONDS"

kill: $(VENV)/tool ## kill generate, adopt and fetch 300 times: each leaves the old tree or the new one
	$(BIN)/python -m tests.kill

clean: ## remove the environment and caches
	rm -rf $(VENV) dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
