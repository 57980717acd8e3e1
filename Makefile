# Every command a person needs. `make help` lists them.

SEEDS   ?= seeds
CONTENT ?= content
CAST    ?= $(CONTENT)/actors
OUTPUT  ?= output
PORT    ?= 8000
PDF     ?= $(OUTPUT)/dossier.pdf

VENV   := .venv
BIN    := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
            $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# The note on the front page belongs to the clippings in seeds/; another dossier brings its own with CONTENT.
HOME_PAGE := $(if $(filter-out seeds,$(SEEDS)),$(if $(filter-out content,$(CONTENT)),home,),home)
# What the dossier is called: pelican.conf.py names the one in seeds/.
TITLE     ?= $(if $(HOME_PAGE),,Dossier)
# Settings that this call changes, in the form of Pelican's -e: a name, and its value as JSON.
CHANGED = -e DOSSIER_SEEDS='"$(SEEDS)"' DOSSIER_CAST='"$(CAST)"' DOSSIER_HOME='"$(HOME_PAGE)"' \
  $(if $(TITLE),SITENAME='"$(TITLE)"')
PELICAN = $(BIN)/pelican "$(CONTENT)" -s pelican.conf.py -o "$(OUTPUT)" --fatal errors

.DEFAULT_GOAL := help
.PHONY: help html review publish serve devserver pdf test test-browser check golden languages tables screenshots bench clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "make html SEEDS=dir CAST=dir OUTPUT=dir builds another dossier; TITLE=name names it, CONTENT=dir brings its pages."

html: $(VENV)/.ready ## build the dossier into output/, to be read from a server or straight from the file system
	@$(PELICAN) $(CHANGED)

review: $(VENV)/.ready ## list who was found in the clippings, and what is in doubt, with the commands that settle it
	@$(BIN)/python -m dossier review --seeds "$(SEEDS)" --cast "$(CAST)"

publish: $(VENV)/.ready ## build it for the web: make publish SITEURL=https://…
	@test -n "$(SITEURL)" || { echo "Say where it will stand: make publish SITEURL=https://…" >&2; exit 2; }
	@$(PELICAN) $(CHANGED) SITEURL='"$(SITEURL)"' DOSSIER_INDEX='""'

serve: html ## build it and show it at http://localhost:8000 (PORT=…)
	@echo "http://localhost:$(PORT)  (Ctrl-C ends it)"
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory "$(OUTPUT)" $(PORT)

devserver: $(VENV)/.ready ## the same, built again whenever a clipping, an actor, a page, a template or a rule changes
	@$(BIN)/python -m dossier devserver --port $(PORT) --output "$(OUTPUT)" --watch "$(SEEDS)" "$(CAST)" "$(CONTENT)" -- \
	  $(PELICAN) $(CHANGED)

pdf: $(VENV)/.ready ## print it as one PDF, output/dossier.pdf (PDF=…), with Chromium (CHROMIUM=… names another browser)
	@$(BIN)/python -m dossier pdf --output "$(PDF)" --chromium "$(CHROMIUM)" -- \
	  $(PELICAN) $(CHANGED) DOSSIER_PRINT=true DOSSIER_SEARCH=false

test: $(VENV)/.ready-dev ## run the tests (those in a browser, too, where there is a Chromium)
	@$(BIN)/pytest

test-browser: $(VENV)/.ready-dev ## run only the tests in a browser
	@$(BIN)/pytest -m browser

check: $(VENV)/.ready-dev ## all that CI checks: style, types, floors, tests with coverage
	@$(BIN)/ruff format --check plugins tests pelican.conf.py
	@$(BIN)/ruff check plugins tests pelican.conf.py
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/pytest --cov --cov-report=term-missing:skip-covered

golden: $(VENV)/.ready-dev ## write the golden site anew from seeds/; read the difference before you commit it
	@$(BIN)/python -m tests.golden

languages: $(VENV)/.ready ## bring theme/languages in step with the interface's texts (INTERFACE=de begins another)
	@$(BIN)/python -m dossier languages --begin "$(INTERFACE)"

tables: $(VENV)/.ready-dev ## write the tables that are made from CLDR (and, where it is installed, Faker) anew
	@$(BIN)/python -m tests.tables

screenshots: $(VENV)/.ready-dev ## take the pictures in docs/screenshots anew
	@$(BIN)/python -m tests.browser.screenshots

bench: $(VENV)/.ready-dev ## measure speed and memory
	@$(BIN)/python -m tests.bench

clean: ## delete what was built and what was installed
	@rm -rf output $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.11 or newer; install it, or name it: make html PYTHON=…" >&2; exit 2; }
	@echo "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python has no venv; on Debian: apt install python3-venv" >&2; exit 2; }

$(VENV)/.ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what builds the dossier"
	@$(BIN)/pip install -q -r requirements.txt
	@$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "Installing what tests it"
	@$(BIN)/pip install -q -r requirements-dev.txt
	@touch $@
