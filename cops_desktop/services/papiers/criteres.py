"""Which things a paper shows: what the commands and the window ask for."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.documents.etiquettes import PLANCHES
from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.selection import annees
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier

PAR_ATELIER, PAR_DEMI_JOURNEE = "atelier", "demi-journée"
PAR = ("", PAR_ATELIER, PAR_DEMI_JOURNEE)
"""One paper a meeting, one a workshop, one a half-day."""
PAR_NOM = "nom"
ORDRES = (PAR_NOM, PAR_ATELIER)
"""Alphabetical, or workshop after workshop, alphabetical in each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteres:
    """Which things to print: ids; None: all. `etats` are forms, `engagements` charters signed, `mandat` a CoPil,
    `accompagnements` projects; of their time line, `debut` and `fin` are the period.

    Of a meeting: `atelier` is the key of the only workshop wanted; `par` cuts what has one paper a meeting into one a
    workshop, or one a half-day (see `PAR`); `ordre` is that of the people (see `ORDRES`).
    `planche` and `premiere` are for labels: the sheet's name, and the first label that is left on it.
    """

    rencontres: Sequence[str] | None = None
    cotec: str | None = None
    personne: str | None = None
    annee: int | None = None
    atelier: str | None = None
    par: str = ""
    ordre: str = PAR_NOM
    etats: Sequence[str] | None = None
    mandat: str | None = None
    engagements: Sequence[str] | None = None
    accompagnements: Sequence[str] | None = None
    debut: date | None = None
    fin: date | None = None
    planche: str = PLANCHES[0].nom
    premiere: int = 1


def chosen_meetings(fichier: Fichier, criteres: Criteres) -> list[Rencontre]:
    """The meetings that answer, oldest first."""
    wanted: dict[str, str | None] = {
        "id IN (SELECT value FROM json_each(?))": None
        if criteres.rencontres is None
        else json.dumps([*criteres.rencontres]),
        "id IN (SELECT rencontre FROM ateliers WHERE id = ?)": criteres.atelier,
        "cotec = ?": criteres.cotec,
        "substr(date, 1, 4) = ?": None if criteres.annee is None else f"{criteres.annee:04}",
    }
    asked = {clause: value for clause, value in wanted.items() if value is not None}
    return rencontres.rencontres(fichier.db, " AND ".join(asked) or "1", asked.values())


def chosen_projects(fichier: Fichier, criteres: Criteres, day: date) -> list[Parcours]:
    """The projects that answer: those that are named, in that order; else those of the year, of `day` unless said."""
    lives = tous_les_parcours(fichier.db)
    if criteres.accompagnements is None:
        annee = criteres.annee or day.year
        return [life for life in lives if annee in annees(life, day)]
    known = {life.accompagnement.id: life for life in lives}
    return [known[key] for key in dict.fromkeys(criteres.accompagnements) if key in known]
