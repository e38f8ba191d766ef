# Two commands do all the set-up: `make start` opens the course, `make test` runs every test.
# Each target is a line or two; the README gives the same lines for those without make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Jupyter asks root for this word; nobody else needs it.
AS_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

# What an installation copies; it is installed again when one of these changes.
COPIED := pyproject.toml $(wildcard ledtoolkit/widgets/voila_template/*)

.DELETE_ON_ERROR:
.PHONY: start test bench gallery static words clean

start: $(VENV)/.learner
	$(BIN)/jupyter notebook $(AS_ROOT) --config=binder/jupyter_server_config.py \
	  --ServerApp.root_dir=notebooks --JupyterNotebookApp.default_url=/notebooks/index.ipynb

test: $(VENV)/.test
	$(BIN)/python -m tests.system_programs
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore tests/browser
	$(BIN)/python -m pytest -n auto --dist loadfile tests/browser

bench: $(VENV)/.bench
	$(BIN)/python -m bench

gallery: $(VENV)/.learner
	$(BIN)/python -m gallery build

static: $(VENV)/.learner
	$(BIN)/python -m ledtoolkit.documents.static_edition

words: $(VENV)/.learner
	$(BIN)/python -m ledtoolkit.locale && $(BIN)/python -m ledtoolkit.documents.glossary_page

clean:
	rm -rf $(VENV) build

$(BIN)/python:
	$(PYTHON) -m tests.system_programs venv
	$(PYTHON) -m venv $(VENV)

$(VENV)/.learner: $(COPIED) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[documents]" && touch $@

$(VENV)/.test: $(COPIED) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[test]" && touch $@

# The peer of the complexity benchmark allows only an older pandas, but runs beside a newer one.
$(VENV)/.bench: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --no-deps ecomplexity && touch $@
