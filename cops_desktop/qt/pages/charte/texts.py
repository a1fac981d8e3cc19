"""The words of the suivi de la charte: the table's cells, the lines of a member's card."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.charte import COPART, DECLARES, LIBELLES, Constat, Critere, Etat, Preuve, Suivi
from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.words import format_date
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.engagements.charte import SuiviMembre
from cops_desktop.services.engagements.contributions import Proposee

TONES: dict[Etat, Tone] = {
    Etat.REMPLI: "ok",
    Etat.EN_ATTENTE: "attention",
    Etat.NON_REMPLI: "refus",
    Etat.SANS_OBJET: "neutre",
}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("charte", text))


COURTS = {
    Etat.REMPLI: tr("oui"),
    Etat.EN_ATTENTE: tr("att."),
    Etat.NON_REMPLI: tr("non"),
    Etat.SANS_OBJET: tr("s. o."),
}
"""The states where a column is narrow; the legend under the table says them in full."""


def legende() -> str:
    """What letters and short words of the table mean."""
    criteres = (
        tr("a démarche · b CoPart · c annuaire · d baromètre · e contribution · f respect · g communication"),
        " · ".join(f"{court} = {etat.value}" for etat, court in COURTS.items()),
    )
    return " — ".join(criteres)


# The table --------------------------------------------------------------------------------------------------------
def qui(membre: SuiviMembre) -> Cell:
    """The member, and under it until when, and who signed for a structure."""
    until = tr("jusqu’au {jour}").format(jour=format_date(membre.periode.fin))
    parts = [until, _ended(membre), _copil(membre), membre.nom if membre.structure else ""]
    return Cell(membre.en_liste, " · ".join(part for part in parts if part), strong=True, muted=bool(_ended(membre)))


def cherche(membre: SuiviMembre) -> str:
    """What a member is found by."""
    return f"{membre.en_liste} {membre.nom} {membre.structure}"


def _copil(membre: SuiviMembre) -> str:
    """That they sit in the CoPil, and how much of what it asks besides is missing (R4.5)."""
    missing = sum(constat in membre.suivi.manques for constat in membre.suivi.copil)
    if not membre.suivi.copil:
        return ""
    return tr("CoPil : {n} à remplir").format(n=missing) if missing else tr("CoPil")


def _ended(membre: SuiviMembre) -> str:
    return membre.etat.value if membre.etat in (EtatEngagement.ECHU, EtatEngagement.RESILIE) else ""


def cell(critere: Critere, membre: SuiviMembre) -> Cell:
    """The state of a criterion; why under the mouse."""
    constat = membre.suivi.constat(critere)
    return Cell(chip=COURTS[constat.etat], tone=TONES[constat.etat], hint=f"{critere.value}. {said(constat)}")


def order(critere: Critere, membre: SuiviMembre) -> int:
    """What is failed first, then what waits."""
    return (Etat.NON_REMPLI, Etat.EN_ATTENTE, Etat.REMPLI, Etat.SANS_OBJET).index(membre.suivi.constat(critere).etat)


def said(constat: Constat) -> str:
    """« apporte une contribution significative : en attente jusqu’au 28/02/2027, aucune contribution notée »."""
    until = tr(" jusqu’au {jour}").format(jour=format_date(constat.jusquau)) if constat.jusquau else ""
    words = f"{LIBELLES[constat.critere]} : {constat.etat.value}{until}"
    return typeset(f"{words} ({constat.explication})" if constat.explication else words)


# The card ---------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Ligne:
    """A line of the card: a criterion, or one of its proofs; `constat` None: what was done outside of the period."""

    constat: Constat | None
    preuve: Preuve | None = None
    rang: int = 0

    @property
    def id(self) -> str:
        """Its lasting key."""
        which = self.constat.critere.value if self.constat else "hors"
        return f"{which}/{self.rang}"


def lignes(suivi: Suivi) -> list[Ligne]:
    """Each criterion, then its proofs; then what was done between two engagements."""
    found = []
    for constat in suivi.tous:
        found.append(Ligne(constat))
        found += [Ligne(constat, proof, place) for place, proof in enumerate(constat.preuves, 1)]
    return found + [Ligne(None, proof, place) for place, proof in enumerate(suivi.hors, 1)]


def quoi(ligne: Ligne) -> Cell:
    """A criterion with its explanation, or a proof after its day."""
    if ligne.preuve is None and ligne.constat is not None:
        constat = ligne.constat
        letter = f"{constat.critere.value}. " if constat.critere in COPART else ""
        words = typeset(f"{letter}{LIBELLES[constat.critere]}")
        why = " · ".join(part for part in (_until(constat), typeset(constat.explication)) if part)
        return Cell(words, why, strong=True, hint=f"{words}\n{why}")
    assert ligne.preuve is not None
    when = format_date(ligne.preuve.jour) if ligne.preuve.jour else ""
    outside = tr("hors période : ne compte dans aucun engagement") if ligne.constat is None else ""
    why = " · ".join(part for part in (when, _until(ligne.preuve), outside) if part)
    return Cell(f"    {ligne.preuve.texte}", f"     {why}", hint=f"{ligne.preuve.texte}\n{why}")


def _until(line: Constat | Preuve) -> str:
    """The last day on which it can still be met."""
    return tr("jusqu’au {jour}").format(jour=format_date(line.jusquau)) if line.jusquau else ""


def etat(ligne: Ligne) -> Cell:
    """The state of the line; until when it waits under the mouse."""
    line = ligne.preuve or ligne.constat
    if line is None or ligne.constat is None:
        return Cell(chip=tr("hors période"))
    return Cell(chip=line.etat.value, tone=TONES[line.etat], hint=_until(line))


def declarable(ligne: Ligne | None) -> bool:
    """Whether the line is ticked by hand."""
    return ligne is not None and ligne.constat is not None and ligne.constat.critere in DECLARES


def proposee(item: Proposee) -> Cell:
    """What is proposed, by whom and when."""
    nature = item.contribution.nature
    return Cell(item.contribution.description, f"{item.qui} · {item.motif} · {nature}")
