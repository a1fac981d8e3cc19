"""The *synthèse* of meetings that were held (R3.8): of each person only what they agree to see published."""

from datetime import date

from cops_desktop.documents import restitution as papier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Destination, montrer
from cops_desktop.domain.rencontres import Rencontre, Venue
from cops_desktop.domain.words import format_hours, format_long_date
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.rencontres.fiche import meeting_title
from cops_desktop.services.rencontres.restitution import Part, Restitution
from cops_desktop.services.rencontres.restitution import restitution as lire_restitution
from cops_desktop.services.sorties.fiches import PERSONNE, lire
from cops_desktop.storage.database import Fichier


def restitution(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The summary of each chosen meeting that was held. Raises Refus when there is none."""
    read = (lire_restitution(fichier, meeting.id, day) for meeting in chosen_meetings(fichier, criteres))
    held = [one for one in read if one.tenue and one.presents]
    if not held:
        raise Refus("Aucune réunion tenue ne correspond : la synthèse s’imprime une fois les présences saisies.")
    papers = [_paper(fichier, one, day) for one in held]
    head = entete(fichier)
    return PapierLu(head, lambda canvas: papier.draw_restitutions(canvas, head, papers))


def _paper(fichier: Fichier, one: Restitution, day: date) -> papier.Restitution:
    meeting = one.rencontre
    fiches = lire(fichier, [(PERSONNE, p.id) for p in one.presents], day)
    shown = [m for sujet in fiches.sujets if (m := montrer(sujet, Destination.A_DIFFUSER))]
    return papier.Restitution(
        titre=meeting_title(fichier, meeting),
        date=meeting.date,
        precision=_when_and_where(meeting),
        attendus=one.attendus,
        inscrits=one.inscrits or None,
        presents=len(one.presents),
        excuses=one.manquants[Venue.EXCUSE],
        absents=one.manquants[Venue.ABSENT],
        a_saisir=one.manquants[Venue.A_SAISIR],
        equipe=one.equipe,
        permanents=one.permanents,
        ensemble=one.ensemble,
        par_famille=_parts(one.par_famille),
        par_territoire=_parts(one.par_territoire),
        profils=one.par_profil,
        ateliers=_parts(one.ateliers),
        nommes=tuple(papier.Nomme(m.personne.nom, m.personne.prenom, m.structure) for m in shown),
        envoyee_le=meeting.restitution_le,
        retours=one.retours,
        etablie_le=day,
    )


def _when_and_where(meeting: Rencontre) -> str:
    hours = format_hours(meeting.commence, meeting.finit)
    where = meeting.lieu or meeting.outil
    return " · ".join(filter(None, (format_long_date(meeting.date), hours, where, meeting.organise_par)))


def _parts(parts: tuple[Part, ...]) -> tuple[papier.Part, ...]:
    return tuple(papier.Part(part.nom, part.attendus, part.presents) for part in parts)
