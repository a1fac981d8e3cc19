"""What each nature of meeting is called, and what a new one is given: title, mode, mission and kind of action (R7.3).

The tables below are the habits of the team, proposed in the dialog and never imposed: a meeting keeps what it was
given. The missions are dated as the vocabulary « missions » is: the presentations named five until the charter of
22 July 2025, which has four.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.rencontres import COTEC, NATURES, Mode
from cops_desktop.domain.words import MOIS, de

CHARTE_2025 = date(2025, 7, 22)
_ANIMER = ((CHARTE_2025, "Animer le réseau"), (date.min, "Gouvernance participative"))
_DIFFUSER = ((CHARTE_2025, "Promouvoir et diffuser la culture"), (date.min, "Diffuser, Animer"))
ACCOMPAGNER = ((CHARTE_2025, "Accompagner le déploiement opérationnel"), (date.min, "Développer les pratiques"))


@dataclass(frozen=True, slots=True)
class Habitude:
    """A nature in words, and what its meetings usually are.

    `mot` is for a list or a card, `court` for a day of the calendar. `titre` is what a new one is called; those that
    come several times a year are told apart by their month (`mensuelle`). `missions`: since when each, newest first.
    """

    mot: str
    court: str
    titre: str
    mode: Mode
    action: str = ""
    missions: tuple[tuple[date, str], ...] = ()
    mensuelle: bool = True


# The word of each action is that of the vocabulary « actions » (db/seeds.json); the team's own monthly meeting is no
# action of the report, but it serves a mission.
HABITUDES: Mapping[str, Habitude] = {
    # CoTec meetings are numbered within their CoTec (services/rencontres/fiche.py); the title is the first one's.
    COTEC: Habitude("CoTec", "CoTec", "Séance 1", Mode.VISIO, COTEC, ACCOMPAGNER, mensuelle=False),
    # Twice a year, four times a year, monthly (R7.1)
    "CoPart": Habitude("CoPart", "CoPart", "CoPart", Mode.MIXTE, "CoPart", _ANIMER),
    "CoPil": Habitude("CoPil", "CoPil", "CoPil", Mode.MIXTE, "CoPil", _ANIMER),
    "équipe": Habitude("équipe", "équipe", "Réunion d’équipe", Mode.VISIO, "", _ANIMER),
    "journée régionale": Habitude(
        "journée régionale",
        "journée",
        "Journée régionale du Partenariat en Santé",
        Mode.PRESENTIEL,
        "journée régionale",
        _DIFFUSER,
        mensuelle=False,
    ),
    "webinaire": Habitude("webinaire", "webinaire", "Webinaire", Mode.VISIO, "webinaire", _DIFFUSER),
    "AEP": Habitude(
        "atelier d’échange de pratiques",
        "AEP",
        "Atelier d’échange de pratiques",
        Mode.VISIO,
        "atelier d’échange de pratiques",
        ACCOMPAGNER,
    ),
    "GAP": Habitude(
        "groupe d’analyse de pratiques",
        "GAP",
        "Groupe d’analyse de pratiques",
        Mode.PRESENTIEL,
        "groupe d’analyse de pratiques",
        ACCOMPAGNER,
    ),
    "tutorat": Habitude("tutorat", "tutorat", "Tutorat", Mode.VISIO, "tutorat", ACCOMPAGNER),
    "autre": Habitude("autre réunion", "autre", "", Mode.VISIO),
}
assert tuple(HABITUDES) == NATURES


def titre_propose(nature: str, day: date) -> str:
    """What a meeting of a nature on that day is called unless somebody says better: « CoPil d’avril 2026 »."""
    habitude = HABITUDES[nature]
    if not habitude.mensuelle or not habitude.titre:
        return habitude.titre
    return f"{habitude.titre} {de(MOIS[day.month - 1])} {day.year}"


def mission_proposee(nature: str, day: date) -> str:
    """The mission that a meeting of a nature on that day usually serves (R7.3); "" for none in particular."""
    return mission_du(HABITUDES[nature].missions, day)


def mission_du(missions: tuple[tuple[date, str], ...], day: date) -> str:
    """The one in force on a day of a mission that changed its name, newest first; "" before the first."""
    return next((mission for since, mission in missions if since <= day), "")
