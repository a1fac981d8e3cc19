"""Rosters and address labels: of a meeting, of a CoTec, of the annuaire."""

from datetime import date

from cops_desktop.documents.etiquettes import draw_etiquettes, planche
from cops_desktop.documents.liste import draw_listes
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Destination
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.sorties import groupes, participants
from cops_desktop.services.sorties.fiches import lire
from cops_desktop.storage.database import Fichier


def liste(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The *liste des participants* of each chosen meeting, or the members of a CoTec, or everyone: to be shown outside.

    Of each person only what their consents allow on `day` is printed. Raises Refus when there is no such meeting.
    """
    listes = [
        participants.liste(lire(fichier, groupe.cles, day), groupe.titre, Destination.A_DIFFUSER, groupe.precision)
        for groupe in _groups(fichier, criteres, day)
    ]
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_listes(canvas, head, listes))


def etiquettes(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """Address labels of the same people, each once. Raises Refus when nobody has an address."""
    cles = dict.fromkeys(cle for groupe in _groups(fichier, criteres, day) for cle in groupe.cles)
    fiches = lire(fichier, list(cles), day)
    addresses, sheet = fiches.envois.etiquettes, planche(criteres.planche)
    return PapierLu(fiches.entete, lambda canvas: draw_etiquettes(canvas, addresses, sheet, criteres.premiere))


def _groups(fichier: Fichier, criteres: Criteres, day: date) -> list[groupes.Groupe]:
    if criteres.rencontres is not None or criteres.annee is not None:
        meetings = chosen_meetings(fichier, criteres)
        if not meetings:
            raise Refus("Aucune réunion ne correspond : il n’y a pas de liste à imprimer.")
        return [groupes.de_la_rencontre(fichier, meeting) for meeting in meetings]
    if criteres.cotec is not None:
        return [groupes.du_cotec(fichier, criteres.cotec, day)]
    return [groupes.de_l_annuaire(fichier, criteres.personne)]
