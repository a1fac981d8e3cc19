"""Finds what a person names in words: a CoTec by its subject, a meeting by its title, somebody by name or e-mail."""

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.cotec import Cotec
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import fold, format_date
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier

T = TypeVar("T")


def find_cotec(fichier: Fichier, sujet: str) -> Cotec:
    """The CoTec of that subject. Raises Refus with the candidates when none, or several, bear it."""
    everyone = cotec.cotecs(fichier.db)
    found = [c for c in everyone if fold(c.sujet) == fold(sujet)]
    return _only(found, f"Aucun CoTec ne s’appelle « {sujet} ».", sujet, everyone, lambda c: c.sujet)


def find_person(fichier: Fichier, who: str) -> Personne:
    """Somebody by « Prénom Nom », « Nom Prénom », e-mail, or « Prénom Nom <e-mail> ». Raises Refus with candidates."""
    everyone = annuaire.personnes(fichier.db)
    name, _, rest = who.partition("<")
    email = (rest.rstrip("> ") if rest else name if "@" in name else "").strip().casefold()
    found = [
        p
        for p in everyone
        if (email and email in {p.email.casefold(), *(e.casefold() for e in p.autres_emails)})
        or (not email and fold(name) in (fold(f"{p.prenom} {p.nom}"), fold(f"{p.nom} {p.prenom}")))
    ]
    return _only(found, f"Personne ne s’appelle « {who} » dans ce fichier.", who, everyone, _described)


def _described(person: Personne) -> str:
    """Prénom Nom <e-mail>, or the commune when there is no e-mail."""
    more = f" <{person.email}>" if person.email else f" ({person.commune})" if person.commune else ""
    return person.nom_complet + more


def find_meetings(fichier: Fichier, titre: str | None, day: date | None, cotec_id: str | None) -> list[Rencontre]:
    """Meetings of that title, day and CoTec (None: any). Raises Refus with the candidates when there is none."""
    everyone = rencontres.rencontres(fichier.db)
    found = [
        r
        for r in everyone
        if (titre is None or fold(r.titre) == fold(titre)) and day in (None, r.date) and cotec_id in (None, r.cotec)
    ]
    if not found:
        said = " ".join(p for p in (f"« {titre} »" if titre else "", f"le {format_date(day)}" if day else "") if p)
        _only(found, f"Aucune réunion {said}.", titre or "", everyone, lambda r: f"{r.titre}, {format_date(r.date)}")
    return found


def _only(found: list[T], nobody: str, words: str, everyone: Iterable[T], describe: Callable[[T], str]) -> T:
    """The one that was found. Raises Refus: the nearest when none, all of them when several."""
    if len(found) == 1:
        return found[0]
    if found:
        raise Refus(f"« {words} » convient à plusieurs :", tuple(describe(f) for f in found))
    by_words = {fold(describe(item)): describe(item) for item in everyone}
    near = get_close_matches(fold(words), by_words, n=3, cutoff=0.4)
    raise Refus(nobody, (f"Les plus proches : {', '.join(by_words[n] for n in near)}.",) if near else ())
