# make site | test | serve | check: each sets up what it needs, once, from the locked dependencies.

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11 python3.14,$(shell \
	command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
RUN := $(VENV)/bin/python
# The package is found where it lies: nothing is installed that an edit could leave behind.
export PYTHONPATH := hooks
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test explore look bench profile check format lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

site: $(VENV)/.runtime ## build site/ for a host and dist/*.zip for reading offline
	@$(RUN) -m seedbed site

serve: $(VENV)/.runtime ## live preview; reloads when a seed, a sidecar or a page changes
	@$(RUN) -m mkdocs serve

test: $(VENV)/.dev ## run the tests
	@$(RUN) -m pytest -q -n auto

explore: $(VENV)/.dev ## hold the promises against texts that were never tried before
	@$(RUN) -m pytest -q -n auto --hypothesis-profile default tests/property

look: $(VENV)/.dev ## pictures of every kind of page, in looks/: phone, desktop, dark, print
	@PYTHONPATH=hooks $(RUN) tests/look.py looks

check: $(VENV)/.dev ## everything that CI runs: format, lint, types, imports, spelling, strict builds, tests, other environments
	@set -e; \
	step() { echo "== $$1"; shift; "$$@"; }; \
	step format $(VENV)/bin/ruff format --check hooks tests; \
	step lint $(VENV)/bin/ruff check hooks tests; \
	step types $(VENV)/bin/mypy; \
	step imports $(VENV)/bin/lint-imports; \
	step spelling $(VENV)/bin/codespell; \
	step 'strict builds' $(RUN) -m seedbed site --strict --site $(VENV)/checked/site --dist $(VENV)/checked/dist; \
	step tests $(RUN) -m pytest -q -n auto; \
	step environments $(RUN) -m pytest -q -n auto tests/environments

bench: $(VENV)/.dev ## what Seedbed and other builders cost, side by side; N="1000 5000" BUILDERS="seedbed eleventy"
	@PYTHONPATH=hooks:tests $(RUN) -m bench $(N) $(if $(BUILDERS),--builders $(BUILDERS))

profile: $(VENV)/.runtime ## build, and say what each part of the build cost
	@$(RUN) -m seedbed site --times

format: $(VENV)/.dev ## lay the code out and mend what can be mended
	@$(VENV)/bin/ruff check --fix hooks tests; $(VENV)/bin/ruff format hooks tests

lock: $(VENV)/.dev ## renew the locked dependencies
	@$(RUN) -m pip install --quiet uv
	@$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--custom-compile-command 'make lock' --upgrade pyproject.toml -o requirements.lock
	@$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--custom-compile-command 'make lock' --upgrade --extra dev pyproject.toml -o requirements-dev.lock

clean: ## take away everything that can be made again
	@rm -rf $(VENV) site dist looks .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# A stamp is written last, so that an interrupted installation is begun again.
$(VENV)/.runtime: requirements.lock | $(VENV)/bin/pip
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $< \
		|| { echo "Seedbed could not install its dependencies: is the network reachable? Then run this again." >&2; exit 1; }
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $< \
		|| { echo "Seedbed could not install its dependencies: is the network reachable? Then run this again." >&2; exit 1; }
	@touch $@

$(VENV)/bin/pip:
	@test -n "$(PYTHON)" || { echo "Seedbed needs Python 3.11 or newer. Install it, or name it: make site PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Seedbed needs Python 3.11 or newer; $(PYTHON) is older. Name another: make site PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
		|| { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@rm -rf $(VENV); $(PYTHON) -m venv $(VENV)
