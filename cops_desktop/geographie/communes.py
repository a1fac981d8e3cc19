"""Communes by postcode and by name, départements, and the place of an address: pure look-ups, read once.

`communes.txt` holds a block for each pair of first digits of the postcodes, the most populous communes first;
`noms.txt` their folded names in order. Both stay as bytes; only what is asked for is read further.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from cops_desktop.domain.words import fold
from cops_desktop.paths import resources_dir

KEPT = 8_192  # answers: more than France has postcodes
_CEDEX = re.compile(r"\s+cedex\b.*")
_SAINT = re.compile(r"\b(s)(te?)\b")


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune as it stands since its last merger; the point lies inside it."""

    insee: str
    nom: str
    codes_postaux: tuple[str, ...]
    departement: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Lieu:
    """Where an address is put on a map; `approche` when only its postcode's area or its département is known."""

    nom: str
    departement: str
    latitude: float
    longitude: float
    approche: bool = False


@dataclass(frozen=True, slots=True)
class _Departement:
    nom: str
    latitude: float
    longitude: float


@lru_cache(maxsize=KEPT)
def communes_de(code_postal: str) -> tuple[Commune, ...]:
    """The communes that this postcode serves, the most populous first; none when it is unknown (a CEDEX…)."""
    code = _plain(code_postal)
    return tuple(found for found in _block(code[:2]) if code in found.codes_postaux)


def commune(code_postal: str, nom: str) -> Commune | None:
    """The commune of this name under this postcode; the only one that it serves when the name is unknown or empty."""
    found = communes_de(code_postal)
    wanted = _name(nom)
    named = next((one for one in found if fold(one.nom) == wanted), None)
    return named or (found[0] if len(found) == 1 else None)


def orthographe(code_postal: str, nom: str) -> str:
    """The name of a commune as it is written under this postcode, where only accents, capitals or hyphens differ."""
    if _well_written(_plain(code_postal), nom):
        return nom
    wanted = fold(nom)
    return next((one.nom for one in communes_de(code_postal) if fold(one.nom) == wanted), nom)


@lru_cache(maxsize=KEPT)
def departement(code_postal: str) -> str:
    """« 81 », « 2A », « 974 »: the département of a postcode by its communes, else by its digits; empty if unknown."""
    code = _plain(code_postal)
    if found := communes_de(code):
        return found[0].departement
    if code[:2] == "20":
        return "2A" if code[2:3] in ("0", "1") else "2B" if code[2:3] else ""
    digits = code[:3] if code[:2] in ("97", "98") else code[:2]
    return digits if digits in _departements() else ""


def nom_du_departement(code_postal: str) -> str:
    """« Tarn » for a postcode; empty when unknown."""
    found = _departements().get(departement(code_postal))
    return found.nom if found else ""


@lru_cache(maxsize=KEPT)
def lieu(code_postal: str, nom: str = "") -> Lieu | None:
    """Where an address lies. Every postcode of a French département has a place, an approximate one if need be.

    The commune; else (a CEDEX, an old name) the one of this name in the département, the postcode's most populous, the
    département's chef-lieu. None without a postcode, or with one that is not French.
    """
    found = commune(code_postal, nom)
    if found is None and (code := departement(code_postal)):
        wanted = _name(nom)
        same = [hit for hit in _named(wanted) if hit[1].startswith(code)] if wanted else []
        found = _by_insee(*same[0]) if len(same) == 1 else None
    if found is not None:
        return Lieu(found.nom, found.departement, found.latitude, found.longitude)
    if served := communes_de(code_postal):
        first = served[0]
        return Lieu(nom or first.nom, first.departement, first.latitude, first.longitude, approche=True)
    known = _departements().get(departement(code_postal))
    if known is None:
        return None
    return Lieu(nom or known.nom, departement(code_postal), known.latitude, known.longitude, approche=True)


# What is read --------------------------------------------------------------------------------------------------
def _plain(code_postal: str) -> str:
    """« 81 000 » → « 81000 »; anything that is no French postcode → nothing."""
    code = "".join(code_postal.split())
    return code if len(code) == 5 and code.isascii() and code.isdigit() else ""


def _name(nom: str) -> str:
    """A folded name as the list has it: without CEDEX, « St » and « Ste » in full."""
    return _SAINT.sub(lambda word: "sainte" if word[2] == "te" else "saint", _CEDEX.sub("", fold(nom)))


def _departement_of(insee: str) -> str:
    return insee[:3] if insee[:2] in ("97", "98") else insee[:2]


@cache
def _read(name: str) -> bytes:
    return (resources_dir() / "geographie" / name).read_bytes()


@cache
def _lines(prefix: str) -> str:
    """The lines of the communes whose postcodes begin with these two digits."""
    head, text = f"\n@{prefix}\n".encode(), _read("communes.txt")
    start = text.find(head) if len(prefix) == 2 else -1
    if start < 0:
        return ""
    start += len(head)
    return text[start : text.index(b"\n@", start)].decode("utf-8")


@cache
def _block(prefix: str) -> tuple[Commune, ...]:
    """Their communes."""
    return tuple(_commune(line) for line in _lines(prefix).splitlines())


def _well_written(code: str, nom: str) -> bool:
    """Whether a commune of this very name is served by the postcode: Accueil asks it of every commune of the file."""
    text = _lines(code[:2])
    start = text.find(f";{nom};")
    return start >= 0 and code in text[start : text.find("\n", start)].rpartition(";")[2].split(",")


def _commune(line: str) -> Commune:
    insee, nom, latitude, longitude, codes = line.split(";")
    return Commune(insee, nom, tuple(codes.split(",")), _departement_of(insee), float(latitude), float(longitude))


def _by_insee(code_postal: str, insee: str) -> Commune:
    return next(found for found in _block(code_postal[:2]) if found.insee == insee)


@cache
def _names() -> list[bytes]:
    """One line for each commune, in the order of the folded names."""
    return _read("noms.txt").splitlines()


def _named(wanted: str) -> Iterator[tuple[str, str]]:
    """The postcode and the INSEE code of each commune of this folded name."""
    start = f"{wanted};".encode()
    names = _names()
    for place in range(bisect_left(names, start), len(names)):
        if not names[place].startswith(start):
            return
        _, code, insee, _ = names[place].decode("ascii").split(";")
        yield code, insee


@cache
def _departements() -> dict[str, _Departement]:
    found = {}
    for line in _read("departements.txt").decode("utf-8").splitlines():
        code, nom, _, latitude, longitude = line.split(";")
        found[code] = _Departement(nom, float(latitude), float(longitude))
    return found
