"""The *ordre du jour* of meetings, as they are announced (R7.1)."""

from datetime import date

from cops_desktop.documents.ordre_du_jour import LigneAtelier, OrdreDuJour, draw_ordres_du_jour
from cops_desktop.domain.rencontres import Mode
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.reunion import Reunion, lire_reunions
from cops_desktop.storage.database import Fichier


def ordre_du_jour(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The agenda of each chosen meeting. Raises Refus when there is none."""
    head = entete(fichier)
    agendas = [agenda(reunion) for reunion in lire_reunions(fichier, criteres, "d’ordre du jour")]
    return PapierLu(head, lambda canvas: draw_ordres_du_jour(canvas, head, agendas))


def agenda(reunion: Reunion) -> OrdreDuJour:
    """The agenda of one meeting, with its planned hours; how to connect only where somebody does."""
    meeting = reunion.rencontre
    remote = meeting.mode is not Mode.PRESENTIEL
    return OrdreDuJour(
        titre=reunion.titre,
        date=meeting.date,
        debut=meeting.debut or meeting.commence,
        fin=meeting.fin or meeting.finit,
        lieu=meeting.lieu,
        outil=meeting.outil if remote else "",
        lien=meeting.lien if remote else "",
        organise_par=meeting.organise_par,
        attendus=sum(not attendu.invite for attendu in reunion.attendus),
        texte=meeting.ordre_du_jour,
        ateliers=tuple(
            LigneAtelier(one.nom, one.salle, reunion.animation(one), one.debut, one.fin) for one in reunion.ateliers
        ),
        annulee_le=meeting.annulee_le,
    )
