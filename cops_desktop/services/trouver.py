"""Finds what the command line names in words, as the workbook's cells do: a CoTec, meetings, a workshop, a project…"""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from cops_desktop.domain.accompagnements.types import Accompagnement
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.cotec import Cotec
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Atelier, Rencontre
from cops_desktop.domain.words import format_date
from cops_desktop.services.classeur.references import DESIGNATIONS, Repertoire, same
from cops_desktop.storage import accompagnements, annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier

_T = TypeVar("_T", Cotec, Personne)


def find_cotec(fichier: Fichier, sujet: str) -> Cotec:
    """The CoTec of that subject. Raises Refus with the candidates when none, or several, bear it."""
    return _only(cotec.cotecs(fichier.db), "cotec", f"Aucun CoTec ne s’appelle « {sujet} ».", sujet)


def find_person(fichier: Fichier, who: str) -> Personne:
    """Somebody by name, e-mail, or « Prénom Nom <e-mail> ». Raises Refus with candidates."""
    people = annuaire.personnes(fichier.db)
    return _only(people, "personnes", f"Personne ne s’appelle « {who} » dans ce fichier.", who)


def find_meetings(fichier: Fichier, titre: str | None, day: date | None, cotec_id: str | None) -> list[Rencontre]:
    """Meetings of that title, day and CoTec (None: any). Raises Refus with the nearest titles when there is none."""
    everyone = rencontres.rencontres(fichier.db)
    found = [
        r
        for r in everyone
        if (titre is None or same(r.titre) == same(titre)) and day in (None, r.date) and cotec_id in (None, r.cotec)
    ]
    if found:
        return found
    said = " ".join(p for p in (f"« {titre} »" if titre else "", f"le {format_date(day)}" if day else "") if p)
    near = Repertoire(DESIGNATIONS["rencontres"], everyone).proches(titre or "")
    shown = [f"{r.titre}, {format_date(r.date)}" for r in everyone if r.id in near]
    raise Refus(f"Aucune réunion ne convient : {said}.", _nearest(shown))


def find_projects(fichier: Fichier, titre: str) -> list[Accompagnement]:
    """The accompagnements of that title. Raises Refus with the nearest titles when there is none."""
    everyone = accompagnements.accompagnements(fichier.db)
    found = [item for item in everyone if same(item.titre) == same(titre)]
    if found:
        return found
    titles = {same(item.titre): item.titre for item in everyone}
    near = [titles[key] for key in get_close_matches(same(titre), titles)]
    raise Refus(f"Aucun accompagnement ne s’appelle « {titre} ».", _nearest(near))


def find_atelier(fichier: Fichier, meetings: Sequence[Rencontre], lettre: str) -> Atelier:
    """The workshop of that letter, of the one meeting that was named. Raises Refus with the letters that there are."""
    if len(meetings) != 1:
        raise Refus("Un atelier est celui d’une réunion : dites laquelle, avec --meeting, et --date s’il le faut.")
    ateliers = rencontres.ateliers(fichier.db, meetings[0].id)
    for atelier in ateliers:
        if same(atelier.lettre) == same(lettre):
            return atelier
    there = ", ".join(atelier.lettre for atelier in ateliers)
    raise Refus(
        f"« {meetings[0].titre} » n’a pas d’atelier {lettre}" + (f". Ses ateliers : {there}." if there else ".")
    )


def _only(items: list[_T], sheet: str, nobody: str, words: str) -> _T:
    """The one that is named. Raises Refus: the nearest when none is, all of them when several are."""
    designation = DESIGNATIONS[sheet]
    names = Repertoire(designation, items)
    by_id = {item.id: item for item in items}
    found = names.trouver(words)
    if len(found) == 1:
        return by_id[found[0]]
    if found:
        candidates = tuple(designation.decrire(by_id[key], lambda *_: None) for key in found)
        raise Refus(f"« {words} » : {designation.plusieurs}.", candidates)
    near = [designation.decrire(by_id[key], lambda *_: None) for key in names.proches(words)]
    raise Refus(nobody, _nearest(near))


def _nearest(names: list[str]) -> tuple[str, ...]:
    return (f"Les plus proches : {', '.join(names)}.",) if names else ()
