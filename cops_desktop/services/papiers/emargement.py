"""The feuille d’émargement: who is expected, and where each signs or what connections are known (§9, R4.4, R5.4).

One a meeting, one a workshop, or one a half-day. What is cut by half-days is what is signed: those at a distance keep
the connections of the whole day on a sheet of their own.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from cops_desktop.documents.emargement import DemiJournee, Emargement, LigneEmargement, draw_emargements
from cops_desktop.domain.attendance import mode_of, secondes_comptees
from cops_desktop.domain.rencontres import EN_SALLE, Atelier, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation, scale_on
from cops_desktop.domain.words import format_hours
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import PAR_ATELIER, PAR_DEMI_JOURNEE, Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.reunion import SANS_ATELIER, Attendu, Reunion, lire_reunions, parts
from cops_desktop.services.reglages import read_reglages
from cops_desktop.storage.database import Fichier

AUTRES, MEMBRES, INVITES = "Autres personnes", "Membres et représentants", "Invités permanents"


def emargement(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """Attendance sheets of the chosen meetings, or of all those of a CoTec. Raises Refus when there is none."""
    head, sheets = entete(fichier), feuilles(fichier, criteres)
    return PapierLu(head, lambda canvas: draw_emargements(canvas, head, sheets))


@dataclass(frozen=True, slots=True)
class _Regles:
    """What all the sheets share, read once: their blank lines, and the scales that say where a day is halved."""

    lignes_vierges: int
    baremes: Sequence[BaremeVacation]


def _regles(fichier: Fichier) -> _Regles:
    return _Regles(read_reglages(fichier).lignes_vierges, read_baremes(fichier.db).vacation)


def feuilles(fichier: Fichier, criteres: Criteres) -> list[Emargement]:
    """The sheets, in the order of the meetings. Raises Refus when there is none."""
    found, regles = lire_reunions(fichier, criteres, "de feuille d’émargement"), _regles(fichier)
    return [sheet for reunion in found for sheet in _sheets(reunion, criteres, regles)]


def _sheets(reunion: Reunion, criteres: Criteres, regles: _Regles) -> list[Emargement]:
    chosen = parts(reunion, criteres)
    sheets = [_workshop_sheet(reunion, part, regles) for part in chosen] or [_whole_sheet(reunion, regles)]
    if criteres.ordre == PAR_ATELIER and not chosen:
        sheets = [_grouped(reunion, sheet) for sheet in sheets]
    if criteres.par == PAR_DEMI_JOURNEE:
        return [half for sheet in sheets for half in _by_half_days(sheet, regles)]
    return sheets


def _whole_sheet(reunion: Reunion, regles: _Regles) -> Emargement:
    """The sheet of a meeting: everyone expected that day, in French order, each with the letter of their workshop."""
    letters = {atelier.id: atelier.lettre for atelier in reunion.ateliers}
    lignes = [replace(_line(reunion.rencontre, a), atelier=letters.get(a.atelier or "", "")) for a in reunion.attendus]
    return _by_binome(reunion, _sheet(reunion, None, lignes, regles))


def _by_binome(reunion: Reunion, sheet: Emargement) -> Emargement:
    """At a CoPil, binôme after binôme; there and at a CoPart, permanent guests at the end, in no count (R3.7, R4.4)."""
    guests = sum(a.invite for a in reunion.attendus)
    if not reunion.binomes and not guests:
        return sheet
    others = AUTRES if reunion.binomes else MEMBRES
    lignes = [
        (a.invite, a.binome or math.inf, replace(ligne, groupe=_groupe(a, others)))
        for a, ligne in zip(reunion.attendus, sheet.lignes, strict=True)
    ]
    lignes.sort(key=lambda item: item[:2])
    return replace(
        sheet,
        lignes=tuple(ligne for *_, ligne in lignes),
        attendus=sheet.attendus - guests,
        binomes=reunion.binomes,
    )


def _groupe(attendu: Attendu, others: str) -> str:
    if attendu.invite:
        return INVITES
    return f"Binôme {attendu.binome}" if attendu.binome else others


def _workshop_sheet(reunion: Reunion, atelier: Atelier | None, regles: _Regles) -> Emargement:
    """The sheet of a workshop, at its own hours and in its room; None: of those who are in no workshop."""
    return replace(
        _sheet(reunion, atelier, [_line(reunion.rencontre, attendu) for attendu in reunion.de(atelier)], regles),
        titre=atelier.nom if atelier else SANS_ATELIER,
        reunion=reunion.titre,
        animation=reunion.animation(atelier) if atelier else "",
    )


def _sheet(reunion: Reunion, atelier: Atelier | None, lignes: Sequence[LigneEmargement], regles: _Regles) -> Emargement:
    """The sheet of these people, where and when a workshop is held; None: the meeting."""
    meeting, (start, end) = reunion.rencontre, reunion.heures(atelier)
    return Emargement(
        titre=reunion.titre,
        date=meeting.date,
        lignes=tuple(lignes),
        attendus=len(lignes),
        debut=start,
        fin=end,
        lieu=reunion.lieu(atelier),
        outil=meeting.outil,
        mode=meeting.mode.value,
        organise_par=meeting.organise_par,
        demi_journees=tuple(_box(*half) for half in _halves(regles, meeting.date, start, end)),
        lignes_vierges=regles.lignes_vierges,
    )


def _grouped(reunion: Reunion, sheet: Emargement) -> Emargement:
    """The same people workshop after workshop, in French order in each; those in none at the end."""
    if not reunion.ateliers:
        return sheet
    by_letter: dict[str, list[LigneEmargement]] = {atelier.lettre: [] for atelier in reunion.ateliers}
    names = {atelier.lettre: atelier.nom for atelier in reunion.ateliers}
    for ligne in sheet.lignes:
        under = replace(ligne, atelier="", groupe=names.get(ligne.atelier, SANS_ATELIER))
        by_letter.setdefault(ligne.atelier, []).append(under)
    return replace(sheet, lignes=tuple(ligne for lignes in by_letter.values() for ligne in lignes))


def _by_half_days(sheet: Emargement, regles: _Regles) -> list[Emargement]:
    """A sheet to sign for each half-day; those at a distance on one of the whole day."""
    halves = _halves(regles, sheet.date, sheet.debut, sheet.fin)
    if sheet.mode not in EN_SALLE or not halves:
        return [sheet]
    room = replace(_only(sheet, in_the_room=True), mode=Mode.PRESENTIEL.value)
    signed = [
        replace(room, demi_journees=(_box(*half),), moment=half[0].lower(), debut=half[1], fin=half[2])
        for half in halves
    ]
    away = replace(_only(sheet, in_the_room=False), mode=Mode.VISIO.value, demi_journees=())
    return [*signed, *([away] if away.lignes else [])]


def _only(sheet: Emargement, *, in_the_room: bool) -> Emargement:
    lignes = tuple(ligne for ligne in sheet.lignes if (ligne.mode == Mode.PRESENTIEL) == in_the_room)
    pairs = {ligne.groupe for ligne in lignes} - {AUTRES, MEMBRES, INVITES}
    return replace(
        sheet,
        lignes=lignes,
        attendus=sum(ligne.groupe != INVITES for ligne in lignes),
        binomes=len(pairs) if sheet.binomes else 0,
    )


_Half = tuple[str, time | None, time | None]


def _halves(regles: _Regles, day: date, start: time | None, end: time | None) -> list[_Half]:
    """The half-days that the hours touch, each with its own; both without hours when these are not known."""
    midi = scale_on(regles.baremes, day).midi
    if start is None or end is None:
        return [("Matin", None, None), ("Après-midi", None, None)]
    found: list[_Half] = []
    if start < midi:
        found.append(("Matin", start, min(end, midi)))
    if end > midi:
        found.append(("Après-midi", max(start, midi), end))
    return found


def _box(name: str, start: time | None, end: time | None) -> DemiJournee:
    """The box to sign of a half-day."""
    return DemiJournee(name, format_hours(start, end) if start and end else "")


def _line(meeting: Rencontre, attendu: Attendu) -> LigneEmargement:
    presence = attendu.presence
    mode = (mode_of(presence, meeting) if presence else None) or meeting.mode
    return LigneEmargement(
        nom=attendu.personne.nom,
        prenom=attendu.personne.prenom,
        structure=attendu.structure,
        famille=attendu.famille.value if attendu.famille else None,
        mode=Mode.PRESENTIEL.value if mode is Mode.MIXTE else mode.value,
        connexions=_connections(meeting, presence),
        duree=_counted_seconds(meeting, presence),
        mention=attendu.mention,
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
    return secondes_comptees(presence, meeting)
