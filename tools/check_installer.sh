#!/usr/bin/env bash
# Proves that dist/cops-desktop/ stands alone: from another folder, without a screen, it makes the demo file and prints
# a paper from it. So db/, resources/, the forms and the fonts have travelled. Run by `make installer`.
set -euo pipefail
program=$(cd "$(dirname "$0")/.." && pwd)/dist/cops-desktop/cops-desktop
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
cd "$elsewhere"

# A home of its own, and nothing of this machine's Python.
export QT_QPA_PLATFORM=offscreen HOME=$elsewhere XDG_CONFIG_HOME=$elsewhere/config XDG_DATA_HOME=$elsewhere/data
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV COPS_CONFIG_DIR

"$program" demo demo.cops --no-window
"$program" print demo.cops etats -o etats.pdf
head -c 5 etats.pdf | grep -q '%PDF-' || { echo "etats.pdf is not a PDF" >&2; exit 1; }
echo "The installer's program printed a paper ($(wc -c <etats.pdf) bytes) from its demo file; it weighs $(du -sm "$(dirname "$program")" | cut -f1) MB."
