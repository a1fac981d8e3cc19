#!/usr/bin/env bash
# Prepares this folder to run, test or build the program: system libraries (Debian, Ubuntu), .venv, pinned packages.
# Usage: tools/prepare.sh runtime|dev|installer       (PYTHON=… chooses the interpreter)
# Safe to run again: what is there already is left alone. Called by the Makefile.
set -euo pipefail
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1
readonly NEEDS=${1:?usage: tools/prepare.sh runtime|dev|installer}

# Shared library, and the Debian package that brings it. What `ldd` asks for on a bare system for Qt's modules and
# its platform (xcb, wayland) and printing plugins and for the engine of the map, and nothing more.
readonly QT_LIBRARIES="
libEGL.so.1             libegl1
libGL.so.1              libgl1
libX11.so.6             libx11-6
libX11-xcb.so.1         libx11-xcb1
libXcomposite.so.1      libxcomposite1
libXdamage.so.1         libxdamage1
libXext.so.6            libxext6
libXfixes.so.3          libxfixes3
libXrandr.so.2          libxrandr2
libXtst.so.6            libxtst6
libasound.so.2          libasound2
libcups.so.2            libcups2
libdbus-1.so.3          libdbus-1-3
libexpat.so.1           libexpat1
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libgbm.so.1             libgbm1
libglib-2.0.so.0        libglib2.0-0
libnspr4.so             libnspr4
libnss3.so              libnss3
libudev.so.1            libudev1
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-dri3.so.0        libxcb-dri3-0
libxcb-glx.so.0         libxcb-glx0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0      libxcb-render0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-util.so.1        libxcb-util1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxkbcommon.so.0       libxkbcommon0
libxkbfile.so.1         libxkbfile1
"
# Command, and the Debian package that brings it.
readonly TEST_COMMANDS="
pdftotext  poppler-utils
"
readonly INSTALLER_COMMANDS="
objdump    binutils
"

say() { printf '%s\n' "• $*"; }
fail() { printf '%s\n' "✗ $*" >&2; exit 1; }

missing_libraries() {
    local known library package
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p || true)
    while read -r library package; do
        [ -z "$library" ] || grep -qF "$library " <<<"$known" || echo "$package"
    done <<<"$QT_LIBRARIES"
}

missing_commands() {
    local command package
    while read -r command package; do
        [ -z "$command" ] || command -v "$command" >/dev/null || echo "$package"
    done <<<"$1"
}

# What the chosen Python lacks. Debian and Ubuntu leave out of it the tools for virtual environments, and the shared library
# that PyInstaller carries along.
missing_python() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "$(basename "$python")-venv"
    [ "$NEEDS" != installer ] ||
        "$python" -c 'import ctypes, sysconfig; ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))' 2>/dev/null ||
        "$python" -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])'
}

# Since Debian 13 and Ubuntu 24.04 « libasound2 » stands for two packages, and apt would not choose.
one_of_two() {
    if apt-cache show libasound2t64 >/dev/null 2>&1; then
        sed 's/\blibasound2\b/libasound2t64/' <<<"$*"
    else
        echo "$*"
    fi
}

# Installs Debian packages, as root or through sudo; elsewhere it says what the system should bring, and goes on.
install_packages() {
    local sudo=""
    if ! command -v apt-get >/dev/null; then
        say "À installer avec les outils de ce système, s’il manque quelque chose ensuite : $*"
        return
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "Il manque des paquets du système. Demandez à un administrateur : apt-get install $*"
        sudo="sudo"
    fi
    say "Installation de paquets du système : $*"
    $sudo apt-get update -qq || say "La liste des paquets n’a pas pu être rafraîchie ; l’installation est tentée quand même."
    # shellcheck disable=SC2046  # one word per package
    set -- $(one_of_two "$@")
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >/dev/null ||
        fail "apt-get n’a pas pu installer ces paquets (réseau ? droits ?). Son message est au-dessus ; relancez ensuite la même commande."
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    fail "Il faut Python 3.11 à 3.14 (trouvé : $(python3 --version 2>&1 || true)). Installez-en un, ou nommez-le : make PYTHON=/chemin/vers/python3.12 run"
}

prepare_system() {
    [ "$(uname -s)" = Linux ] || return 0
    local packages
    packages="$(missing_libraries) $(missing_python)"
    [ "$NEEDS" != dev ] || packages+=" $(missing_commands "$TEST_COMMANDS")"
    [ "$NEEDS" != installer ] || packages+=" $(missing_commands "$INSTALLER_COMMANDS")"
    # shellcheck disable=SC2086  # one word per package
    set -- $packages
    [ $# -eq 0 ] || install_packages "$@"
}

prepare_venv() {
    ! .venv/bin/python -c 'import pip' 2>/dev/null || return 0
    say "Création de l’environnement .venv ($("$python" --version))"
    "$python" -m venv --clear .venv || fail "L’environnement .venv n’a pas pu être créé ; le message est au-dessus."
}

install_pinned() {
    .venv/bin/python -m pip install -qq --require-hashes --no-build-isolation "$@" ||
        fail "Des bibliothèques n’ont pas pu être installées (réseau ? place sur le disque ?). Le message est au-dessus ; relancez ensuite la même commande."
}

prepare_packages() {
    say "Installation des bibliothèques (la première fois : environ 300 Mo, 900 une fois en place ; quelques minutes)"
    install_pinned -r requirements/build.txt
    install_pinned -r "requirements/$NEEDS.txt"
    .venv/bin/python -m pip install -qq --no-deps --no-build-isolation --editable . ||
        fail "Le programme n’a pas pu être installé dans .venv ; le message est au-dessus."
}

python=$(find_python)
prepare_system
prepare_venv
prepare_packages
touch ".venv/.ready-$NEEDS"
