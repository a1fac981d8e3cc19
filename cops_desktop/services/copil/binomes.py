"""Binômes: who is placed in which, taken out, exchanged; once they sit, who replaces whom, what each copilots."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cops_desktop.domain import copil as rules
from cops_desktop.domain.copil import DEUX, Binome, Mandat, MembreBinome
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural
from cops_desktop.services.copil.lecture import engagements_par_personne, mandat, nomme
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.services.copil.volontaires import nouveau
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key


def placer(fichier: Fichier, key: str, personnes: Sequence[str], numero: int, a_la_place_de: str = "") -> None:
    """Put persons into the binôme of that number, out of where they were.

    `a_la_place_de`: somebody of it, who goes where the first one came from. Raises Refus when more than two would be
    in it, or for whoever may not sit (R4.1).
    """
    item = en_composition(fichier, key)
    coming = tuple(dict.fromkeys(personnes))
    _refuse_unfit(fichier, item, coming)
    seats = copil.membres(fichier.db, key)
    numbers = {b.id: b.numero for b in copil.binomes(fichier.db, key)}
    there = {m.personne for m in seats if numbers[m.binome] == numero}
    if there.issuperset(coming):
        return
    staying = there - set(coming) - {a_la_place_de}
    if len(staying) + len(coming) > DEUX:
        names = " et ".join(annuaire.personne(fichier.db, person).nom_complet for person in sorted(there))
        full = f"Le binôme {numero} est complet ({names})" if len(coming) == 1 else "Un binôme compte deux personnes"
        raise Refus(f"{full} : sortez-en d’abord quelqu’un. Rien n’a été changé.")
    came_from = next((numbers[m.binome] for m in seats if coming and m.personne == coming[0]), None)
    with fichier.operation(f"{_names(fichier, coming)} : binôme {numero} du {nomme(item)}"):
        leaving = {a_la_place_de} & there - set(coming)
        for_structure = _structures(fichier, key)
        copil.sortir(fichier.db, key, set(coming) | leaving)
        for person in coming:
            _seat(fichier, key, person, numero, for_structure)
        if came_from is not None and came_from != numero:
            for person in leaving:
                _seat(fichier, key, person, came_from, for_structure)


def enlever(fichier: Fichier, key: str, personnes: Collection[str]) -> None:
    """Take persons out of their binômes; they stay volunteers."""
    item = en_composition(fichier, key)
    with fichier.operation(f"{_names(fichier, tuple(personnes))} : plus dans un binôme du {nomme(item)}"):
        there = {v.personne for v in copil.volontaires(fichier.db, key)}
        structures = _structures(fichier, key)
        for person in set(personnes) - there:  # who was placed without having volunteered is not lost
            volunteer = nouveau(fichier, key, person, item.debut)
            copil.VOLONTAIRES.save(fichier.db, replace(volunteer, le=None, structure=structures.get(person)))
        copil.sortir(fichier.db, key, personnes)


def _seat(fichier: Fichier, key: str, person: str, numero: int, structures: dict[str, str | None]) -> None:
    found = [b for b in copil.binomes(fichier.db, key) if b.numero == numero]
    binome = found[0] if found else Binome(id=new_key(), mandat=key, numero=numero)
    copil.BINOMES.save(fichier.db, binome)
    copil.MEMBRES.save(
        fichier.db,
        MembreBinome(id=new_key(), binome=binome.id, personne=person, structure=structures.get(person)),
    )


def _structures(fichier: Fichier, key: str) -> dict[str, str | None]:
    """For whom each would sit: as they volunteered, else as they are placed."""
    placed = {m.personne: m.structure for m in copil.membres(fichier.db, key)}
    return placed | {v.personne: v.structure for v in copil.volontaires(fichier.db, key)}


def _refuse_unfit(fichier: Fichier, item: Mandat, personnes: Sequence[str]) -> None:
    engagements = engagements_par_personne(fichier)
    unfit = [
        f"{annuaire.personne(fichier.db, person).nom_complet} {fault}."
        for person in personnes
        if (fault := rules.faute_d_engagement(engagements.get(person, ()), item.debut))
    ]
    if unfit:
        raise Refus(
            "Un membre du CoPil a un engagement en vigueur au début du mandat : faites-le d’abord signer ou "
            "renouveler. Rien n’a été changé.",
            tuple(unfit),
        )


def _names(fichier: Fichier, personnes: Sequence[str]) -> str:
    if len(personnes) > DEUX:
        return plural(len(personnes), "personne")
    return " et ".join(annuaire.personne(fichier.db, person).nom_complet for person in personnes)


# Once they sit ---------------------------------------------------------------------------------------------------
def remplacer(
    fichier: Fichier, membre: str, dernier_jour: date, arrivant: str | None, structure: str | None = None
) -> None:
    """Let somebody leave on `dernier_jour`, and another take their place the day after; None: nobody does yet.

    Raises Refus when the mandate is not validated, when the day is outside it, or when who comes may not sit.
    """
    leaving = copil.MEMBRES.get(fichier.db, membre)
    binome = copil.BINOMES.get(fichier.db, leaving.binome)
    item = mandat(fichier, binome.mandat)
    if not item.validation:
        raise Refus("Ce CoPil est encore en composition : déplacez les personnes, un remplacement se date après.")
    others = [m for m in copil.membres(fichier.db, item.id) if m.id != membre or m.personne == arrivant]
    since = dernier_jour + timedelta(days=1)
    sitting = {b.id for b in copil.binomes(fichier.db, item.id) if b.retenu}
    # Whoever sits on that day or comes later would be in two binômes at once.
    twice = any(
        m.personne == arrivant and m.binome in sitting and (m.jusquau is None or m.jusquau >= since) for m in others
    )
    if fault := rules.faute_de_remplacement(item, leaving, dernier_jour, deja=twice):
        raise Refus(fault)
    names = annuaire.noms(fichier.db)
    if arrivant is not None:
        if since > item.dernier_jour:
            raise Refus("Le mandat finit ce jour-là : personne ne peut venir après. Choisissez un jour plus tôt.")
        own = engagements_par_personne(fichier).get(arrivant, ())
        if fault := rules.faute_d_engagement(own, since):
            raise Refus(f"{names[arrivant]} {fault}. Rien n’a été changé.")
    who = f"{names[leaving.personne]} jusqu’au {format_date(dernier_jour)}"
    then = f", puis {names[arrivant]}" if arrivant else ""
    with fichier.operation(f"Binôme {binome.numero} du {nomme(item)} : {who}{then}"):
        copil.MEMBRES.save(fichier.db, replace(leaving, jusquau=dernier_jour))
        if arrivant is not None:
            new = MembreBinome(id=new_key(), binome=binome.id, personne=arrivant, structure=structure, depuis=since)
            copil.MEMBRES.save(fichier.db, new)


def completer(fichier: Fichier, binome_id: str, arrivant: str, depuis: date, structure: str | None = None) -> None:
    """Let somebody join a binôme that lost one. Raises Refus when it has two on that day, or they may not sit."""
    binome = copil.BINOMES.get(fichier.db, binome_id)
    item = mandat(fichier, binome.mandat)
    if not item.validation:
        raise Refus("Ce CoPil est encore en composition : placez la personne dans un binôme.")
    if not item.en_cours(depuis):
        raise Refus(
            f"Le mandat court du {format_date(item.debut)} au {format_date(item.dernier_jour)} : choisissez un jour "
            "dans ce mandat."
        )
    sitting = {b.id for b in copil.binomes(fichier.db, item.id) if b.retenu}
    later = [
        m
        for m in copil.membres(fichier.db, item.id)
        if m.binome in sitting and (m.jusquau is None or m.jusquau >= depuis)
    ]
    if any(m.personne == arrivant for m in later):
        raise Refus("Cette personne siège déjà au CoPil : une personne n’est que dans un binôme.")
    if sum(m.binome == binome_id for m in later) >= DEUX:
        raise Refus(f"Le binôme {binome.numero} a déjà deux personnes ce jour-là. Rien n’a été changé.")
    name = annuaire.personne(fichier.db, arrivant).nom_complet
    if fault := rules.faute_d_engagement(engagements_par_personne(fichier).get(arrivant, ()), depuis):
        raise Refus(f"{name} {fault}. Rien n’a été changé.")
    with fichier.operation(f"Binôme {binome.numero} du {nomme(item)} : {name} depuis le {format_date(depuis)}"):
        since = None if depuis == item.debut else depuis
        new = MembreBinome(id=new_key(), binome=binome_id, personne=arrivant, structure=structure, depuis=since)
        copil.MEMBRES.save(fichier.db, new)


def noter_action(fichier: Fichier, membre: str, action: str) -> None:
    """Keep the action that a member copilots, where the file does not know it (R4.5)."""
    item = copil.MEMBRES.get(fichier.db, membre)
    who = annuaire.personne(fichier.db, item.personne).nom_complet
    with fichier.operation(f"Action copilotée par {who}"):
        copil.MEMBRES.save(fichier.db, replace(item, action=" ".join(action.split())))
