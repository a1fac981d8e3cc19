#!/usr/bin/env bash
# Pins every package with the hashes of all its files, for Linux, macOS and Windows and every Python we serve.
# Writes requirements/*.txt; the pins hold no registry's address. Run by `make requirements`.
set -euo pipefail
cd "$(dirname "$0")/.."

resolver=build/resolver
[ -x "$resolver/bin/uv" ] || { .venv/bin/python -m venv "$resolver" && "$resolver/bin/pip" install --quiet uv; }

pin() {
    "$resolver/bin/uv" pip compile "$@" --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements" >/dev/null
}

pin pyproject.toml --output-file requirements/runtime.txt
pin pyproject.toml --extra dev --constraint requirements/runtime.txt --output-file requirements/dev.txt
pin pyproject.toml --extra installer --constraint requirements/runtime.txt --output-file requirements/installer.txt
pin requirements/build.in --constraint requirements/dev.txt --output-file requirements/build.txt
