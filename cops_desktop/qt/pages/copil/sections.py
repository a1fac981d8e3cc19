"""Parts of the card of a mandate: the result of the vote, and who sits once it is validated."""

from dataclasses import dataclass

from cops_desktop.domain.words import format_rank
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.copil import words
from cops_desktop.qt.pages.copil.words import tr
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.copil.lecture import BinomeVu, Siege, Tableau


@dataclass(frozen=True)
class _Voted:
    """A binôme of the vote."""

    board: Tableau
    binome: BinomeVu


class VoteSection(ListSection[_Voted]):
    """Votes and ranks; who is in, and who is tied at the last place (R4.2)."""

    def __init__(self, contexte: Contexte) -> None:
        columns: list[Column[_Voted]] = [
            Column(tr("Rang"), "rang", lambda v: Cell(format_rank(v.binome.rang) if v.binome.rang else "–"), width=64),
            Column(tr("Binôme"), "binome", lambda v: Cell(str(v.binome.numero), strong=True), width=76, figures=True),
            Column(tr("Personnes"), "personnes", lambda v: Cell(words.names_of(v.binome))),
            Column(tr("Voix"), "voix", _votes, width=70, figures=True),
            Column("", "siege", lambda v: words.rank_cell(v.board, v.binome), width=190),
        ]
        super().__init__("copilVote", tr("Vote"), columns, lambda v: v.binome.binome.id, contexte.widths, "")
        self._contexte = contexte
        self._board: Tableau | None = None
        self._enter = button(tr("Résultat du vote…"), "copilSaisirVote", self._open)
        self.add_button(self._enter, of_row=False)
        self.view.opened.connect(lambda _: self._open())

    def show_board(self, board: Tableau) -> None:
        """Shows the vote, the first one on top; without a vote there is nothing to show."""
        self._board = board
        self.setVisible(board.vote is not None)
        self._enter.setVisible(board.en_composition)
        voters = board.mandat.votants
        self.set_title(tr("Vote") if voters is None else tr("Vote · {nombre} votants").format(nombre=voters))
        ranked = sorted(board.binomes, key=lambda b: (b.rang is None, b.rang or 0, b.numero))
        self.set_rows([_Voted(board, b) for b in ranked] if board.vote is not None else [])

    def _open(self) -> None:
        from cops_desktop.qt.dialogs.copil.voix import open_voix

        if self._board is not None and self._board.en_composition:
            open_voix(self._contexte, self._board)


def _votes(row: _Voted) -> Cell:
    votes = row.binome.binome.voix
    return Cell("" if votes is None else str(votes))


@dataclass(frozen=True)
class _Sitting:
    """Somebody who sits, sat or will sit."""

    binome: BinomeVu
    siege: Siege


class SittingSection(ListSection[_Sitting]):
    """Who sits in each binôme, who was replaced, and what each copilots (R4.1, R4.5)."""

    def __init__(self, contexte: Contexte) -> None:
        columns: list[Column[_Sitting]] = [
            Column(tr("Binôme"), "binome", lambda s: Cell(str(s.binome.numero), strong=True), width=76, figures=True),
            Column(tr("Personne"), "personne", _person),
            Column(tr("Action copilotée"), "action", _action, width=260),
        ]
        super().__init__(
            "copilSiege", tr("Composition"), columns, lambda s: s.siege.membre.id, contexte.widths,
            tr("Ce CoPil n’a pas de binôme."),
        )  # fmt: skip
        self._contexte = contexte
        self._board: Tableau | None = None
        self.add_button(button(tr("Remplacer…"), "copilRemplacer", self.replace), of_row=True)
        self.add_button(button(tr("Action copilotée…"), "copilAction", self.action), of_row=True)
        self.add_button(button(tr("Fiche"), "copilFiche", self._open_person), of_row=True)
        self.view.opened.connect(lambda _: self._open_person())

    def show_board(self, board: Tableau) -> None:
        """Shows who sits."""
        self._board = board
        self.setVisible(not board.en_composition)
        rows = [_Sitting(b, siege) for b in board.binomes if b.binome.retenu for siege in b.sieges]
        self.set_title(tr("Composition · {compte}").format(compte=words.count_words(board)))
        self.set_rows(rows if not board.en_composition else [])

    def replace(self) -> None:
        """Somebody leaves on a day; in a binôme that lost one, somebody joins."""
        from cops_desktop.qt.dialogs.copil.remplacement import open_remplacement

        row = self.view.row()
        if self._board is not None and row is not None:
            open_remplacement(self._contexte, self._board, row.binome, row.siege)

    def action(self) -> None:
        """The action that the chosen one copilots."""
        from cops_desktop.qt.dialogs.copil.action import open_action

        row = self.view.row()
        if row is not None:
            open_action(self._contexte, row.siege)

    def _open_person(self) -> None:
        row = self.view.row()
        if row is not None:
            self._contexte.ouvrir("personne", row.siege.qui.id)


def _person(row: _Sitting) -> Cell:
    siege = row.siege
    family = siege.qui.personne.famille.value.casefold()
    chip = tr("CoPil précédent") if siege.qui.ancien else ""
    why = " · ".join(filter(None, (siege.dates, words.where(siege.qui))))
    gone = not siege.present
    return Cell(siege.qui.nom, why, dot=family, strong=not gone, muted=gone, chip=chip, tone="accent")


def _action(row: _Sitting) -> Cell:
    known = words.action_words(row.siege)
    return Cell(known, hint=known) if known else Cell(tr("à trouver"), muted=True)
