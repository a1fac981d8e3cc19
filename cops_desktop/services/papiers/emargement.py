"""The feuille d’émargement: who is expected, and where each signs or what connections are known (§9, R5.4)."""

from datetime import date, time

from cops_desktop.documents.emargement import DemiJournee, Emargement, LigneEmargement, draw_emargements
from cops_desktop.domain.annuaire import Consentement, Personne, consents_to
from cops_desktop.domain.attendance import length, mode_of, spans_of
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import scale_on
from cops_desktop.domain.words import format_hours, typography
from cops_desktop.services.cotec import structures_of
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.reglages import read_reglages
from cops_desktop.services.sorties import groupes
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


def emargement(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """Attendance sheets of the chosen meetings, or of all those of a CoTec. Raises Refus when there is none."""
    chosen = chosen_meetings(fichier, criteres)
    if not chosen:
        raise Refus("Aucune réunion ne correspond : il n’y a pas de feuille d’émargement à imprimer.")
    head, sheets = entete(fichier), [attendance_sheet(fichier, meeting) for meeting in chosen]
    return PapierLu(head, lambda canvas: draw_emargements(canvas, head, sheets))


def attendance_sheet(fichier: Fichier, meeting: Rencontre) -> Emargement:
    """The sheet of one meeting: everyone expected that day, in French order, whoever was noted included."""
    noted = {p.personne: p for p in rencontres.presences(fichier.db, "rencontre = ?", (meeting.id,))}
    people = annuaire.personnes(fichier.db, groupes.attendus(fichier, meeting, noted))
    structures = structures_of(fichier, meeting.date)
    consents = annuaire.CONSENTEMENTS.read(fichier.db)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    lignes = [_attendance_line(meeting, p, noted.get(p.id), structures.get(p.id, ""), consents) for p in people]
    return Emargement(
        titre=typography(f"CoTec « {subject} » — {meeting.titre}") if subject else meeting.titre,
        date=meeting.date,
        lignes=tuple(lignes),
        attendus=len(lignes),
        debut=meeting.commence,
        fin=meeting.finit,
        lieu=meeting.lieu,
        outil=meeting.outil,
        mode=meeting.mode.value,
        organise_par=meeting.organise_par,
        demi_journees=_half_days(fichier, meeting),
        lignes_vierges=read_reglages(fichier).lignes_vierges,
    )


def _half_days(fichier: Fichier, meeting: Rencontre) -> tuple[DemiJournee, ...]:
    """A box to sign for each half-day that the meeting's hours touch; both when the hours are not known."""
    midi = scale_on(read_baremes(fichier.db).vacation, meeting.date).midi
    start, end = meeting.commence, meeting.finit
    if start is None or end is None:
        return (DemiJournee("Matin"), DemiJournee("Après-midi"))
    found = []
    if start < midi:
        found.append(DemiJournee("Matin", format_hours(start, min(end, midi))))
    if end > midi:
        found.append(DemiJournee("Après-midi", format_hours(max(start, midi), end)))
    return tuple(found)


def _attendance_line(
    meeting: Rencontre, person: Personne, presence: Presence | None, structure: str, consents: list[Consentement]
) -> LigneEmargement:
    own = [c for c in consents if c.personne == person.id]
    mode = (mode_of(presence, meeting) if presence else None) or meeting.mode
    return LigneEmargement(
        nom=person.nom,
        prenom=person.prenom,
        structure=structure,
        famille=person.famille.value if consents_to(own, "profil", meeting.date) else None,
        mode=Mode.PRESENTIEL.value if mode is Mode.MIXTE else mode.value,
        connexions=_connections(meeting, presence),
        duree=_counted_seconds(meeting, presence),
    )


def _connections(meeting: Rencontre, presence: Presence | None) -> tuple[tuple[time, time], ...]:
    """Start and end of each connection of someone who was there; the meeting's hours when theirs are unknown."""
    if presence is None or presence.presence is not Venue.PRESENT:
        return ()
    pairs = [(c.debut or meeting.commence, c.fin or meeting.finit) for c in presence.connexions]
    pairs = pairs or [(meeting.commence, meeting.finit)]
    return tuple((debut, fin) for debut, fin in pairs if debut and fin)


def _counted_seconds(meeting: Rencontre, presence: Presence | None) -> int | None:
    """The duration that the rules count for someone who was there; None when it is not known (R5.4)."""
    if presence is None or presence.presence is not Venue.PRESENT:
        return None
    if presence.duree_retenue is not None:
        return presence.duree_retenue
    spans = spans_of(presence, meeting)
    return None if spans is None else length(spans)
