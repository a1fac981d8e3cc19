"""Mandates of the CoPil: opened, changed, validated tacitly or by vote, opened again, removed (R4.1, R4.2)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from cops_desktop.domain.copil import BINOMES, TACITE, VOTE, Mandat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.vote import classement, faute_du_vote
from cops_desktop.domain.words import format_date, plural
from cops_desktop.services.copil.lecture import mandat, nomme, nouveau_debut, tableau
from cops_desktop.storage import copil
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete


def nouveau(fichier: Fichier, day: date) -> Mandat:
    """A blank mandate, that begins when the last one ends; kept nowhere yet."""
    return Mandat(id=new_key(), debut=nouveau_debut(fichier, day))


def en_composition(fichier: Fichier, key: str) -> Mandat:
    """A mandate that is being composed. Raises Refus when it is gone or validated."""
    item = mandat(fichier, key)
    if item.validation:
        raise Refus(
            "Ce CoPil est validé : ses binômes ne changent plus que par un remplacement daté. Rien n’a été changé."
        )
    return item


def enregistrer(fichier: Fichier, item: Mandat) -> None:
    """Keep a mandate's dates and notes. Raises Refus when they are not right, or for two mandates at once."""
    if item.dernier_jour < item.debut:
        raise Refus("Le mandat finit avant de commencer : corrigez l’une des deux dates.")
    for other in copil.mandats(fichier.db):
        if other.id != item.id and other.debut <= item.dernier_jour and item.debut <= other.dernier_jour:
            span = f"du {format_date(other.debut)} au {format_date(other.dernier_jour)}"
            raise Refus(f"Un autre mandat court {span} : il n’y a qu’un CoPil à la fois. Changez les dates.")
    before = copil.MANDATS.read(fichier.db, "id = ?", (item.id,))
    if before and before[0].validation and before[0].debut != item.debut and _dated(fichier, item.id):
        raise Refus("Des remplacements sont datés dans ce mandat : son début ne change plus. Rien n’a été changé.")
    with fichier.operation(f"Mandat du {nomme(item)}"):
        copil.MANDATS.save(fichier.db, item)


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove a mandate that is being composed, with its volunteers and binômes. Raises Refus once it is validated."""
    item = mandat(fichier, key)
    if item.validation:
        raise Refus(
            "Un CoPil validé reste dans l’histoire : rouvrez d’abord sa composition s’il a été saisi par erreur."
        )
    with fichier.operation(f"Supprimer le mandat du {nomme(item)}"):
        for membre in copil.membres(fichier.db, key):
            delete(fichier.db, "binome_membres", membre.id)
        for binome in copil.binomes(fichier.db, key):
            delete(fichier.db, "binomes", binome.id)
        for volontaire in copil.volontaires(fichier.db, key):
            delete(fichier.db, "volontaires", volontaire.id)
        delete(fichier.db, "mandats", key)


def valider(fichier: Fichier, key: str, le: date, departages: Collection[str] = ()) -> str:
    """Validate a CoPil: tacitly up to 14 binômes, by the vote beyond (R4.2); returns which of the two.

    `departages`: of those tied at the last place, the binômes whom the team lets sit. Raises Refus for what is wrong.
    """
    item = en_composition(fichier, key)
    board = tableau(fichier, key, item.debut)
    if board.fautes:
        raise Refus("Ce CoPil ne peut pas être validé ainsi. Corrigez, puis validez.", board.fautes)
    binomes = [b.binome for b in board.binomes]
    how = TACITE if len(binomes) <= BINOMES else VOTE
    kept = {b.id for b in binomes}
    if how == VOTE:
        vote = classement({b.id: b.voix for b in binomes})
        if fault := faute_du_vote(vote, item.votants, departages, {b.id: b.numero for b in binomes}):
            raise Refus(fault)
        kept = {*vote.retenus, *departages}
    word = "validation tacite" if how == TACITE else "validation par vote"
    with fichier.operation(f"{nomme(item)} : {word}, {plural(len(kept), 'binôme')}"):
        for binome in binomes:
            copil.BINOMES.save(fichier.db, replace(binome, retenu=binome.id in kept))
        copil.MANDATS.save(fichier.db, replace(item, validation=how, valide_le=le))
    return how


def rouvrir(fichier: Fichier, key: str) -> None:
    """Compose again what was validated by mistake. Raises Refus once somebody was replaced."""
    item = mandat(fichier, key)
    if not item.validation:
        raise Refus("Ce CoPil est déjà en composition.")
    if _dated(fichier, key):
        raise Refus("Des personnes ont été remplacées dans ce mandat : sa composition ne se rouvre plus.")
    with fichier.operation(f"Rouvrir la composition du {nomme(item)}"):
        for binome in copil.binomes(fichier.db, key):
            copil.BINOMES.save(fichier.db, replace(binome, retenu=True))
        copil.MANDATS.save(fichier.db, replace(item, validation="", valide_le=None))


def _dated(fichier: Fichier, key: str) -> bool:
    return any(m.depuis or m.jusquau for m in copil.membres(fichier.db, key))
