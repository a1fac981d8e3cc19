"""How the annuaire is said on the screen: marks, states, the lines of the list."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.annuaire import Marque
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.domain.recherche import FicheCourte, GenreFiche
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import format_date
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.annuaire.hits import Ligne
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone

# What ties a person to the COPS: its word and its tone. A new mark is a line here, and shows in list and cards.
MARQUES: dict[Marque, tuple[str, Tone]] = {
    Marque.EQUIPE: ("équipe", "ok"),
    Marque.COPART: ("CoPart", "accent"),
    Marque.COPIL: ("CoPil", "accent"),
}
VENUES: dict[Venue, tuple[str, Tone]] = {
    Venue.A_SAISIR: ("à saisir", "neutre"),
    Venue.PRESENT: ("présent", "ok"),
    Venue.EXCUSE: ("excusé", "attention"),
    Venue.ABSENT: ("absent", "refus"),
}
DEMANDES: dict[EtatDemande, Tone] = {
    EtatDemande.RECUE: "attention",
    EtatDemande.RECHERCHE: "accent",
    EtatDemande.CONTACTS: "accent",
    EtatDemande.SATISFAITE: "ok",
    EtatDemande.SANS_SUITE: "neutre",
}
PROPOSITIONS: dict[EtatProposition, Tone] = {
    EtatProposition.A_CONTACTER: "neutre",
    EtatProposition.CONTACTEE: "attention",
    EtatProposition.D_ACCORD: "ok",
    EtatProposition.A_DECLINE: "refus",
    EtatProposition.MISE_EN_RELATION: "ok",
}
ICONES = {GenreFiche.STRUCTURE: "structure", GenreFiche.PROJET: "projet"}


def tr(words: str) -> str:
    """The words in the language of the screen, with its typography."""
    return typeset(QCoreApplication.translate("annuaire", words))


def columns() -> list[Column[Ligne]]:
    """The list: who or what, where, and what ties them to the COPS."""
    return [
        Column(tr("Nom"), "nom", _name),
        Column(tr("Commune"), "commune", _town, width=130),
        Column("", "marques", _marks, width=136, figures=True),
    ]


def _name(row: Ligne) -> Cell:
    if not isinstance(row, FicheCourte):
        return Cell("", tr("Voulez-vous dire…"))
    if row.genre is GenreFiche.PERSONNE:
        return Cell(row.nom, row.detail, dot=(row.famille or "autre").casefold(), strong=True)
    kind = tr("structure") if row.genre is GenreFiche.STRUCTURE else tr("projet")
    why = " · ".join(part for part in (kind, row.detail) if part)
    return Cell(row.nom, why, strong=True, icon=ICONES[row.genre])


def _town(row: Ligne) -> Cell:
    return Cell(row.commune if isinstance(row, FicheCourte) else "")


def _marks(row: Ligne) -> Cell:
    marks = row.marques if isinstance(row, FicheCourte) else ()
    return Cell(chips=tuple(MARQUES[mark] for mark in marks))


def period(depuis: date | None, jusquau: date | None) -> str:
    """« depuis le 01/09/2024 », « jusqu’au … », « du … au … », or nothing."""
    if depuis and jusquau:
        return tr("du {debut} au {fin}").format(debut=format_date(depuis), fin=format_date(jusquau))
    if depuis:
        return tr("depuis le {jour}").format(jour=format_date(depuis))
    return tr("jusqu’au {jour}").format(jour=format_date(jusquau)) if jusquau else ""


def joined(*parts: str) -> str:
    """The parts that say something, with a dot between them."""
    return " · ".join(part for part in parts if part)
