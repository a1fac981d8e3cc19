"""« Sortir… » : the list that is shown as a table, a paper, labels, cards or e-mails; says before what comes out."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QSizePolicy

from cops_desktop.documents.etiquettes import PLANCHES, planche
from cops_desktop.domain.publication import Destination
from cops_desktop.domain.words import fold
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_sortir import Ui_SortirForm
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.theme import sp
from cops_desktop.services import sorties
from cops_desktop.services.sorties import Fiches, Sortie
from cops_desktop.services.sorties.annonces import OWN_SENDING

AT_ONCE = 1000  # entries that are read in the window's own thread
Cles = Sequence[tuple[str, str]]


def open_sortir(contexte: Contexte, cles: Cles, titre: str) -> None:
    """Opens the dialog on a list of (genre, key); `titre` is what the list is called, also on paper."""
    day, asked = contexte.today(), list(cles)

    def show(fiches: Fiches) -> None:
        SortirDialog(contexte, fiches, titre).start()

    if len(asked) <= AT_ONCE:
        show(sorties.lire(contexte.fichier, asked, day))
        return
    fichier = contexte.fichier

    def read(_: Progress) -> Fiches:
        with closing(fichier.again(read_only=True)) as own:
            return sorties.lire(own, asked, day)

    contexte.tasks.run(QCoreApplication.translate("sortir", "Lecture de la liste"), read, show)


class SortirDialog(FormDialog):
    """The figures follow each choice; nothing of the file changes."""

    form = Ui_SortirForm
    fields = ("planche", "premiere")
    wide = 640

    def __init__(self, contexte: Contexte, fiches: Fiches, titre: str) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueSortir")
        self._fiches, self._titre = fiches, titre
        self.ui.entete.setText(self.tr("Exporter la liste\u202f: {titre}").format(titre=titre))
        self.ui.contenuMot.setText(sorties.contenu(fiches))
        offer(self.ui.planche, [(sheet.nom, sheet.titre) for sheet in PLANCHES])
        self.ui.planche.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ui.planche.setMinimumContentsLength(12)
        self.ui.planche.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        show_in_editor(self.ui.premiere, 1)
        self.ui.premiere.setMaximumWidth(sp(90))
        self.required = {"premiere": self.tr("Écrivez à quelle étiquette commencer, 1 pour une planche neuve.")}
        self._what = self._group({kind: getattr(self.ui, kind.value) for kind in Sortie})
        self._whom = self._group({Destination.A_DIFFUSER: self.ui.diffuser, Destination.INTERNE: self.ui.interne})
        self.ui.planche.activated.connect(lambda _: self._say())
        self.ui.premiere.textEdited.connect(lambda _: self._say())
        self._say()

    def _group(self, buttons: dict[Any, QRadioButton]) -> Callable[[], Any]:
        """Radio buttons of which one is chosen; returns what gives the choice."""
        group = QButtonGroup(self)
        for made in buttons.values():
            group.addButton(made)
            made.toggled.connect(lambda on: self._say() if on else None)
        return lambda: next(value for value, made in buttons.items() if made.isChecked())

    @property
    def sortie(self) -> Sortie:
        """What was chosen."""
        found: Sortie = self._what()
        return found

    @property
    def destination(self) -> Destination:
        """For whom; what is the team's own sending is inside."""
        found: Destination = Destination.INTERNE if self.sortie in OWN_SENDING else self._whom()
        return found

    def state(self) -> object:
        """Nothing is lost by leaving."""
        return None

    def read(self) -> dict[str, Any]:
        """The sheet of labels, and the first that is left on it; nothing for the rest. Raises Faute."""
        if self.sortie is not Sortie.ETIQUETTES:
            return {}
        values = super().read()
        sheet = planche(values["planche"])
        if not 1 <= values["premiere"] <= sheet.nombre:
            words = self.tr("Cette planche a {nombre} étiquettes\u202f: commencez entre la 1 et la {nombre}.")
            raise Faute(self.ui.premiere, words.format(nombre=sheet.nombre))
        return {"planche": sheet, "premiere": values["premiere"]}

    def _say(self) -> None:
        """Says what the choice of now would give."""
        ui, kind = self.ui, self.sortie
        ui.pourQui.setVisible(kind not in OWN_SENDING)
        ui.planches.setVisible(kind is Sortie.ETIQUETTES)
        values: dict[str, Any] = {}
        with suppress(Faute):  # the button says it, once it is pressed
            values = self.read()
        sheet = values.get("planche", PLANCHES[0])
        said = sorties.annonce(self._fiches, kind, self.destination, sheet, values.get("premiere", 1))
        for place, words in ((ui.compte, said.compte), (ui.aSavoir, said.a_savoir), (ui.sans, said.sans)):
            place.setText(words)
            place.setVisible(bool(words))
        ui.enregistrer.setEnabled(said.possible)
        ui.enregistrer.setText(self._verb(kind))
        self._unmark()
        if self.isVisible():
            ui.contenu.activate()
            self._make_room()

    def _verb(self, kind: Sortie) -> str:
        if kind in (Sortie.LISTE, Sortie.ETIQUETTES):
            return self.tr("Voir et imprimer")
        return self.tr("Copier") if kind is Sortie.COURRIELS else self.tr("Enregistrer sous…")

    def save(self, values: dict[str, Any]) -> bool:
        kind = self.sortie
        if kind is Sortie.COURRIELS:
            self._copy()
            return True
        if kind in (Sortie.LISTE, Sortie.ETIQUETTES):
            return self._preview(kind, values)
        self._ask_where(kind)
        return False

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._fiches.courriels.ligne)
        self.contexte.said_outside(sorties.copiees(self._fiches))

    def _preview(self, kind: Sortie, values: dict[str, Any]) -> bool:
        contexte, fiches, titre, destination = self.contexte, self._fiches, self._titre, self.destination
        name = self._file_name(kind, "pdf")
        if kind is Sortie.LISTE:
            return contexte.tasks.run(
                self.tr("Mise en page de la liste"),
                lambda _: sorties.liste_en_pdf(fiches, titre, destination),
                lambda pdf: contexte.preview(pdf, name, titre),
            )
        title = self.tr("Étiquettes\u202f: {titre}").format(titre=titre)
        return contexte.tasks.run(
            self.tr("Mise en page des étiquettes"),
            lambda _: sorties.etiquettes_en_pdf(fiches, **values),
            lambda pdf: contexte.preview(pdf, name, title),
        )

    def _ask_where(self, kind: Sortie) -> None:
        kinds = {
            Sortie.XLSX: (self.tr("Classeur (*.xlsx)"), "xlsx"),
            Sortie.CSV: (self.tr("Fichier CSV (*.csv)"), "csv"),
            Sortie.VCARD: (self.tr("Fiches de contact (*.vcf)"), "vcf"),
        }
        words, suffix = kinds[kind]
        ask_save(self, self.tr("Enregistrer la liste"), words, self._file_name(kind, suffix), self.write)

    def _file_name(self, kind: Sortie, suffix: str) -> str:
        """« aude-interne.xlsx » : what is not to be passed on says so in its name."""
        inside = kind not in OWN_SENDING and self.destination is Destination.INTERNE
        parts = ["etiquettes" if kind is Sortie.ETIQUETTES else "", self._titre, "interne" if inside else ""]
        words = [folded for part in parts if (folded := fold(part[:100]).replace(" ", "-"))]
        return f"{'-'.join(words) or 'liste'}.{suffix}"

    def write(self, path: Path) -> None:
        """Writes the file that was asked for, in the background, and leaves the dialog."""
        contexte, fiches, titre = self.contexte, self._fiches, self._titre
        kind, destination = self.sortie, self.destination

        def work(_: Progress) -> None:
            if kind is Sortie.VCARD:
                sorties.write_cartes(path, fiches, titre, destination)
            elif kind is Sortie.CSV:
                sorties.write_liste_csv(path, fiches, destination)
            else:
                sorties.write_classeur(path, fiches, titre, destination)

        said = self.tr("La liste est dans {chemin}").format(chemin=path)
        title = self.tr("Écriture de «\u00a0{nom}\u00a0»").format(nom=path.name)
        if contexte.tasks.run(title, work, lambda _: contexte.said_outside(said)):
            self.accept()
