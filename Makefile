PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test golden clean

demo: $(VENV)/.installed
	$(BIN)/claimcheck check seeds --format terminal --fail-on never

test: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --no-compile --editable .
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/pip install --quiet --no-compile torch==2.13.0
	$(BIN)/pip install --quiet --no-compile --editable ".[hub,test]"
	touch $@

golden: $(VENV)/.tested
	$(BIN)/pytest --update-golden tests

clean:
	rm -rf $(VENV) build *.egg-info
