"""The list of backups: when each was made and why, what it holds, where it lies, whether it is sound and protected."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.sauvegardes import il_y_a
from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.sauvegardes import Sauvegarde, Trouvee

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Ligne:
    """A backup as the list shows it; `quand`: how long ago, `exact`: the day and the hour.

    `sauvegarde` is the copy that restoring would read: that of the second place when the one here is damaged.
    """

    trouvee: Trouvee
    sauvegarde: Sauvegarde
    quand: str
    exact: str
    abimee: bool


class ListeSauvegardes(ListView[Ligne]):
    """One backup a row, newest first; `ouvert` is the file of the window."""

    def __init__(self, widths: Widths, ouvert: Path) -> None:
        self._ouvert = ouvert
        columns = [
            Column[Ligne](_tr("Quand"), "quand", _when, width=148),
            Column[Ligne](_tr("Contenu"), "contenu", _content),
            Column[Ligne](_tr("Faite, et où"), "motif", self._made, width=166),
            Column[Ligne]("", "etat", _state, width=116),
        ]
        model = RowsModel(columns, key=lambda row: str(row.trouvee.sauvegarde.path))
        super().__init__(model, "sauvegardesListe", _tr("Sauvegardes"), widths=widths, two_lines=True)
        self.setMinimumHeight(sp(96))

    def show_found(self, found: Iterable[Trouvee], sound: Mapping[Path, bool], now: datetime) -> None:
        """Shows these backups; `sound` says of those that were read to their end whether they are what was written."""

        def damaged(saved: Sauvegarde) -> bool:
            return saved.abimee or not sound.get(saved.path, True)

        def line(trouvee: Trouvee) -> Ligne:
            copies = [s for s in (trouvee.sauvegarde, trouvee.copie) if s is not None]
            saved = next((s for s in copies if not damaged(s)), trouvee.sauvegarde)
            return Ligne(trouvee, saved, il_y_a(saved.fait_le, now), moment_court(saved.fait_le), damaged(saved))

        self.rows.set_rows([line(trouvee) for trouvee in found])

    def _made(self, row: Ligne) -> Cell:
        """Why it was made, and where it lies."""
        found, made = row.trouvee, row.sauvegarde.motif
        if found.sauvegarde.path == self._ouvert:
            return Cell(made, _tr("celle qui est ouverte"))
        if row.sauvegarde is found.copie:
            return Cell(made, typeset(_tr("seconde place ; ici, abîmée")))
        if not found.ici:
            return Cell(made, _tr("seconde place seulement"))
        return Cell(made, _tr("ici et en seconde place") if found.seconde else _tr("sur cet ordinateur"))


def _when(row: Ligne) -> Cell:
    return Cell(row.quand, row.exact, strong=True, hint=str(row.sauvegarde.path))


def _content(row: Ligne) -> Cell:
    saved = row.sauvegarde
    words = saved.path.name if saved.abimee else saved.resume.mots
    if row.abimee:
        why = typeset(_tr("Ce n’est plus ce qui avait été écrit\u202f: elle ne se restaure pas."))
        return Cell(words, why, hint=f"{words}\n{why}")
    counts, size = words.split(", "), _size(saved.octets)
    rest = " · ".join(part for part in (", ".join(counts[2:]), size) if part)
    return Cell(", ".join(counts[:2]), rest, hint=f"{words} · {size}")


def _state(row: Ligne) -> Cell:
    if row.abimee:
        return Cell(chip=_tr("abîmée"), tone="refus")
    if row.sauvegarde.protegee:
        return Cell(chip=_tr("protégée"), tone="ok")
    return Cell(chip=_tr("non protégée"), tone="neutre")


def _size(octets: int) -> str:
    if octets < MEGABYTE:
        return f"{-(-octets // 1000)}\u00a0ko"
    return f"{octets / MEGABYTE:.1f}\u00a0Mo".replace(".", ",")


def _tr(text: str) -> str:
    return typeset(QCoreApplication.translate("sauvegardes", text))
