"""Address cards (.vcf): one vCard 3.0 for each person or structure, in UTF-8, as telephones and mail programs do.

vobject escapes and orders; the folding is ours. Its own counts characters before it folds, so that a line of accented
letters stays longer than the 75 octets of the standard (RFC 2426).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cops_desktop.exchange.plain import line, text
from cops_desktop.exchange.tables.atomic import write_file

FOLD = 75  # octets, the line's end left out
_UNFOLDED = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Carte:
    """A person, or a structure when there is no `nom`. `cle` lets a second import replace the card, not double it."""

    nom: str = ""
    prenom: str = ""
    organisation: str = ""
    fonction: str = ""
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    adresse: str = ""
    code_postal: str = ""
    commune: str = ""
    site: str = ""
    note: str = ""
    cle: str = ""


def write_vcards(path: Path, cartes: Iterable[Carte]) -> None:
    """All cards in one file. Raises Refus; what was at `path` then stays."""
    write_file(path, vcards(cartes))


def vcards(cartes: Iterable[Carte]) -> bytes:
    """All cards, one after the other."""
    return "".join(_folded(_card(carte).serialize(lineLength=_UNFOLDED)) for carte in cartes).encode("utf-8")


def _card(carte: Carte) -> Any:
    from vobject import vCard
    from vobject.vcard import Address, Name

    card = vCard()
    name = line(f"{carte.prenom} {carte.nom}") or line(carte.organisation)
    card.add("fn").value = name
    card.add("n").value = Name(family=line(carte.nom), given=line(carte.prenom))
    if carte.organisation:
        card.add("org").value = [line(carte.organisation)]
    if not carte.nom:
        card.add("x-abshowas").value = "COMPANY"
    if carte.adresse or carte.code_postal or carte.commune:
        address = card.add("adr")
        address.value = Address(
            street=text(carte.adresse), code=line(carte.code_postal), city=line(carte.commune), country="France"
        )
    texts = [("title", carte.fonction), ("url", carte.site), ("note", carte.note), ("uid", carte.cle)]
    texts += [("tel", number) for number in carte.telephones] + [("email", email) for email in carte.emails]
    for kind, value in texts:
        if value.strip():
            made = card.add(kind)
            made.value = text(value) if kind == "note" else line(value)
            if kind == "email":
                made.type_param = "INTERNET"
    return card


def _folded(card: str) -> str:
    return "".join(f"{_fold(whole)}\r\n" for whole in card.split("\r\n") if whole)


def _fold(whole: str) -> str:
    """The line on as many as it takes: the following ones begin with a space, no letter is cut in two."""
    if len(whole.encode("utf-8")) <= FOLD:
        return whole
    parts, octets = [""], 0
    for letter in whole:
        size = len(letter.encode("utf-8"))
        if octets + size > FOLD:
            parts.append(" ")
            octets = 1
        parts[-1] += letter
        octets += size
    return "\r\n".join(parts)
