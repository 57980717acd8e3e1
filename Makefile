# Every command a person needs. `make help` lists them.

# What a call may name; what it does not name is as pelican.conf.py says. DOSSIER names the folder of another dossier, SEEDS
# its clippings alone: these bring nothing of this one along, CAST and CONTENT name their actor files and pages, TITLE theirs.
STATED  := $(if $(filter undefined,$(origin OUTPUT)),,$(OUTPUT))
OUTPUT  ?= output
PORT    ?= 8000
export DOSSIER SEEDS CAST CONTENT OUTPUT TITLE SINCE ACTORS FROM UNTIL SITEURL PDF CHROMIUM INTERFACE

VENV   := .venv
BIN    := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
            $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# The values go through the environment, so that no sign in them means anything to the shell. The commands run in the folder
# of the dossier; what is named beside it is seen from here.
here     = $(if $(1),$(if $(DOSSIER),$(if $(filter /%,$(firstword $(1))),,"$$PWD"/)))
RUN      = $(BIN)/python -m dossier $(if $(DOSSIER),-C "$$DOSSIER")
TO       = --output $(call here,$(STATED))"$$OUTPUT"
FOLDERS  = $(if $(SEEDS),--seeds $(call here,$(SEEDS))"$$SEEDS") $(if $(CAST),--cast $(call here,$(CAST))"$$CAST")
ASKED    = $(TO) $(FOLDERS) $(if $(CONTENT),--content $(call here,$(CONTENT))"$$CONTENT") $(if $(TITLE),--title "$$TITLE") \
  $(if $(SINCE),--since "$$SINCE") $(if $(FRESH),--fresh) $(if $(TIMES),--times) $(if $(DEBUG),--debug)
NOT_INSTALLED = echo "The packages could not be installed. Is there a network? If so: make clean, and try again." >&2; exit 2
AT       = $(if $(DOSSIER),"$$DOSSIER"/)
OUT      = $(if $(STATED),,$(AT))"$$OUTPUT"
ONLY     = $(if $(ACTORS),--only-actors "$$ACTORS") $(if $(FROM),--only-from "$$FROM") $(if $(UNTIL),--only-until "$$UNTIL") $(if $(SINCE),--only-new)
BUILD    = $(RUN) build $(ASKED)

.DEFAULT_GOAL := help
.PHONY: help html review publish serve devserver pdf test test-browser check golden languages tables requirements screenshots bench clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "make html DOSSIER=dir builds the dossier of another folder; so do serve, publish, pdf and review."
	@echo "make html SEEDS=dir CAST=dir OUTPUT=dir builds one of clippings alone; TITLE=name names it, CONTENT=dir brings its pages."
	@echo "make html SINCE=2026-11-20 says what is new since a day, SINCE=last since the last make publish, SINCE=FILE since a dossier.json."
	@echo "make html FRESH=1 forgets what earlier builds found out; TIMES=1 says where the time went."

html: $(VENV)/.ready ## build the dossier into output/, to be read from a server or straight from the file system
	@$(BUILD)

review: $(VENV)/.ready ## list who was found in the clippings, and what is in doubt, with the commands that settle it
	@$(RUN) review $(FOLDERS)

publish: $(VENV)/.ready ## build it for the web: make publish SITEURL=https://…
	@test -n "$(SITEURL)" || { echo "Say where it will stand: make publish SITEURL=https://…" >&2; exit 2; }
	@$(BUILD) --url "$$SITEURL"

serve: html ## build it and show it at http://localhost:8000 (PORT=…)
	@$(RUN) serve --as-is --port "$(PORT)" $(TO)

devserver: $(VENV)/.ready ## the same, built again whenever a clipping, an actor, a page, a template or a rule changes
	@$(BIN)/python -m dossier devserver --port "$(PORT)" --output $(OUT) --watch $(if $(SEEDS),"$$SEEDS",$(AT)seeds) \
	  $(if $(CAST),"$$CAST",$(AT)content/actors) $(if $(CONTENT),"$$CONTENT",$(AT)content) $(AT)pelican.conf.py -- $(BUILD)

pdf: $(VENV)/.ready ## print it as one PDF, output/dossier.pdf (PDF=…); ACTORS=, FROM=, UNTIL=, SINCE= print a part of it
	@$(BIN)/python -m dossier pdf --output $(if $(PDF),"$$PDF",$(OUT)/dossier.pdf) --chromium "$$CHROMIUM" -- $(BUILD) --paper $(ONLY)

# Tests run side by side, in as many processes as there are cores; those of one file in one process and in their order.
PYTEST = $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

test: $(VENV)/.ready-dev ## run the tests (those in a browser, too, where there is a Chromium)
	@$(PYTEST)

test-browser: $(VENV)/.ready-dev ## run only the tests in a browser
	@$(BIN)/pytest -m browser

check: $(VENV)/.ready-dev ## all that CI checks: style, types, floors, tests with coverage
	@$(BIN)/ruff format --check plugins tests pelican.conf.py
	@$(BIN)/ruff check plugins tests pelican.conf.py
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(PYTEST) --cov --cov-report=term:skip-covered

golden: $(VENV)/.ready-dev ## write the golden site anew from seeds/; read the difference before you commit it
	@$(BIN)/python -m tests.golden

languages: $(VENV)/.ready ## bring theme/languages in step with the interface's texts (INTERFACE=de begins another)
	@$(BIN)/python -m dossier languages --begin "$$INTERFACE"

tables: $(VENV)/.ready-dev ## write the tables that are made from CLDR (and, where it is installed, Faker) anew
	@$(BIN)/python -m tests.tables

# What is pinned, and with the digests of its files for every platform: what somebody else puts there is not installed.
PINNED = $(BIN)/uv pip compile --no-strip-extras -q --universal --generate-hashes --python-version 3.11 --group build $(if $(UPGRADE),--upgrade) \
  --extra office --extra archive pyproject.toml --custom-compile-command "make requirements"

requirements: $(VENV)/bin/python ## pin the packages anew, with the digests of their files (UPGRADE=1 takes newer ones)
	@$(BIN)/python -m pip install -q uv==0.13.9 || { $(NOT_INSTALLED); }
	@$(PINNED) -o requirements.txt && $(PINNED) --extra test -c requirements.txt -o requirements-dev.txt

screenshots: $(VENV)/.ready-dev ## take the pictures in docs/screenshots anew
	@$(BIN)/python -m tests.browser.screenshots

bench: $(VENV)/.ready-dev ## measure speed and memory
	@$(BIN)/python -m tests.bench

clean: ## delete what was built and what was installed
	@rm -rf output .cache $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.11 or newer; install it, or name it: make html PYTHON=…" >&2; exit 2; }
	@echo "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python has no venv; on Debian: apt install python3-venv" >&2; exit 2; }

$(VENV)/.ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what builds the dossier"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.txt || { $(NOT_INSTALLED); }
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e . || { $(NOT_INSTALLED); }
	@$(BIN)/python -m compileall -q plugins || true # a build where Python may write no bytecode would take a second more
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "Installing what tests it"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.txt || { $(NOT_INSTALLED); }
	@touch $@
