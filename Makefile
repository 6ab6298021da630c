# One command for each habit. `make demo` and `make test` work on a fresh clone that has Python >= 3.11.
PY ?= $(shell command -v python3 || command -v python)
BIN := .venv/bin
UV := $(shell command -v uv)

.PHONY: install demo test format lint types docs bench soak clean

# Modules are compiled at once, as pip does by itself: else, where Python may not keep what it compiles, every command
# compiles rdflib and others anew.
install: .venv/.installed

.venv/.installed: requirements.lock pyproject.toml
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "whowhom needs Python 3.11 or newer; try: make PY=python3.12 $(MAKECMDGOALS)")'
ifdef UV
	test -x $(BIN)/python || uv venv --quiet --python $(PY) .venv
	uv pip install --quiet --compile-bytecode --python $(BIN)/python -r requirements.lock
	uv pip install --quiet --python $(BIN)/python --no-deps -e .
else
	test -x $(BIN)/python || $(PY) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
endif
	$(BIN)/python -m compileall -q cli dossier extract formats graph ontology queries seeds views
	mkdir -p .typing && ln -sfn .. .typing/whowhom
	touch $@

# spaCy proves that our parser reads as it would, and is what benchmarks compare with; where it has no wheel, its tests skip.
.venv/.spacy: requirements-syntax.lock .venv/.installed
ifdef UV
	-uv pip install --quiet --python $(BIN)/python --only-binary :all: -r requirements-syntax.lock
else
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements-syntax.lock
endif
	touch $@

demo: install
	$(BIN)/whowhom demo

test: install .venv/.spacy lint types
	$(BIN)/python -m pytest

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: install
	MYPYPATH=.typing $(BIN)/mypy

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: install
	$(BIN)/python -m whowhom.ontology.reference > docs/ontology.md
	$(BIN)/python -m whowhom.cli.reference > docs/cli.md
	$(BIN)/python -m whowhom.queries.reference > docs/queries.md
	$(BIN)/python tests/test_readme.py

soak: install
	WHOWHOM_SOAK=100 $(BIN)/python -m pytest tests/test_lasting.py

# How often the extractor is right, on gold of our own and, where it lies beside the checkout, on public records.
evaluate: install
	$(BIN)/python -m whowhom.extract.evaluate.page > docs/accuracy.md.new && mv docs/accuracy.md.new docs/accuracy.md

bench: install .venv/.spacy
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv .typing build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis demo
