# make demo   a lively demo shop at http://127.0.0.1:8000
# make test   all tests
# make check  all that .ci/run checks: lint, types, imports, docs, tests

PYTHON ?= python3
BIN := .venv/bin
export DJANGO_SETTINGS_MODULE ?= takt.desk.settings

.PHONY: setup demo test lint types imports docs check bench messages

setup: .venv/ready

.venv/ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

demo: setup
	$(BIN)/takt demo

test: setup
	$(BIN)/pytest -q -n 2

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

docs: setup
	$(BIN)/pytest -q tests/house

check: lint types imports
	$(BIN)/pytest -q -n 2
	@printf '\033[32mAll checks passed.\033[0m\n'

bench: setup
	$(BIN)/python -m benchmarks
