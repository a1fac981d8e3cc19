"""The tone of a state that several chapters show as a chip: the same everywhere."""

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.qt.widgets.chip import Tone

ACCOMPAGNEMENTS: dict[Etat, Tone] = {
    Etat.RECUE: "accent",
    Etat.REPORTEE: "attention",
    Etat.APPROUVEE: "ok",
    Etat.REFUSEE: "neutre",
    Etat.EN_COURS: "ok",
    Etat.SUSPENDU: "attention",
    Etat.CLOS: "neutre",
    Etat.ABANDONNE: "neutre",
}
ENGAGEMENTS: dict[EtatEngagement, Tone] = {
    EtatEngagement.A_VENIR: "accent",
    EtatEngagement.EN_COURS: "ok",
    EtatEngagement.A_RENOUVELER: "attention",
    EtatEngagement.ECHU: "neutre",
    EtatEngagement.RESILIE: "neutre",
}
