"""What is written on an envelope (the French norm, NF Z 10-011) and in the line of a *copie cachée*."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.publication import Sujet
from cops_desktop.domain.words import fold

MOST_LINES = 6
SEPARATEUR = "; "
MANY = 100  # e-mails in one message, from which many providers refuse it or take it for junk

_PUNCTUATION = re.compile(r"[,;]+\s*|\.(?=\s|$)\s*")
_BETWEEN = re.compile(r"(?<!\d)\s*[,;]+\s*(?=\w)")  # « Résidence Bleue, bât. C, 7, rue Haute »: not after the number
_NOT_AN_EMAIL = re.compile(r"[\s,;<>()\[\]\"\x00-\x1f]")


def derniere_ligne(code_postal: str, commune: str) -> str:
    """The line that machines read: the postcode, then the town in capitals without accents nor signs.

    >>> derniere_ligne("94240", "L’Haÿ-les-Roses")
    '94240 L HAY LES ROSES'
    """
    return f"{code_postal.strip()} {fold(commune).upper()}".strip()


def lignes_postales(
    qui: Sequence[str], adresse: str, code_postal: str, commune: str, most: int = MOST_LINES
) -> tuple[str, ...]:
    """An address of at most `most` lines: who, where (a line for each part, without commas), postcode and town.

    What would be a line too many is put at the end of the one before it.
    """
    who = [spaced for line in qui if (spaced := " ".join(line.split()))]
    parts = [part for line in adresse.splitlines() for part in _BETWEEN.split(line)]
    where = parts if len(who) + len(parts) < most else adresse.splitlines()
    lines = who + [bare for line in where if (bare := " ".join(_PUNCTUATION.sub(" ", line).split()))]
    kept, rest = lines[: most - 1], lines[most - 1 :]
    if rest:
        kept[-1] = " ".join((kept[-1], *rest))
    return (*kept, derniere_ligne(code_postal, commune))


def complete(fiche: Personne | Structure) -> bool:
    """Whether the post can deliver there: street, postcode and town are known."""
    return bool(fiche.adresse.strip() and fiche.code_postal.strip() and fiche.commune.strip())


@dataclass(frozen=True, slots=True)
class Envois:
    """Addresses as they go on labels; `par_structure`: how many persons get theirs at the structure that they stand
    for; `sans`: the names of those that have none."""

    etiquettes: tuple[tuple[str, ...], ...]
    par_structure: int = 0
    sans: tuple[str, ...] = ()


def envois(sujets: Iterable[Sujet], structures: Iterable[Structure] = ()) -> Envois:
    """An address for each person: their own, or else that of the structure that they stand for; then the structures."""
    found: list[tuple[str, ...]] = []
    without: list[str] = []
    through = 0
    for sujet in sujets:
        person, place = sujet.personne, sujet.place
        if complete(person):
            found.append(lignes_postales((person.nom_complet,), person.adresse, person.code_postal, person.commune))
        elif place and place.represente and complete(place.structure):
            at = place.structure
            who = (at.nom, f"À l’attention de {person.nom_complet}")
            found.append(lignes_postales(who, at.adresse, at.code_postal, at.commune))
            through += 1
        else:
            without.append(person.nom_complet)
    for structure in structures:
        if complete(structure):
            where = (structure.adresse, structure.code_postal, structure.commune)
            found.append(lignes_postales((structure.nom,), *where))
        else:
            without.append(structure.nom)
    return Envois(tuple(found), through, tuple(without))


@dataclass(frozen=True, slots=True)
class Courriels:
    """E-mails to be copied: each once; `sans`: the names of those that have none that can be written to."""

    adresses: tuple[str, ...] = ()
    doubles: int = 0
    sans: tuple[str, ...] = ()

    @property
    def ligne(self) -> str:
        """« a@x.fr; b@y.fr »."""
        return SEPARATEUR.join(self.adresses)


def courriels(sujets: Iterable[Sujet], structures: Iterable[Structure] = ()) -> Courriels:
    """The first e-mail of each person and structure. One that would break the line is as none."""
    found: dict[str, str] = {}
    without: list[str] = []
    doubles = 0
    named = [(s.personne.nom_complet, s.personne.emails) for s in sujets]
    named += [(s.nom, (s.email,)) for s in structures]
    for name, emails in named:
        email = next((e.strip() for e in emails if _can_be_written_to(e.strip())), "")
        if not email:
            without.append(name)
        elif email.casefold() in found:
            doubles += 1
        else:
            found[email.casefold()] = email
    return Courriels(tuple(found.values()), doubles, tuple(without))


def _can_be_written_to(email: str) -> bool:
    name, at, domain = email.partition("@")
    return bool(name and at and domain and "@" not in domain) and not _NOT_AN_EMAIL.search(email)
