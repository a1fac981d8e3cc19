"""The dialog that proposes the binômes of a CoPil: each proposal with its score, criterion by criterion, and its pairs.

The team has the last word: nothing is written before « Appliquer », and what was made by hand stays.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from cops_desktop.domain.composition import PRIORITES, Paire, Partie, pourquoi
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural, typography
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_proposer_binomes import Ui_ProposerBinomesForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.copil import proposer
from cops_desktop.services.copil.proposer import Proposition

DETAIL = 4  # lines under a list


R = TypeVar("R")


class _Liste(QWidget, Generic[R]):
    """A list, and under it the whole of what its chosen row says."""

    def __init__(self, view: ListView[R], words: Callable[[R], str]) -> None:
        super().__init__()
        detail = label("", "explication", f"{view.objectName()}Detail", wrap=True)
        detail.setMinimumHeight(detail.fontMetrics().lineSpacing() * DETAIL)
        detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        view.setMinimumHeight(sp(190))
        view.chosen.connect(lambda row: detail.setText("" if row is None else words(row)))
        self.setLayout(vbox(view, detail, spacing=6))


class ProposerBinomesDialog(FormDialog):
    """One proposal is shown at a time; the radio buttons say the score of each."""

    form = Ui_ProposerBinomesForm
    wide, tall = 1080, 680

    def __init__(self, contexte: Contexte, mandat_id: str, propositions: tuple[Proposition, ...]) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueProposerBinomes")
        self._mandat = mandat_id
        self._propositions = propositions
        self.chosen = propositions[0]
        self._binomes = RowsModel[Paire](self._pair_columns(), lambda paire: str(paire.numero))
        self._parties = RowsModel[Partie](self._score_columns(), lambda partie: partie.critere.name)
        self._lists()
        self._radios = QButtonGroup(self)
        for number, proposition in enumerate(propositions):
            self._offer(number, proposition)
        self.ui.choix.addStretch()
        self._radios.buttons()[0].setChecked(True)
        self._radios.idClicked.connect(lambda number: self._show(propositions[number]))
        self._radios.buttons()[0].setFocus()
        self._show(self.chosen)

    def _offer(self, number: int, proposition: Proposition) -> None:
        words = self.tr("{nom}\u202f: score {score}").format(
            nom=proposition.priorite.value, score=proposition.score.total
        )
        made = QRadioButton(typography(words))
        made.setObjectName(f"proposition{number + 1}")
        made.setAccessibleDescription(typography(PRIORITES[proposition.priorite]))
        self._radios.addButton(made, number)
        self.ui.choix.addWidget(made)

    def _lists(self) -> None:
        widths = self.contexte.widths
        self.binomes: ListView[Paire] = ListView(
            self._binomes, "propositionBinomes", self.tr("Binômes"), widths=widths, two_lines=True
        )
        self.parties: ListView[Partie] = ListView(
            self._parties, "propositionCriteres", self.tr("Critères"), widths=widths, two_lines=True
        )
        self.ui.listes.addWidget(_Liste(self.binomes, self._pair_words), 6)
        self.ui.listes.addWidget(_Liste(self.parties, _part_words), 5)

    def _pair_columns(self) -> list[Column[Paire]]:
        return [
            Column(self.tr("N°"), "numero", lambda p: Cell(str(p.numero), muted=True), None, 46, True),
            Column(self.tr("Binôme"), "binome", self._pair_cell),
        ]

    def _pair_cell(self, paire: Paire) -> Cell:
        names = self.tr(" et ").join(membre.nom for membre in paire.membres)
        words = ""
        if paire.deja:
            words = self.tr("composé par vous") if paire.deja == len(paire.membres) else self.tr("complété")
        return Cell(names, pourquoi(paire), chip=words, strong=True, hint=self._pair_words(paire))

    def _pair_words(self, paire: Paire) -> str:
        """All that there is to say of a binôme: each of the two, then why."""
        each = [
            ", ".join(
                part
                for part in (
                    membre.nom,
                    membre.nom_structure or self.tr("en son nom"),
                    membre.territoire.value if membre.territoire else "",
                    self.tr("du CoPil précédent") if membre.ancien else "",
                )
                if part
            )
            for membre in paire.membres
        ]
        why = pourquoi(paire)
        return typography("\n".join((*each, why[:1].upper() + why[1:] + ".")))

    def _score_columns(self) -> list[Column[Partie]]:
        def points(partie: Partie) -> Cell:
            sum_ = f"{partie.ecart} × {partie.poids}"
            return Cell(str(partie.points), sum_, strong=bool(partie.ecart), muted=not partie.ecart)

        def words(partie: Partie) -> Cell:
            return Cell(partie.critere.value, partie.figures, strong=True, hint=_part_words(partie))

        return [
            Column(self.tr("Critère"), "critere", words),
            Column(self.tr("Écart × poids"), "points", points, None, 116, True),
        ]

    def _show(self, proposition: Proposition) -> None:
        """Shows one proposal: its reasons, binômes and criteria, who waits, what is impossible."""
        self.chosen = proposition
        proof = (
            self.tr("C’est la meilleure composition possible selon ces poids")
            if proposition.prouvee
            else self.tr("Aucun échange de deux personnes ne l’améliore")
        )
        words = self.tr("{raison} {preuve}\u202f; 0 serait parfait.").format(
            raison=PRIORITES[proposition.priorite], preuve=proof
        )
        self.ui.pourquoi.setText(typography(words))
        self._binomes.reset_rows(proposition.composition)
        self._parties.reset_rows(proposition.score.parties)
        for view in (self.binomes, self.parties):
            view.choose_first()
        waiting = ", ".join(candidat.nom for candidat in proposition.attendent)
        self.ui.attendent.setText(typography(self.tr("Sans binôme\u202f: {noms}.").format(noms=waiting)))
        self.ui.attendent.setVisible(bool(waiting))
        self.ui.remarques.setText("\n".join(proposition.dossier.remarques))
        self.ui.remarques.setVisible(bool(proposition.dossier.remarques))
        self.set_error("")

    def save(self, values: dict[str, object]) -> bool:
        return self.contexte.executer(
            proposer.appliquer, self.contexte.fichier, self._mandat, self.chosen, field=self, then=self._say
        )

    def _say(self, number: int) -> None:
        words = plural(number, self.tr("binôme composé"), self.tr("binômes composés"))
        sentence = self.tr("{nombre}. Déplacez qui vous voulez\u202f; Ctrl+Z revient en arrière.").format(nombre=words)
        self.contexte.message.emit(typography(sentence))

    def state(self) -> object:
        """Nothing is lost by leaving a proposal."""
        return None


def _part_words(partie: Partie) -> str:
    """« Territoires : Est 14 pour 15 visés · … »."""
    return typography(f"{partie.critere.value} : {partie.figures}.")


def open_proposer(contexte: Contexte, mandat_id: str) -> None:
    """Composes beside the window, then opens the dialog; a Refus says why there is nothing to propose."""
    try:
        dossier = proposer.lire(contexte.fichier, mandat_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return

    def compose(progress: Progress) -> tuple[Proposition, ...]:
        return proposer.composer_tout(dossier, progress.step)

    def show(found: tuple[Proposition, ...]) -> None:
        ProposerBinomesDialog(contexte, mandat_id, found).start()

    contexte.tasks.run(QCoreApplication.translate("proposer", "Recherche de binômes équilibrés"), compose, show)
