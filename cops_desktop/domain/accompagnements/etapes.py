"""The four stages of a project as they were lived: their names, when it was in each, what became of it (R6.1, R6.3)."""

from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.domain.accompagnements.parcours import Colonne, Etat, Parcours, Sejour
from cops_desktop.domain.accompagnements.types import ETAPES, POSITION_DE, Nature, Position
from cops_desktop.domain.words import format_date

_ACCOMPAGNEMENT = ("Diagnostic", "Démarche", "Mise en œuvre", "Évaluation")
_APPUI = ("Diagnostic", "Intégration", "Tutorat", "Évaluation")


def nom_d_etape(nature: Nature, etape: int) -> str:
    """What a stage is called in a project of that kind (R6.1)."""
    return (_APPUI if nature.appui else _ACCOMPAGNEMENT)[etape - 1]


def nom_de_colonne(colonne: Colonne) -> str:
    """« 2 · Démarche / Intégration »: both kinds stand in one column, whose stage has a name in each."""
    etape = Position(colonne.value).etape if colonne is not Colonne.DEMANDES else 0
    if not etape:
        return colonne.value.capitalize()
    names = dict.fromkeys(nom_d_etape(nature, etape) for nature in Nature)
    return f"{etape} · {' / '.join(names)}"


class Avancee(StrEnum):
    """What became of a stage, in the words of the paper."""

    FAITE = "faite"
    EN_COURS = "en cours"
    SUSPENDUE = "suspendue"
    ABANDONNEE = "abandonnée"
    SAUTEE = "sautée"
    A_VENIR = "à venir"
    A_REPRENDRE = "à reprendre"
    NON_FAITE = "non faite"


@dataclass(frozen=True, slots=True)
class EtapeVecue:
    """A stage: its times in order, those in which the project was suspended in it among them."""

    etape: int
    avancee: Avancee
    temps: tuple[Sejour, ...]


def etapes_vecues(life: Parcours) -> tuple[EtapeVecue, ...]:
    """The four stages of a project, whether it came there or not."""
    times: dict[int, list[Sejour]] = {etape: [] for etape in ETAPES}
    there = 0
    for sejour in life.sejours:
        there = sejour.position.etape or there
        if there and (sejour.position.etape or sejour.position is Position.SUSPENDU):
            times[there].append(sejour)
    return tuple(EtapeVecue(etape, _avancee(life, etape, bool(times[etape])), tuple(times[etape])) for etape in ETAPES)


def _avancee(life: Parcours, etape: int, entered: bool) -> Avancee:
    if etape == life.etape:
        return _ICI.get(life.position, Avancee.EN_COURS)
    if etape < life.etape:
        return Avancee.FAITE if entered else Avancee.SAUTEE
    if not life.ouvert:
        return Avancee.NON_FAITE
    return Avancee.A_REPRENDRE if entered else Avancee.A_VENIR


_ICI = {
    Position.SUSPENDU: Avancee.SUSPENDUE,
    Position.CLOS: Avancee.FAITE,
    Position.ABANDONNE: Avancee.ABANDONNEE,
    **dict.fromkeys(POSITION_DE.values(), Avancee.EN_COURS),
}


def situation(life: Parcours) -> str:
    """Where a project stands, since when, and how it ended: « Étape 3 sur 4 (tutorat), depuis le 12/09/2026 »."""
    since, etat = format_date(life.depuis), life.etat
    if etat is Etat.EN_COURS:
        name = nom_d_etape(life.accompagnement.nature, life.etape)
        return f"Étape {life.etape} sur 4 ({name[0].lower()}{name[1:]}), depuis le {since}"
    if etat is Etat.SUSPENDU:
        return f"Suspendu depuis le {since}" + (f", à l’étape {life.etape}" if life.etape else ", avant l’étape 1")
    if etat is Etat.RECUE or life.examen is None:
        said = f"Demande reçue le {format_date(life.accompagnement.demande_le)}, en attente d’un CoPil"
    else:
        said = f"Demande {etat.value} par le CoPil le {format_date(life.examen.le)}"
    if life.position.finie:
        said = f"{'Clos' if etat is Etat.CLOS else 'Abandonné'} le {since}"
    return f"{said} : {life.issue}" if life.issue else said
