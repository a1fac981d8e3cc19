"""Who answered the call for volunteers: entered, changed, taken back (R4.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.copil import Volontaire, engagement_le
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.services import comites
from cops_desktop.services.copil.lecture import engagements_par_personne, mandat, nomme, peuvent_sieger
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import delete


@dataclass(frozen=True, slots=True)
class Eligible:
    """Somebody who could volunteer: engaged at the start of the mandate, and no volunteer yet."""

    cle: str
    nom: str
    detail: str
    famille: str
    tri: str


def eligibles(fichier: Fichier, key: str, day: date) -> list[Eligible]:
    """The CoPart on the day, and whoever may sit at the start, but for those who volunteered."""
    item = mandat(fichier, key)
    there = {v.personne for v in copil.volontaires(fichier.db, key)}
    wanted = (
        set(comites.copart_le(fichier, day)) | peuvent_sieger(engagements_par_personne(fichier), item.debut)
    ) - there
    return [
        Eligible(p.id, p.nom_en_liste, p.detail, p.famille.value.casefold(), f"{place:06}")
        for place, p in enumerate(annuaire.personnes(fichier.db, wanted))
        if p.anonymisee_le is None
    ]  # fmt: skip


def nouveau(fichier: Fichier, key: str, personne: str, day: date) -> Volontaire:
    """Somebody as a volunteer of today, for the structure of their engagement where they have no other."""
    own = engagements_par_personne(fichier).get(personne, [])
    engagement = engagement_le(own, None, mandat(fichier, key).debut)
    structure = engagement.engagement.structure if engagement else None
    return Volontaire(id=derived_key(key, personne), mandat=key, personne=personne, structure=structure, le=day)


def enregistrer(fichier: Fichier, item: Volontaire) -> None:
    """Keep a volunteer; where they are placed already, they sit for the same structure. Raises Refus."""
    of = en_composition(fichier, item.mandat)
    if item.avec == item.personne:
        raise Refus("Une personne ne forme pas un binôme avec elle-même : choisissez quelqu’un d’autre, ou personne.")
    who = annuaire.personne(fichier.db, item.personne)
    if who.anonymisee_le is not None:
        raise Refus("Cette personne a été anonymisée : elle ne peut plus être volontaire. Rien n’a été changé.")
    with fichier.operation(f"Volontaire pour le {nomme(of)} : {who.nom_complet}"):
        copil.VOLONTAIRES.save(fichier.db, item)
        for membre in copil.membres(fichier.db, of.id):
            if membre.personne == item.personne and membre.structure != item.structure:
                copil.MEMBRES.save(fichier.db, replace(membre, structure=item.structure))


def ajouter(fichier: Fichier, key: str, personnes: Sequence[str], day: date) -> None:
    """Enter several volunteers of today at once; those who are there stay as they are."""
    item = en_composition(fichier, key)
    there = {v.personne for v in copil.volontaires(fichier.db, key)}
    new = [person for person in personnes if person not in there]
    if not new:
        return
    with fichier.operation(f"{plural(len(new), 'volontaire')} pour le {nomme(item)}"):
        for person in new:
            copil.VOLONTAIRES.save(fichier.db, nouveau(fichier, key, person, day))


def retirer(fichier: Fichier, key: str, personne: str) -> None:
    """Take a volunteer back, out of their binôme too."""
    item = en_composition(fichier, key)
    who = annuaire.personne(fichier.db, personne).nom_complet
    with fichier.operation(f"{who} n’est plus volontaire pour le {nomme(item)}"):
        copil.sortir(fichier.db, key, {personne})
        for volontaire in copil.volontaires(fichier.db, key):
            if volontaire.personne == personne:
                delete(fichier.db, "volontaires", volontaire.id)


def structures_possibles(fichier: Fichier, item: Volontaire) -> list[tuple[str | None, str]]:
    """For which structures they may sit: key and name of those that they signed for or belong to, and of their own."""
    own = {p.engagement.structure for p in engagements_par_personne(fichier).get(item.personne, ())}
    own |= {link.structure for link in annuaire.LIENS.read(fichier.db, "personne = ?", (item.personne,))}
    own.add(item.structure)
    return [(s.id, s.nom) for s in annuaire.structures(fichier.db) if s.id in own]
