# `make demo` serves the demonstration, `make test` runs the tests. Nothing is needed but
# git, make and Python 3.11 or later; everything made here stays in this folder.

PYTHON ?= python3
PORT ?= 8000
EDITOR_NAME ?= editor
WORKERS ?= auto
# A copy of ../shared/bench/ui with its packages installed (its README says how).
UI ?= var/ui-bench

VENV := .venv
BIN := $(VENV)/bin
MADE := $(VENV)/made
INSTALLED := $(VENV)/installed-requirements
INSTALLED_FOR_TESTS := $(VENV)/installed-requirements-for-tests
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --require-hashes
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes
# On one's own machine alone: a deployment sets its own key, hosts and flags (README).
LOCAL := DJANGO_DEBUG=true SHOW_SOURCE_TEXTS=true
MANAGE := $(LOCAL) $(BIN)/python manage.py

.DEFAULT_GOAL := help
.PHONY: help demo setup editor test format lint pages requirements clean
.DELETE_ON_ERROR:

help:  ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 15

demo: setup  ## set up what is missing and serve the timeline (PORT=8000)
	@echo
	@echo "The timeline:         http://127.0.0.1:$(PORT)/"
	@echo "For editors:          http://127.0.0.1:$(PORT)/admin/"
	@echo "An editor's account:  make editor        (in another terminal)"
	@echo "Stop with Ctrl-C; 'make demo' goes on where it was."
	@echo
	@$(MANAGE) runserver --noreload 127.0.0.1:$(PORT)

setup: $(INSTALLED)  ## all that `make demo` does, but serve
	@mkdir -p staticfiles
	@echo "Preparing the database"
	@$(MANAGE) migrate --verbosity 0
	@echo "Reading the demonstration articles"
	@$(MANAGE) ingest_articles fixtures/articles

editor: $(INSTALLED)  ## make an editor's account (EDITOR_NAME=editor)
	@$(MANAGE) create_editor $(EDITOR_NAME)

test: $(INSTALLED_FOR_TESTS)  ## install what the tests need and run them all
	@$(BIN)/python -m pytest -n $(WORKERS) --maxprocesses 8

format: $(INSTALLED_FOR_TESTS)  ## format code and templates
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	find templates -name '*.html' -exec $(BIN)/djade {} +

lint: $(INSTALLED_FOR_TESTS)  ## check format, rules, imports, types, migrations, settings
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	find templates -name '*.html' -exec $(BIN)/djade --check {} +
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(MANAGE) makemigrations --check --dry-run
	DJANGO_DEBUG=false DJANGO_ALLOWED_HOSTS=timeline.example \
	  DJANGO_SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') \
	  $(BIN)/python manage.py check --deploy --fail-level WARNING

pages: $(INSTALLED_FOR_TESTS)  ## measure the pages beside other timelines (UI=folder)
	@$(BIN)/python bench/pages.py $(UI) --database 'sqlite:///$(CURDIR)/var/pages-{n}.sqlite3'

requirements: $(INSTALLED_FOR_TESTS)  ## pin dependencies anew (UPGRADE=--upgrade)
	$(COMPILE) $(UPGRADE) requirements.in -o requirements.txt
	$(COMPILE) $(UPGRADE) tests/requirements.in -o tests/requirements.txt

clean:  ## remove what was installed; the database stays
	rm -rf $(VENV) staticfiles .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(INSTALLED): requirements.txt | $(MADE)
	@echo "Installing what the timeline needs (once; some minutes on a slow line)"
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(INSTALLED_FOR_TESTS): requirements.txt tests/requirements.txt | $(INSTALLED)
	@echo "Installing what the tests need"
	@$(PIP_INSTALL) -r requirements.txt -r tests/requirements.txt
	@touch $@

$(MADE):
	@command -v $(PYTHON) >/dev/null || { \
	  echo "There is no $(PYTHON). Install Python 3.11 or later, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or later is needed, and $(PYTHON) is $$($(PYTHON) -V 2>&1)." >&2; \
	  echo "If a later one is installed, name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) comes without the venv module. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) -V)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@
