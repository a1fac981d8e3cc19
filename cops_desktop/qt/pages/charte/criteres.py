"""The criteria of a member with their proofs: ticked by one key, opened by Enter; and the contributions proposed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from cops_desktop.domain.charte import LIBELLES, Critere
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column
from cops_desktop.qt.pages.charte import texts
from cops_desktop.qt.pages.charte.texts import Ligne, tr
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.fields import ParsedField
from cops_desktop.qt.widgets.genres import GENRES
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.engagements.charte import SuiviMembre
from cops_desktop.services.engagements.contributions import Proposee


class _Jour(ParsedField):
    genre = GENRES["date"]


class Criteres(ListSection[Ligne]):
    """C ticks the chosen criterion with the day of the field, Delete takes it back, Enter opens a proof."""

    def __init__(self, contexte: Contexte) -> None:
        columns = [
            Column(tr("Critère et preuves"), "quoi", texts.quoi),
            Column("", "etat", texts.etat, width=122, figures=True),
        ]
        super().__init__("charteCriteres", tr("Critères"), columns, lambda one: one.id, contexte.widths, "")
        self._contexte = contexte
        self._membre: SuiviMembre | None = None
        self.jour = _Jour(tr("Déclaré le"), "charteJour", tr("le jour qui sera noté"), required=True)
        self._tick = button(tr("Déclarer"), "charteDeclarer", self.tick, role="puceVide", hint="C")
        self._untick = button(tr("Ne plus déclarer"), "charteRetirer", self.untick, role="puceVide", hint=tr("Suppr"))
        self._open = button(tr("Ouvrir"), "charteOuvrir", self.open_proof, role="puceVide", hint=tr("Entrée"))
        for made in (self._tick, self._untick, self._open):
            self.add_button(made, of_row=True, apart=True)
        self._column.insertWidget(self._column.indexOf(self.view), self.jour)
        self.add_below(
            label(
                tr("Au clavier : C déclarer · Suppr ne plus déclarer · Entrée ouvrir"),
                "explication",
                "charteTouches",
                wrap=True,
            )
        )
        self.view.keys = {Qt.Key.Key_Delete: self.untick}
        self.view.typed.connect(lambda letter: self.tick() if letter == "c" else None)
        self.view.opened.connect(lambda _: self.open_proof())
        self.view.chosen.connect(self._offer)

    def show_membre(self, membre: SuiviMembre) -> None:
        """Shows the criteria of a member; the day to note is today until another is typed."""
        if self._membre is None or self._membre.id != membre.id:
            self.jour.set_value(self._contexte.today())
        self._membre = membre
        self.set_rows(texts.lignes(membre.suivi))
        missing = len(membre.suivi.manques)
        self.set_title(
            tr("Critères")
            + (f" · {plural(missing, tr('reste à remplir'), tr('restent à remplir'))}" if missing else "")
        )
        if self.view.row() is None:
            self.view.choose_first()
        self._offer(self.view.row())

    def _offer(self, row: Ligne | None) -> None:
        self._tick.setEnabled(texts.declarable(row))
        self._untick.setEnabled(texts.declarable(row))
        self._open.setEnabled(row is not None and row.preuve is not None and bool(row.preuve.genre))

    def tick(self) -> None:
        """Notes the chosen criterion as declared on the day of the field."""
        self.jour.commit()
        self._declare(self.jour.value())

    def untick(self) -> None:
        """Takes back what was declared."""
        self._declare(None)

    def _declare(self, jour: date | None) -> None:
        from cops_desktop.services.engagements import charte as service

        row = self.view.row()
        if self._membre is None or row is None or row.constat is None or not texts.declarable(row):
            return
        critere: Critere = row.constat.critere
        words = tr("déclaré le {jour}").format(jour=format_date(jour)) if jour else tr("plus déclaré")
        said = tr("{critere} : {mots}. Ctrl+Z revient en arrière.").format(critere=LIBELLES[critere], mots=words)
        self._contexte.executer(
            service.declarer,
            self._contexte.fichier,
            self._membre.id,
            critere,
            jour,
            then=lambda _: self._contexte.message.emit(said),
            field=self.jour if jour else None,
        )

    def open_proof(self) -> None:
        """Goes to what proves the chosen line."""
        row = self.view.row()
        if row is None or row.preuve is None or not row.preuve.genre:
            return
        if row.preuve.genre == "contribution":
            from cops_desktop.qt.dialogs.contribution import open_contribution

            open_contribution(self._contexte, row.preuve.cle)
        else:
            self._contexte.ouvrir(row.preuve.genre, row.preuve.cle)


class Proposees(ListSection[Proposee]):
    """What the file knows and nobody noted; Enter notes it."""

    def __init__(self, contexte: Contexte, add: Callable[[], object]) -> None:
        columns = [Column(tr("Contribution possible"), "quoi", texts.proposee)]
        empty = tr("Rien d’autre à proposer : une réunion animée ou un CoTec copiloté se proposerait ici.")
        super().__init__("charteProposees", tr("Contributions"), columns, lambda p: p.id, contexte.widths, empty)
        self._contexte = contexte
        self.add_button(button(tr("Noter une contribution…"), "charteContribution", add), of_row=False)
        for words, name, does, hint in (
            (tr("Accepter"), "charteAccepter", self.accept, tr("Entrée")),
            (tr("Voir"), "charteVoirProposee", self.look, "F2"),
        ):
            self.add_button(button(words, name, does, role="puceVide", hint=hint), of_row=True, apart=True)
        self.view.horizontalHeader().hide()
        self.view.keys = {Qt.Key.Key_F2: self.look}
        self.view.opened.connect(lambda _: self.accept())

    def show_proposees(self, found: list[Proposee]) -> None:
        """Shows what is proposed."""
        self.set_rows(found)
        self.set_title(tr("Contributions à noter · {n}").format(n=len(found)) if found else tr("Contributions"))
        if self.view.row() is None:
            self.view.choose_first()

    def accept(self) -> None:
        """Notes the chosen one."""
        from cops_desktop.services.engagements import contributions as service

        row = self.view.row()
        if row is not None:
            said = tr("Contribution notée. Ctrl+Z revient en arrière.")
            self._contexte.executer(
                service.accepter, self._contexte.fichier, row, then=lambda _: self._contexte.message.emit(said)
            )

    def look(self) -> None:
        """Goes to what it is proposed from."""
        row = self.view.row()
        if row is not None:
            self._contexte.ouvrir(row.genre, row.cle)
