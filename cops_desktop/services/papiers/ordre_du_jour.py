"""The *ordre du jour* of meetings, as they are announced (R7.1)."""

from datetime import date

from cops_desktop.documents.ordre_du_jour import LigneAtelier, OrdreDuJour, draw_ordres_du_jour
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Atelier, Mode, Presence, Rencontre
from cops_desktop.domain.words import full_name
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.attestations import meeting_title
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.sorties import groupes
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier


def ordre_du_jour(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The agenda of each chosen meeting. Raises Refus when there is none."""
    chosen = chosen_meetings(fichier, criteres)
    if not chosen:
        raise Refus("Aucune réunion ne correspond : il n’y a pas d’ordre du jour à imprimer.")
    head, agendas = entete(fichier), [agenda(fichier, meeting) for meeting in chosen]
    return PapierLu(head, lambda canvas: draw_ordres_du_jour(canvas, head, agendas))


def agenda(fichier: Fichier, meeting: Rencontre) -> OrdreDuJour:
    """The agenda of one meeting, with its planned hours."""
    noted = {p.personne: p for p in rencontres.presences(fichier.db, "rencontre = ?", (meeting.id,))}
    leaders = [p for p in noted.values() if p.anime and p.atelier]
    names = {p.id: full_name(p.prenom, p.nom) for p in annuaire.personnes(fichier.db, {p.personne for p in leaders})}
    remote = meeting.mode is not Mode.PRESENTIEL
    return OrdreDuJour(
        titre=meeting_title(fichier, meeting),
        date=meeting.date,
        debut=meeting.debut or meeting.commence,
        fin=meeting.fin or meeting.finit,
        lieu=meeting.lieu,
        outil=meeting.outil if remote else "",
        lien=meeting.lien if remote else "",
        organise_par=meeting.organise_par,
        attendus=len(groupes.attendus(fichier, meeting, noted)),
        texte=meeting.ordre_du_jour,
        ateliers=tuple(_workshop(one, leaders, names) for one in rencontres.ateliers(fichier.db, meeting.id)),
        annulee_le=meeting.annulee_le,
    )


def _workshop(atelier: Atelier, leaders: list[Presence], names: dict[str, str]) -> LigneAtelier:
    """Who leads, as the team wrote it; else those of the annuaire who do."""
    led = [names[p.personne] for p in leaders if p.atelier == atelier.id and p.personne in names]
    return LigneAtelier(atelier.nom, atelier.salle, atelier.animation or ", ".join(led), atelier.debut, atelier.fin)
