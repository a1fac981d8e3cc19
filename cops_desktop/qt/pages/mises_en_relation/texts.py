"""The words of the requests: their line in the list, the chips of their states, the contacts of a shortlist."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.domain.words import format_date
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.mises_en_relation import FicheDemande, Proposee

TONES: dict[EtatDemande, Tone] = {
    EtatDemande.RECUE: "attention",
    EtatDemande.RECHERCHE: "accent",
    EtatDemande.CONTACTS: "accent",
    EtatDemande.SATISFAITE: "ok",
    EtatDemande.SANS_SUITE: "neutre",
}
_CONTACT: dict[EtatProposition, Tone] = {
    EtatProposition.A_CONTACTER: "neutre",
    EtatProposition.CONTACTEE: "attention",
    EtatProposition.D_ACCORD: "ok",
    EtatProposition.A_DECLINE: "refus",
    EtatProposition.MISE_EN_RELATION: "ok",
}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("mises_en_relation", text))


def line(fiche: FicheDemande) -> Cell:
    """The need, and under it how long it waits and who asks."""
    demande = fiche.demande
    closed = tr("close le {jour}").format(jour=format_date(demande.close_le)) if demande.close_le else ""
    why = " · ".join(part for part in (fiche.attente or closed, fiche.qui) if part)
    etat = demande.etat
    return Cell(" ".join(demande.besoin.split()), why, chip=etat.value, tone=TONES[etat], muted=etat.close)


def who(proposee: Proposee) -> Cell:
    """The person, and what they bring."""
    return Cell(proposee.nom, proposee.detail, dot=proposee.famille.value.casefold(), strong=True)


def reach(proposee: Proposee) -> Cell:
    """How they are reached; what was noted shows under the mouse."""
    ways = [way for way in (proposee.telephone, proposee.email) if way]
    first, then = (*ways, "", "")[:2]
    none = tr("ni téléphone ni e-mail")
    return Cell(first or none, then, muted=not ways, hint=proposee.proposition.notes or " · ".join(ways))


def contact(proposee: Proposee) -> Cell:
    """The state of the contact."""
    etat = proposee.proposition.etat
    return Cell(chip=etat.value, tone=_CONTACT[etat], hint=dates(proposee))


def since(proposee: Proposee) -> Cell:
    """The day of the contact, and under it that of the answer."""
    item = proposee.proposition
    answered = tr("réponse le {jour}").format(jour=_day(item.reponse_le)) if item.reponse_le else ""
    return Cell(format_date(item.contactee_le) if item.contactee_le else "", answered)


def dates(proposee: Proposee) -> str:
    """« contactée le 24/11/2026, réponse le 26/11/2026 »."""
    item = proposee.proposition
    parts = []
    if item.contactee_le:
        parts.append(tr("contactée le {jour}").format(jour=format_date(item.contactee_le)))
    if item.reponse_le:
        parts.append(tr("réponse le {jour}").format(jour=format_date(item.reponse_le)))
    return ", ".join(parts)


def _day(day: date) -> str:
    return format_date(day)[:5]
