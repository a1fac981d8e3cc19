#!/usr/bin/env bash
# Proves that dist/cops-desktop/ stands alone: from another folder, without a screen, it makes the demo file, protects it,
# prints papers from it and the guide, imports a report of attendance, makes its map and restores it. So db/, resources/,
# the guide, the forms, the fonts, the scripts of the map, SQLCipher, the words of the strength and the keyrings have
# travelled. Run by `make installer`; another folder may be given.
set -euo pipefail
program=${1:-$(cd "$(dirname "$0")/.." && pwd)/dist/cops-desktop}/cops-desktop
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
cd "$elsewhere"

# A home of its own, and nothing of this machine's Python.
export QT_QPA_PLATFORM=offscreen HOME=$elsewhere XDG_CONFIG_HOME=$elsewhere/config XDG_DATA_HOME=$elsewhere/data
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV COPS_CONFIG_DIR
export COPS_PASSPHRASE="girafe moulin tambour clairon"

fail() {
    echo "$1" >&2
    exit 1
}

"$program" demo demo.cops --no-window
"$program" protect demo.cops
head -c 15 demo.cops | grep -q 'SQLite format 3' && fail "demo.cops is not protected"
"$program" print demo.cops etats -o etats.pdf
head -c 5 etats.pdf | grep -q '%PDF-' || fail "etats.pdf is not a PDF"
"$program" print demo.cops badges --meeting "Journée régionale du Partenariat en Santé" -o badges.pdf
head -c 5 badges.pdf | grep -q '%PDF-' || fail "badges.pdf is not a PDF"
printf '%s\n' "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest" \
    "Pierrick Alibert,p.alibert@exemple.fr,24/09/2026 18:00:00,24/09/2026 19:00:00,60,Yes" >rapport.csv
"$program" attendance demo.cops rapport.csv --meeting "Webinaire : la parole des proches aidants" | grep -q "présence notée" ||
    fail "the report of attendance was not imported"
"$program" guide -o guide.pdf
[ "$(wc -c <guide.pdf)" -gt 1000000 ] || fail "the guide, or its pictures, have not travelled"
"$program" map demo.cops -o carte.html
grep -q "COPS.demarrer(map_annuaire" carte.html || fail "carte.html is not a map"
grep -q "markerClusterGroup" carte.html || fail "the scripts of the map have not travelled"
for part in QtWebEngineProcess icudtl.dat qtwebengine_resources.pak fr.pak; do
    find "$(dirname "$program")" -name "$part" | grep -q . || fail "$part, of the engine of the map, has not travelled"
done
"$program" backup demo.cops copie.cops
rm demo.cops
"$program" restore copie.cops demo.cops
"$program" check demo.cops
COPS_PASSPHRASE=faux "$program" check demo.cops 2>refus.txt && fail "a wrong passphrase opened demo.cops"
grep -q "phrase secrète n’ouvre pas" refus.txt || fail "a wrong passphrase was not refused in words"
# The keyrings of each system are found by what the package says of itself.
grep -q SecretService "$(dirname "$program")"/_internal/keyring-*.dist-info/entry_points.txt || fail "no keyring"
echo "The installer's program printed a paper ($(wc -c <etats.pdf) bytes) from its demo file; it weighs $(du -sm "$(dirname "$program")" | cut -f1) MB."
