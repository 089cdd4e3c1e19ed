# make demo   a lively demo shop at http://127.0.0.1:8000; elsewhere by make demo PORT=8010
# make test   all tests
# make check  all that .ci/run checks: lint, types, imports, docs, tests
# make bench  the figures of the README
# make bench-letters  how well letters are read and checked, beside other packages
# make train-letters  the weights by which letters are read, made anew

PYTHON ?= python3
BIN := .venv/bin
export DJANGO_SETTINGS_MODULE ?= takt.desk.settings

.PHONY: setup demo test lint types imports docs check bench bench-letters train-letters messages

# Takt alone: what the demo needs, and nothing that would keep a newcomer waiting.
setup: .venv/takt

.venv/takt: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

# And the tools to work on it.
.venv/tools: .venv/takt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

demo: setup
	$(BIN)/takt demo $(if $(PORT),--port $(PORT))

test: .venv/tools
	$(BIN)/pytest -q -n 2

lint: .venv/tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/tools
	$(BIN)/mypy

imports: .venv/tools
	$(BIN)/lint-imports

docs: .venv/tools
	$(BIN)/pytest -q tests/house

check: lint types imports
	$(BIN)/pytest -q -n 2
	@printf '\033[32mAll checks passed.\033[0m\n'

bench: setup
	$(BIN)/python -m benchmarks

bench-letters: setup
	$(BIN)/python -m benchmarks.letters

# Each prints its figures and writes to src/takt/letters/data/weights.
train-letters: .venv/training
	for part in languages mood demands answers tone; do $(BIN)/python -m training.$$part || exit 1; done

.venv/training: .venv/takt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[training]"
	touch $@

# The words of the pages, gathered for translation; afterwards compiled. Needs gettext.
messages: setup
	cd src/takt && DJANGO_SETTINGS_MODULE=takt.desk.settings $(CURDIR)/$(BIN)/python -m django makemessages --all --no-location --no-obsolete
	cd src/takt && $(CURDIR)/$(BIN)/python -m django compilemessages
