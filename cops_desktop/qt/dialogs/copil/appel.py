"""The call for volunteers: its text, then drafts for the whole CoPart in a folder. Nothing is sent (R4.2)."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.modeles import Genre, Modele, fautes
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_folder
from cops_desktop.qt.dialogs.form import Faute, FormDialog
from cops_desktop.qt.forms.ui_appel import Ui_AppelForm
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset
from cops_desktop.services.rencontres.modeles import modele, save_modele

if TYPE_CHECKING:
    from cops_desktop.services.courriels import Preparation  # messages are not for a start


class AppelDialog(FormDialog):
    """Edits the text, which is kept for the next time, then asks where the drafts go."""

    form = Ui_AppelForm
    fields = ("objet", "corps", "copie_cachee")
    wide, tall = 700, 560
    roomy: Mapping[str, int] = {"corps": 200}

    def __init__(self, contexte: Contexte, mandat: Mandat, people: int) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueAppel")
        self._mandat = mandat
        self._template = modele(contexte.fichier, Genre.APPEL)
        self.ui.objet.setText(self._template.objet)
        self.ui.corps.setPlainText(self._template.corps)
        words = self.tr("À tout le Comité des Partenaires : {personnes}. Rien n’est envoyé d’ici.")
        self.ui.phrase.setText(typeset(words.format(personnes=plural(people, "personne"))))
        self.ui.objet.setFocus()

    def read(self) -> dict[str, Any]:
        values = super().read()
        for name, sentence in fautes(Modele(values["objet"], values["corps"])).items():
            raise Faute(self.editor(name), sentence)
        return values

    def save(self, values: dict[str, Any]) -> bool:
        contexte = self.contexte
        written = Modele(values["objet"], values["corps"])
        if written != self._template:
            if not contexte.executer(save_modele, contexte.fichier, Genre.APPEL, written, field=self):
                return False
            self._template, self._before = written, self.state()

        def go(folder: Path) -> None:
            self.accept()
            _prepare(contexte, self._mandat.id, folder, copie_cachee=values["copie_cachee"])

        ask_folder(self, self.tr("Où écrire les brouillons"), go)
        return False


def _prepare(contexte: Contexte, mandat_id: str, folder: Path, *, copie_cachee: bool) -> None:
    """Writes the drafts in the background, and says what was written."""
    fichier, day = contexte.fichier, contexte.today()

    def work(progress: Progress) -> "Preparation":
        from cops_desktop.services.copil.appel import preparer

        with closing(fichier.again()) as own:
            return preparer(own, mandat_id, day, folder, copie_cachee=copie_cachee)

    def written(made: "Preparation") -> None:
        contexte.written()
        words = contexte.tr("{brouillons} dans {dossier}").format(
            brouillons=plural(made.nombre, "brouillon"), dossier=made.dossier
        )
        contexte.said_outside(typeset(words))
        if made.sans:
            without = contexte.tr("Ces personnes n’ont pas d’adresse e-mail : prévenez-les autrement.")
            messages.information(contexte.window, without, "\n".join(made.sans))

    contexte.tasks.run(contexte.tr("Préparation des messages"), work, written, writes=True)


def open_appel(contexte: Contexte, mandat: Mandat) -> None:
    """Opens the call for volunteers of a mandate."""
    from cops_desktop.services import comites

    AppelDialog(contexte, mandat, len(comites.copart_le(contexte.fichier, contexte.today()))).start()
