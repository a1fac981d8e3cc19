"""How a row and an entry of the file differ, and the entry once the row is in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.mapping import Cible
from cops_desktop.services.listes.apercu import Ecart, Nature
from cops_desktop.services.listes.lignes import MOTS, Lue
from cops_desktop.services.listes.plier import plie
from cops_desktop.services.listes.valeurs import numero

F = TypeVar("F", Personne, Structure)
_SIMPLES = ("nom", "prenom", "sigle", "type", "adresse", "code_postal", "commune", "site", "annuaire_le")
_MULTIPLES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "emails": ("email", str.casefold),
    "telephones": ("telephone", numero),
}


def montrer(value: object) -> str:
    """A value in words."""
    if isinstance(value, date):
        return format_date(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def ecarts(lue: Lue, item: Personne | Structure, cible: Cible, prend: Callable[[str], bool]) -> list[Ecart]:
    """What the row brings to the entry, but for links. `prend`: whether the list wins where they differ."""
    found = []
    for champ in _SIMPLES:
        value = lue.valeurs.get(champ)
        known = getattr(item, champ, None)
        if value and not _alike(champ, value, known, lue, item):
            differs = bool(known)
            nature = Nature.DIFFERE if differs else Nature.REMPLIR
            wins = prend(champ) if differs else True
            found.append(Ecart(champ, _titre(cible, champ), montrer(known), montrer(value), nature, wins))
    for champ, (single, same) in _MULTIPLES.items():
        known_values = _plusieurs(item, single)
        new = _nouveaux(lue.suite(champ), known_values, same)
        if new and isinstance(item, Structure) and known_values:
            wins = prend(single)
            found.append(Ecart(single, _titre(cible, single), known_values[0], new[0], Nature.DIFFERE, wins))
        elif new:
            nature = Nature.AJOUTER if known_values else Nature.REMPLIR
            found.append(Ecart(single, _titre(cible, single), montrer(known_values), montrer(new), nature))
    if isinstance(item, Personne):
        for champ in MOTS:
            words: tuple[str, ...] = getattr(item, champ)
            if new := _nouveaux(lue.suite(champ), words, plie):
                nature = Nature.AJOUTER if words else Nature.REMPLIR
                found.append(Ecart(champ, _titre(cible, champ), montrer(words), montrer(new), nature))
    if notes := _notes_nouvelles(lue, item):
        nature = Nature.AJOUTER if item.notes else Nature.REMPLIR
        found.append(Ecart("notes", _titre(cible, "notes"), "", " · ".join(notes), nature))
    return found


def appliquer(lue: Lue, item: F, found: Iterable[Ecart]) -> F:
    """The entry with what is to be written."""
    values = _valeurs(lue, item, {ecart.champ for ecart in found if ecart.liste})
    return replace(item, **values) if values else item  # type: ignore[arg-type]


def _valeurs(lue: Lue, item: Personne | Structure, written: set[str]) -> dict[str, object]:
    values: dict[str, object] = {champ: lue.valeurs[champ] for champ in _SIMPLES if champ in written}
    for champ, (single, same) in _MULTIPLES.items():
        if single in written:
            known = _plusieurs(item, single)
            everything = (*known, *_nouveaux(lue.suite(champ), known, same))
            if isinstance(item, Personne):
                values[single] = everything[0]
                values["autres_emails" if single == "email" else "autres_telephones"] = everything[1:]
            else:
                values[single] = everything[-1] if known else everything[0]
    for champ in MOTS:
        if champ in written:
            words: tuple[str, ...] = getattr(item, champ)
            values[champ] = (*words, *_nouveaux(lue.suite(champ), words, plie))
    if "notes" in written:
        values["notes"] = "\n".join(filter(None, (item.notes, *_notes_nouvelles(lue, item))))
    return values


def _titre(cible: Cible, champ: str) -> str:
    found = cible.champ(champ)
    return found.titre if found else champ


def _alike(champ: str, value: object, known: object, lue: Lue, item: Personne | Structure) -> bool:
    if champ in ("nom", "prenom") and isinstance(item, Personne):
        # In the other order, or in capitals, it is the same name: a list never corrects one by itself.
        mine, theirs = (
            sorted((plie(lue.texte("nom")), plie(lue.texte("prenom")))),
            sorted((plie(item.nom), plie(item.prenom))),
        )
        return mine == theirs
    if champ == "nom" and isinstance(item, Structure):
        return True  # another spelling of a name is accepted or refused by itself, and joins the other names
    if isinstance(value, str) and isinstance(known, str):
        return plie(value) == plie(known) and bool(known)
    return value == known


def _plusieurs(item: Personne | Structure, single: str) -> tuple[str, ...]:
    if isinstance(item, Personne):
        return item.emails if single == "email" else item.telephones
    value = item.email if single == "email" else item.telephone
    return (value,) if value else ()


def _nouveaux(values: tuple[str, ...], known: tuple[str, ...], same: Callable[[str], str]) -> tuple[str, ...]:
    there = set(map(same, known))
    return tuple(value for value in values if same(value) not in there)


def _notes_nouvelles(lue: Lue, item: Personne | Structure) -> list[str]:
    present = {line.strip() for line in item.notes.splitlines()}
    return [note for note in lue.notes if note.strip() not in present]
