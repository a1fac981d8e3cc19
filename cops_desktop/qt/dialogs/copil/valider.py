"""The dialog that validates a CoPil: tacitly, or by the vote, with who sits of a tie at the last place (R4.2)."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout

from cops_desktop.domain.copil import BINOMES
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_valider_copil import Ui_ValiderCopilForm
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.services.copil.lecture import Tableau


class ValiderDialog(FormDialog):
    """Says what validating means here, then asks for the day, and for the team's choice where the vote left one."""

    form = Ui_ValiderCopilForm
    fields = ("valide_le",)
    wide = 580

    def __init__(self, contexte: Contexte, board: Tableau) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueValiderCopil")
        self._mandat = board.mandat.id
        self._boxes: dict[str, QCheckBox] = {}
        self.required = {"valide_le": self.tr("Écrivez le jour de la validation.")}
        show_in_editor(self.ui.valide_le, contexte.today())
        count = len(board.binomes)
        if count <= BINOMES:
            words = self.tr("{binomes} : validation tacite, sans vote.").format(binomes=plural(count, "binôme"))
        else:
            words = self.tr("{binomes} : les 14 premiers du vote siègent.").format(binomes=plural(count, "binôme"))
        self.ui.phrase.setText(typeset(words))
        vote = board.vote
        self.ui.departage.setVisible(count > BINOMES and vote is not None and bool(vote.ex_aequo))
        if count > BINOMES and vote is not None and vote.ex_aequo:
            grid = self.ui.departage.layout()
            assert isinstance(grid, QGridLayout)
            ask = self.tr("Ex æquo à la dernière place : choisissez {nombre} parmi eux.")
            told = label(
                typeset(ask.format(nombre=plural(vote.restantes, "binôme"))), "fort", "departageMot", wrap=True
            )
            grid.addWidget(told, 0, 0)
            for row, binome in enumerate((b for b in board.binomes if b.binome.id in vote.ex_aequo), 1):
                names = ", ".join(siege.qui.nom for siege in binome.presents)
                votes = plural(binome.binome.voix or 0, "voix", "voix")
                box = QCheckBox(typeset(f"{binome.numero} – {names} ({votes})"))
                box.setObjectName(f"departage_{binome.numero}")
                grid.addWidget(box, row, 0)
                self._boxes[binome.binome.id] = box
        self.ui.valide_le.setFocus()

    def state(self) -> object:
        return [super().state(), *(box.isChecked() for box in self._boxes.values())]

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import mandats

        contexte = self.contexte
        chosen = [key for key, box in self._boxes.items() if box.isChecked()]
        say = self.tr("Le CoPil est validé. Ctrl+Z revient à sa composition.")
        return contexte.executer(
            mandats.valider,
            contexte.fichier,
            self._mandat,
            values["valide_le"],
            chosen,
            then=lambda _: contexte.message.emit(say),
            field=self,
        )


def open_valider(contexte: Contexte, board: Tableau) -> None:
    """Opens the validation of a mandate."""
    ValiderDialog(contexte, board).start()
