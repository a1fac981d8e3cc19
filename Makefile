# The commands of the project. `make help` lists them; CONTRIBUTING.md and docs/development.md explain them.
.DEFAULT_GOAL := help
.SUFFIXES:

python := .venv/bin/python
# Set QT_QPA_PLATFORM=xcb to watch the tests' windows on a screen.
QT_QPA_PLATFORM_FOR_TESTS := $(or $(QT_QPA_PLATFORM),offscreen)

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A stamp for each list of packages, older than the list when there is something to install.
.venv/.ready-%: requirements/build.txt requirements/%.txt pyproject.toml tools/prepare.sh
	@tools/prepare.sh $*
.PRECIOUS: .venv/.ready-%

.PHONY: run
run: .venv/.ready-runtime ## Open the program on a fictional year (without a screen: make its papers)
	@$(python) -m cops_desktop demo

.PHONY: test
test: .venv/.ready-dev ## Check style, types and layers, then run every test
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM_FOR_TESTS) $(python) -m pytest --numprocesses=auto --dist=worksteal

.PHONY: forms
forms: .venv/.ready-dev ## Compile ui/*.ui into cops_desktop/qt/forms/
	@$(python) -m tools.compile_forms

.PHONY: screenshots
screenshots: .venv/.ready-dev ## Picture every screen and every paper into build/screenshots/
	@QT_QPA_PLATFORM=offscreen $(python) -m tools.screenshots

.PHONY: bench
bench: .venv/.ready-dev ## Measure, and write the figures to build/bench.json
	@QT_QPA_PLATFORM=offscreen $(python) -m tools.bench

.PHONY: installer
installer: .venv/.ready-installer ## Build dist/cops-desktop/, which runs without Python, and prove that it prints
	$(python) -m PyInstaller --noconfirm --log-level=ERROR --workpath=build/pyinstaller build_installer.spec
	@tools/check_installer.sh

.PHONY: requirements
requirements: .venv/.ready-dev ## Pin again every package that pyproject.toml asks for
	@tools/pin.sh

.PHONY: clean
clean: ## Remove all that the other commands made, .venv included
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
