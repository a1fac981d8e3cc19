"""Whom we have no news of: the yearly list, to ask again or to erase, one by one (§9)."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

from cops_desktop.domain.words import format_date, format_phone, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_picker import Ui_PickerForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services import droits
from cops_desktop.services.droits import SansNouvelles


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("sans_nouvelles", words))


class SansNouvellesDialog(ReadingOrder, QDialog):
    """Follows the file: who gave news, or was erased, leaves the list."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte.window)
        self.setObjectName("dialogueSansNouvelles")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contexte = contexte
        self.ui = Ui_PickerForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        title = _tr("Personnes sans nouvelles depuis 3\u00a0ans")
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        columns = [
            Column(_tr("Personne"), "nom", _who),
            Column(_tr("Dernières nouvelles"), "dernier", _last, width=150),
            Column(_tr("Ce qui est détenu"), "tenu", _held, width=290),
        ]
        self._model: RowsModel[SansNouvelles] = RowsModel(columns, lambda s: s.personne.id)
        self.view: ListView[SansNouvelles] = ListView(
            self._model, "sansNouvellesListe", title, widths=contexte.widths, two_lines=True, gives={"dernier", "tenu"}
        )
        self._count = label("", "explication", "sansNouvellesCompte", wrap=True)
        self._lay_out()
        contexte.changed.connect(self.look)
        self.view.opened.connect(lambda _: self.open_person())
        self.look()
        fit_to_text(self, 880, 600)
        self.view.setFocus()

    def _lay_out(self) -> None:
        line = FlowLayout(spacing=8)
        self._of_row = [
            button(_tr("Nouvelles aujourd’hui"), "sansNouvellesNoter", self.note, hint="N"),
            button(_tr("Fiche…"), "sansNouvellesFiche", self.open_person, icon="personne", hint=_tr("Entrée")),
            button(_tr("Ses droits…"), "sansNouvellesDroits", self.open_rights, hint="D"),
        ]
        for made in self._of_row:
            line.addWidget(made)
        self.ui.liste.addWidget(self._count)
        self.ui.liste.addWidget(self.view, 1)
        self.ui.liste.addLayout(line)
        self.ui.nouveau.setText(_tr("Imprimer la liste…"))
        self.ui.nouveau.clicked.connect(self.show_paper)
        self.ui.choisir.hide()
        self.ui.annuler.setText(_tr("Fermer"))
        self.ui.annuler.clicked.connect(self.reject)
        for made in (self.ui.nouveau, self.ui.annuler):
            made.setAutoDefault(False)
        self.view.typed.connect(self._typed)

    def look(self) -> None:
        """Shows them as the file is now."""
        found = droits.sans_nouvelles(self._contexte.fichier, self._contexte.today())
        self._model.set_rows(found)
        if self.view.row() is None:
            self.view.choose_first()
        words = _tr("{n} dont rien n’est venu : ni présence, ni réponse, ni signature, ni accord.")
        none = _tr("Chacune a donné de ses nouvelles.")
        self._count.setText(words.format(n=plural(len(found), _tr("personne"))) if found else none)
        for made in (*self._of_row, self.ui.nouveau):
            made.setEnabled(bool(found))

    def _typed(self, letter: str) -> None:
        does = {"n": self.note, "d": self.open_rights}.get(letter)
        if does is not None:
            does()

    def note(self) -> None:
        """There was news of the chosen person today."""
        row, contexte = self.view.row(), self._contexte
        if row is not None:
            words = _tr("Nouvelles de {nom} notées. Ctrl+Z revient en arrière.").format(nom=row.personne.nom_complet)
            contexte.executer(
                droits.noter_contact,
                contexte.fichier,
                row.personne.id,
                contexte.today(),
                then=lambda _: contexte.message.emit(words),
            )

    def open_person(self) -> None:
        """Opens the chosen person."""
        row = self.view.row()
        if row is not None:
            self.accept()
            self._contexte.ouvrir("personne", row.personne.id)

    def open_rights(self) -> None:
        """Opens the rights of the chosen person, from where they can be erased."""
        from cops_desktop.qt.dialogs.droits import open_droits

        row = self.view.row()
        if row is not None:
            open_droits(self._contexte, row.personne.id)

    def show_paper(self) -> None:
        """Previews the list, with room to write what was decided."""
        contexte = self._contexte
        pdf = droits.sans_nouvelles_pdf(contexte.fichier, list(self._model.rows()), contexte.today())
        self.accept()
        contexte.preview(pdf, f"sans-nouvelles-{contexte.today().isoformat()}.pdf", _tr("Personnes sans nouvelles"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)


def _who(item: SansNouvelles) -> Cell:
    person = item.personne
    reach = " · ".join(part for part in (format_phone(person.telephone), person.email) if part)
    reach = reach or _tr("ni téléphone ni e-mail")
    return Cell(person.nom_en_liste, reach, dot=person.famille.value.casefold(), strong=True)


def _held(item: SansNouvelles) -> Cell:
    ways, _, rest = item.tenu.partition(" · ")
    return Cell(ways, rest, hint=item.tenu)


def _last(item: SansNouvelles) -> Cell:
    return Cell(format_date(item.dernier)) if item.dernier else Cell(_tr("jamais notées"), muted=True)


def open_sans_nouvelles(contexte: Contexte) -> None:
    """Opens the list."""
    SansNouvellesDialog(contexte).open()
