"""The composition of the CoPil on paper, for the team (R4.1): of a mandate, of a year, or as it is today."""

from datetime import date

from cops_desktop.documents.copil import BinomeCopil, CompositionCopil, MembreCopil, draw_copil
from cops_desktop.domain.copil import TACITE, Mandat, mandat_du
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date
from cops_desktop.services.copil.lecture import BinomeVu, Siege, Tableau, tableau
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage import copil as storage
from cops_desktop.storage.database import Fichier


def copil(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The composition of one CoPil. Raises Refus when there is none."""
    found = _chosen(storage.mandats(fichier.db), criteres, day)
    if found is None:
        raise Refus("Aucun mandat du CoPil ne correspond : ouvrez-en un dans Engagements, CoPil.")
    paper = composition(tableau(fichier, found.id, day), day)
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_copil(canvas, head, paper))


def _chosen(mandats: list[Mandat], criteres: Criteres, day: date) -> Mandat | None:
    """The mandate that is asked for; of a year, the one that begins in it, else runs in it; else that of the day, else
    the last one.
    """
    if criteres.mandat is not None:
        return next((m for m in mandats if m.id == criteres.mandat), None)
    if criteres.annee is not None:
        year = criteres.annee
        running = [m for m in mandats if m.debut.year <= year <= m.dernier_jour.year]
        return max(running, key=lambda m: m.debut, default=None)
    return mandat_du(mandats, day) or next(reversed(mandats), None)


def composition(board: Tableau, day: date) -> CompositionCopil:
    """What the paper shows of a mandate."""
    item = board.mandat
    how = "validation tacite" if item.validation == TACITE else "validation par vote"
    on = f" du {format_date(item.valide_le)}" if item.valide_le else ""
    return CompositionCopil(
        mandat=f"du {format_date(item.debut)} au {format_date(item.dernier_jour)}",
        validation=f"{how}{on}" if item.validation else "",
        date=day,
        binomes=tuple(_binome(b) for b in board.binomes if b.binome.retenu and b.sieges),
        invites=board.invites,
        remarques=tuple(filter(None, (board.quart.phrase if board.quart is not None else "", *board.avertissements))),
    )


def _binome(binome: BinomeVu) -> BinomeCopil:
    return BinomeCopil(binome.numero, tuple(_membre(siege) for siege in binome.sieges))


def _membre(siege: Siege) -> MembreCopil:
    person = siege.qui.personne
    return MembreCopil(person.nom, person.prenom, siege.qui.structure, siege.dates, not siege.present)
