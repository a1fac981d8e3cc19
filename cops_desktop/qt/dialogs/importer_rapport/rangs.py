"""What the list of identities shows: how the report calls somebody, who it is, what changes for them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.rencontres import Mode, Rencontre, Venue
from cops_desktop.domain.words import format_vacations
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.typography import typeset
from cops_desktop.services.rencontres.rapports import (
    Apercu,
    Decisions,
    Effet,
    Etat,
    Ligne,
    Preparation,
    en_mots,
)

TONS = {Etat.DOUTEUSE: "attention", Etat.DECIDEE: "accent", Etat.RECONNUE: "ok", Etat.PAS_UNE: "neutre"}


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("importer_rapport", words))


@dataclass(frozen=True)
class Rang:
    """An identity of the report, with what was decided until now. `effet`: what changes for whom it stands."""

    ligne: Ligne
    etat: Etat
    qui: str
    pourquoi: str
    rencontre: Rencontre
    effet: Effet | None = None

    @property
    def cle(self) -> str:
        """By what it is known."""
        return self.ligne.cle

    @property
    def a_regarder(self) -> bool:
        """Whether there is something to know of it, though nothing to decide."""
        return self.effet is not None and bool(self.effet.remarques)


def rangs(preparation: Preparation, rencontre: Rencontre, apercu: Apercu, decisions: Decisions) -> list[Rang]:
    """Every identity, those that were doubtful at first before the others: a row keeps its place when it is settled."""
    effets = {effet.personne: effet for effet in apercu.effets}
    made = []
    for ligne in preparation.lignes:
        etat, who = preparation.sort(ligne, decisions)
        effet = effets.get(who)
        reason = ligne.reconnue.raison if ligne.cle not in decisions.qui else ""
        name = effet.nom if effet else ""
        made.append(Rang(ligne, etat, name, reason, rencontre, effet))
    return sorted(made, key=lambda rang: rang.ligne.reconnue.certaine)


def avant_apres(effet: Effet, rencontre: Rencontre) -> tuple[str, str]:
    """« à saisir », « présent, visio, 14 h 02 – 16 h »."""
    return en_mots(effet.avant, rencontre), en_mots(effet.apres, rencontre)


def vacations(effet: Effet) -> str:
    """« 0 → 1 vacation », "" where nothing is paid."""
    if effet.vaut_avant is None or effet.vaut_apres is None:
        return ""
    before, after = format_vacations(effet.vaut_avant.demi), format_vacations(effet.vaut_apres.demi)
    word = _tr("vacation") if effet.vaut_apres.demi <= 2 else _tr("vacations")
    return f"{before} → {after} {word}" if before != after else f"{after} {word}"


def _shown(rang: Rang) -> Cell:
    return Cell(rang.ligne.nom, typeset(" · ".join(_once(rang.ligne.email, rang.ligne))), strong=True)


def _once(email: str, ligne: Ligne) -> list[str]:
    return [part for part in (ligne.quand, email if email != ligne.nom else "") if part]


def _who(rang: Rang) -> Cell:
    if rang.etat is Etat.DOUTEUSE:
        guesses = len(rang.ligne.reconnue.candidats)
        text = _tr("qui est-ce\u202f?") if guesses else _tr("inconnu(e)")
        more = _tr("{n} possibilités").format(n=guesses) if guesses > 1 else _tr("1 possibilité") if guesses else ""
        return Cell(typeset(text), more, muted=True)
    if rang.etat is Etat.PAS_UNE:
        return Cell("—", typeset(rang.pourquoi), muted=True)
    new = rang.effet is not None and rang.effet.personne.startswith("nouvelle:")
    return Cell(rang.qui, _tr("nouvelle fiche") if new else rang.pourquoi)


def _change(rang: Rang) -> Cell:
    effet = rang.effet
    if effet is None:
        return Cell("", muted=True)
    before, after = (en_mots(p, rang.rencontre, utile=False) for p in (effet.avant, effet.apres))
    figures = vacations(effet)
    said = " · ".join(part for part in (figures, *effet.remarques) if part)
    whole = f"{before} → {after}" if effet.avant != effet.apres else _tr("ne change pas")
    # Most were still to be entered, and were there as the meeting was held: what differs is what is read.
    usual = effet.avant.presence is Venue.A_SAISIR and effet.change
    text = after.removeprefix(f"{Venue.PRESENT.value}, {Mode.VISIO.value}, ") if usual else whole
    hint = "\n".join(part for part in (whole, figures, *effet.remarques) if part)
    return Cell(typeset(text), typeset(said), hint=typeset(hint))


def rangs_model() -> RowsModel[Rang]:
    """The list's columns."""
    columns = [
        Column[Rang](_tr("Dans le rapport"), "rapport", _shown, None, 216),
        Column[Rang](_tr("Personne"), "personne", _who, None, 168),
        Column[Rang](_tr("Ce qui change"), "change", _change),
        Column[Rang]("", "etat", lambda r: Cell(chip=r.etat.value, tone=TONS[r.etat]), None, 134),
    ]
    return RowsModel(columns, key=lambda rang: rang.cle)
