"""What the page of the CoPil says of mandates, volunteers and binômes, in words. Needs no window."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.copil.lecture import (
    A_VENIR,
    EN_COMPOSITION,
    EN_COURS,
    BinomeVu,
    Candidat,
    LigneMandat,
    Quidam,
    Siege,
    Tableau,
    compte,
    nomme,
)

TONES: dict[str, Tone] = {EN_COMPOSITION: "attention", A_VENIR: "accent", EN_COURS: "ok"}


def tr(words: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("copil", words))


def mandate_cell(row: LigneMandat) -> Cell:
    """A mandate of the list."""
    return Cell(nomme(row.mandat), compte(row), chip=row.etat, tone=TONES.get(row.etat, "neutre"))


def where(who: Quidam) -> str:
    """« CHU Pic-Saint-Loup · Est »."""
    return f"{who.pour} · {who.territoire}"


def candidate_cell(row: Candidat) -> Cell:
    """A volunteer: for whom, where from, with whom; whether they were in the CoPil before, or may not sit."""
    who = row.qui
    wish = tr("avec {nom}").format(nom=row.avec) if row.avec else ""
    chip, tone = ("", "neutre")
    if who.faute:
        chip, tone = tr("sans engagement"), "refus"
    elif who.ancien:
        chip, tone = tr("CoPil précédent"), "accent"
    why = " · ".join(filter(None, (wish, where(who))))
    hint = ", ".join(filter(None, (who.nom, who.personne.famille.value, why, who.faute)))
    return Cell(who.nom, why, dot=who.personne.famille.value.casefold(), chip=chip, tone=tone, hint=typeset(hint))


def spoken_seat(numero: int, siege: Siege | None) -> str:
    """What a screen reader says of a place of a binôme."""
    if siege is None:
        return tr("Binôme {numero}, place libre").format(numero=numero)
    who = siege.qui
    past = tr("CoPil précédent") if who.ancien else ""
    parts = (tr("Binôme {numero}").format(numero=numero), who.nom, where(who), past, who.faute)
    return ", ".join(filter(None, parts))


def dates(board: Tableau) -> str:
    """« du 01/12/2026 au 30/11/2028 · appel à volontaires du … · validation tacite le … »."""
    mandat = board.mandat
    span = tr("Du {debut} au {fin}").format(debut=format_date(mandat.debut), fin=format_date(mandat.dernier_jour))
    called = tr("appel à volontaires le {jour}").format(jour=format_date(mandat.appel_le)) if mandat.appel_le else ""
    return " · ".join(filter(None, (span, called, validation(board))))


def validation(board: Tableau) -> str:
    """How and when the CoPil was validated; "" while it is composed."""
    mandat = board.mandat
    if not mandat.validation:
        return ""
    how = tr("validation tacite") if mandat.validation == "tacite" else tr("validé par vote")
    return f"{how} {tr('le {jour}').format(jour=format_date(mandat.valide_le))}" if mandat.valide_le else how


def count_words(board: Tableau) -> str:
    """« 12 binômes sur 14 · 32 volontaires à placer sur 60 »."""
    if not board.en_composition:
        kept = [b for b in board.binomes if b.binome.retenu]
        return f"{plural(len(kept), 'binôme')}, {plural(len(board.sieges), 'personne')}"
    placed = tr("{nombre} sur 14").format(nombre=plural(len(board.binomes), "binôme"))
    waiting = tr("{nombre} à placer sur {tous}").format(
        nombre=plural(len(board.a_placer), "volontaire"), tous=len(board.candidats)
    )
    return f"{placed} · {waiting}"


def names_of(binome: BinomeVu) -> str:
    """« Odile Arnal, Paul Bastide »."""
    return ", ".join(siege.qui.nom for siege in binome.presents)


def rank_cell(board: Tableau, binome: BinomeVu) -> Cell:
    """Whether the vote keeps a binôme."""
    vote, key = board.vote, binome.binome.id
    if board.mandat.validation:
        return Cell(chip=tr("retenu"), tone="ok") if binome.binome.retenu else Cell(chip=tr("non retenu"))
    if vote is None or key in vote.manquants:
        return Cell(chip=tr("voix à saisir"), tone="attention")
    if key in vote.ex_aequo:
        return Cell(chip=tr("ex æquo, à départager"), tone="attention")
    return Cell(chip=tr("retenu"), tone="ok") if key in vote.retenus else Cell(chip=tr("non retenu"))


def action_words(siege: Siege) -> str:
    """What a member copilots, as the file knows it or as it was typed (R4.5)."""
    return " · ".join(filter(None, (*siege.actions, siege.membre.action)))
