"""The rows of the attendance screen: what each cell shows of a person at a meeting, in words. Needs no window."""

from collections.abc import Sequence
from dataclasses import dataclass

from cops_desktop.domain.attendance import mode_of
from cops_desktop.domain.presence_comites import COPART, DEUX_FOIS, Participation
from cops_desktop.domain.rencontres import (
    ANNULE,
    EN_ATTENTE,
    Connexion,
    Mode,
    Presence,
    Rencontre,
    Venue,
    write_demi_journees,
)
from cops_desktop.domain.words import (
    DASH,
    format_clock,
    format_date,
    format_euros,
    format_rank,
    format_vacations,
    plural,
    typography,
)
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.services.rencontres import FeuillePresence, LignePresence

# The word and the tone of each state. The words suit women and men alike: we do not know, and do not ask.
CHIPS = {
    Venue.A_SAISIR: ("À saisir", "neutre"),
    Venue.PRESENT: ("Présent", "ok"),
    Venue.EXCUSE: ("Excusé", "attention"),
    Venue.ABSENT: ("Absent", "refus"),
}
RETOUR = ("Retour reçu", "accent")
REPRESENTE = ("Représenté", "neutre")  # nothing is noted of them, and another came for them (R3.5 b, R4.4)
PARTS = {
    Participation.PRESENT: "ok",
    Participation.RETOUR: "accent",
    Participation.EXCUSE: "attention",
    Participation.ABSENT: "refus",
}
INVITES = "Invités permanents"
_SHORT = {Mode.TELEPHONE: "tél."}
NOTHING = DASH

PAID = ("vacations", "brut", "trajet")  # columns of meetings that pay
SUR_PLACE, EN_LISTE = "sur place", "en attente"


@dataclass(frozen=True, slots=True)
class Rang:
    """A row: a person at the meeting, and the meeting. `premier`: the first of their binôme, or of the guests."""

    ligne: LignePresence
    rencontre: Rencontre
    premier: bool = True

    @property
    def mode(self) -> Mode | None:
        """How the person attends; None in a mixed meeting while it is not said."""
        return mode_of(self.ligne.presence, self.rencontre)


def rangs(feuille: FeuillePresence) -> list[Rang]:
    """A row for each line of the sheet."""
    made: list[Rang] = []
    before: object = None
    for ligne in feuille.lignes:
        group = ligne.binome or bool(ligne.invite)
        made.append(Rang(ligne, feuille.rencontre, premier=group != before))
        before = group
    return made


def presences_model() -> RowsModel[Rang]:
    """The model of the list, in the order of the sheet."""
    columns: Sequence[Column[Rang]] = (
        Column("Binôme", "binome", _binome, width=212),
        Column("Participant", "participant", _participant),
        Column("Structure", "structure", _structure, width=200),
        Column("Présence", "presence", lambda rang: chip_of(rang.ligne), width=122),
        Column("Inscription", "inscription", _inscription, width=118),
        Column("Atelier", "atelier", _atelier, width=150),
        Column("Mode", "mode", _mode, width=84),
        Column("Heures", "heures", _heures, width=234),
        Column("Vacations", "vacations", _vacations, width=92, figures=True),
        Column("Brut", "brut", _brut, width=88, figures=True),
        Column("Trajet", "trajet", _trajet, width=88, figures=True),
    )
    return RowsModel(columns, lambda rang: rang.ligne.personne.id)


def hidden_columns(feuille: FeuillePresence) -> set[str]:
    """Columns that would say nothing: vacations where nothing is paid, journeys where nobody travels, workshops where
    there are none, the registration where everyone simply registered.
    """
    hidden = set() if any(line.atelier for line in feuille.lignes) else {"atelier"}
    if all(_registration(line) == "" for line in feuille.lignes):
        hidden.add("inscription")
    if not feuille.binomes:
        hidden.add("binome")
    if feuille.rencontre.nature != COPART or not any(ligne.membre or ligne.invite for ligne in feuille.lignes):
        hidden.add("structure")
    if feuille.cotec is None:
        return hidden | set(PAID)
    travels = feuille.rencontre.en_salle
    return hidden if travels or any(line.presence.km or line.frais for line in feuille.lignes) else hidden | {"trajet"}


def chip_of(ligne: LignePresence) -> Cell:
    """The state in a word. A *retour* stands for whoever could not come (R3.5b)."""
    presence = ligne.presence
    if presence.presence is Venue.PRESENT:
        word, tone = CHIPS[Venue.PRESENT]
    elif ligne.retour.retour_le is not None:
        word, tone = RETOUR
    elif ligne.couvert and presence.presence is Venue.A_SAISIR:
        word, tone = REPRESENTE
    else:
        word, tone = CHIPS[presence.presence]
    return Cell(chip=word, tone=tone)


def hours_of(presence: Presence, rencontre: Rencontre) -> str:
    """« 14:02 – 16:01 (2 connexions) », « depuis 14:05 »; the meeting's hours when the person's are unknown."""
    own = presence.connexions
    if not own:
        return _interval(Connexion(rencontre.commence, rencontre.finit))
    if len(own) == 1:
        return _interval(own[0])
    first, last = own[0].debut or rencontre.commence, own[-1].fin
    return f"{_interval(Connexion(first, last))} ({len(own)} connexions)"


def intervals_of(presence: Presence) -> str:
    """Every interval: « 14:02 – 14:40, puis 15:20 – 16:01 »."""
    return ", puis ".join(_interval(c) for c in presence.connexions)


def _interval(connexion: Connexion) -> str:
    if connexion.debut and connexion.fin:
        return f"{format_clock(connexion.debut)} {DASH} {format_clock(connexion.fin)}"
    if connexion.debut:
        return f"depuis {format_clock(connexion.debut)}"
    return f"jusqu’à {format_clock(connexion.fin)}" if connexion.fin else ""


def halves_of(presence: Presence) -> str:
    """« matin et après-midi » when half-days were stated, else ""."""
    return write_demi_journees(presence.demi_journees).replace(" | ", " et ")


def why(ligne: LignePresence) -> str:
    """As short as a row wants it: what the vacations come from, or why there are none."""
    compte = ligne.compte
    if compte is None:
        return ""
    outside = "réglé hors logiciel" if compte.hors_logiciel else ""
    said = compte.refus or compte.retenu or compte.regle
    return typography(" · ".join(part for part in (said, outside) if part))


def _participant(rang: Rang) -> Cell:
    person = rang.ligne.personne
    guest = " · hors groupe" if rang.rencontre.cotec and not rang.ligne.membre else ""
    guest = f" · {rang.ligne.invite}" if rang.ligne.invite else guest
    family = person.famille.value
    return Cell(person.nom_complet, family + guest, dot=family.casefold(), hint=person.nom_complet)


def _binome(rang: Rang) -> Cell:
    """« Binôme 3 » and what it did, on its first row; said again quietly on the other. Then the guests under theirs."""
    ligne = rang.ligne
    if ligne.invite:
        return Cell(INVITES, strong=rang.premier, muted=not rang.premier)
    if ligne.binome is None or ligne.ensemble is None:
        return Cell("hors binôme", muted=True)
    if not rang.premier:
        return Cell(ligne.binome.nom, muted=True)
    alone = "" if ligne.avec else "une seule personne"
    if ligne.manques >= DEUX_FOIS:
        return Cell(ligne.binome.nom, alone, chip=f"absent {ligne.manques} fois", tone="refus", strong=True)
    tone = PARTS.get(ligne.ensemble)
    return Cell(ligne.binome.nom, alone, chip=ligne.ensemble.value if tone else "", tone=tone or "", strong=True)


def _structure(rang: Rang) -> Cell:
    """For whom somebody is at a CoPart."""
    ligne = rang.ligne
    if ligne.invite:
        return Cell(ligne.invite, "invité permanent")
    if not ligne.structures:
        return Cell("en son nom" if ligne.membre else "", muted=True)
    more = f"et {plural(len(ligne.structures) - 1, 'autre')}" if len(ligne.structures) > 1 else ""
    return Cell(ligne.structures[0], more, hint=", ".join(ligne.structures))


def comite_de(ligne: LignePresence) -> str:
    """What the committee makes of somebody who is not there: another came for them, or nobody does again and again."""
    parts = []
    if ligne.couvert:
        parts.append("son binôme est là" if ligne.binome else "sa structure est représentée")
    if ligne.retour_de_l_autre is not None and ligne.presence.retour_le is None:
        day = ligne.retour_de_l_autre.retour_le
        parts.append(f"retour de son binôme du {format_date(day)}" if day else "")
    if ligne.manques and ligne.suite:
        times = "la dernière fois" if ligne.suite == 1 else f"les {ligne.suite} dernières fois"
        parts.append(f"binôme absent {times}")
    return " · ".join(parts)


def _registration(ligne: LignePresence) -> str:
    """What is not as it should be: waiting for a place, come without registering, come although cancelled."""
    if ligne.attente:
        return EN_LISTE
    if ligne.sur_place:
        return SUR_PLACE
    return ligne.presence.inscription if ligne.presence.inscription in (ANNULE, EN_ATTENTE) else ""


def _inscription(rang: Rang) -> Cell:
    word = _registration(rang.ligne)
    if word == EN_LISTE:
        return Cell(chip=word, tone="attention", hint=f"{format_rank(rang.ligne.attente)} de la liste d’attente")
    if word:
        return Cell(chip=word, tone="accent" if word == SUR_PLACE else "attention")
    return Cell(rang.ligne.presence.inscription, muted=True)


def _atelier(rang: Rang) -> Cell:
    atelier = rang.ligne.atelier
    if atelier is None:
        return Cell()
    leads = "anime" if rang.ligne.presence.anime else ""
    return Cell(atelier.court, leads, hint=atelier.nom)


def _mode(rang: Rang) -> Cell:
    if rang.ligne.presence.presence is not Venue.PRESENT:
        return Cell(muted=True)
    if rang.mode is None:
        return Cell("à préciser", muted=True, hint=why(rang.ligne))
    return Cell(_SHORT.get(rang.mode, rang.mode.value), muted=True, hint=rang.mode.value)


def _heures(rang: Rang) -> Cell:
    ligne, presence = rang.ligne, rang.ligne.presence
    if presence.presence is Venue.PRESENT:
        shown = halves_of(presence) or hours_of(presence, rang.rencontre)
        return Cell(shown, why(ligne), hint=ligne.explication)
    if presence.retour_le is not None:
        state = "" if presence.presence is Venue.A_SAISIR else f"{presence.presence.value} · "
        return Cell(explanation=f"{state}retour du {format_date(presence.retour_le)}", hint=presence.retour)
    return Cell(explanation=typography(comite_de(ligne)))


def _vacations(rang: Rang) -> Cell:
    compte = rang.ligne.compte
    if rang.ligne.presence.presence is Venue.A_SAISIR:
        return Cell()
    if compte is None or not compte.demi:
        return Cell(NOTHING, hint=rang.ligne.explication)
    return Cell(format_vacations(compte.demi), hint=rang.ligne.explication)


def _brut(rang: Rang) -> Cell:
    compte = rang.ligne.compte
    if compte is None or not compte.demi or rang.ligne.presence.presence is not Venue.PRESENT:
        return Cell()
    return Cell(format_euros(compte.montant), hint=rang.ligne.explication)


def _trajet(rang: Rang) -> Cell:
    ligne = rang.ligne
    if ligne.trajet:
        return Cell(format_euros(ligne.trajet), hint=ligne.calcul)
    wanted = ligne.presence.km or ligne.frais
    return Cell(NOTHING, hint=typography(ligne.refus_trajet)) if wanted else Cell()
