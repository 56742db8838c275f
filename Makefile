PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test reports golden clean

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

reports: $(VENV)/.installed
	COLUMNS=80 $(BIN)/claimcheck check seeds --fail-on never --color never \
		--format terminal=reports/seeds.screen --format text=reports/seeds.txt \
		--format markdown=reports/seeds.md --format json=reports/seeds.json --format html=reports/seeds.html \
		--format sarif=reports/seeds.sarif --format github=reports/seeds.github --format gitlab=reports/seeds.gitlab.json \
		--format junit=reports/seeds.junit.xml
	$(BIN)/python -m tests.pictures reports

golden: $(VENV)/.tested
	$(BIN)/pytest --update-golden tests

clean:
	rm -rf $(VENV) build *.egg-info
