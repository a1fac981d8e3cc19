"""The two dialogs of a restitution: the day it was sent, and the *retour* of somebody who was not there (R3.8)."""

from typing import Any

from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.domain.restitution import DELAI
from cops_desktop.domain.words import de, format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_retour import Ui_RetourForm


class EnvoiDialog(FormDialog):
    """The day the restitution was sent; an empty line takes it back."""

    form = Ui_RetourForm
    fields = ("le",)
    wide = 520

    def __init__(self, contexte: Contexte, meeting: Rencontre) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueEnvoiRestitution")
        self._meeting = meeting
        title = self.tr("Envoi de la restitution")
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.leMot.setText(self.tr("Envoyée le"))
        self.ui.le.setAccessibleName(self.tr("Envoyée le"))
        self.ui.formulaire.setRowVisible(self.ui.texte, False)
        about = self.tr(
            "Les retours sont attendus pendant {n} jours. Sans date, la restitution n’est pas encore envoyée."
        )
        self.ui.aide.setText(about.format(n=DELAI.days))
        show_in_editor(self.ui.le, meeting.restitution_le or contexte.today())
        self.ui.le.selectAll()
        self.ui.le.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.rencontres.restitution import noter_envoi

        contexte = self.contexte
        return contexte.executer(noter_envoi, contexte.fichier, self._meeting.id, values["le"], field=self)


class RetourDialog(FormDialog):
    """The day and the text of a *retour*; without either it is taken back."""

    form = Ui_RetourForm
    fields = ("le", "texte")
    wide = 560

    def __init__(self, contexte: Contexte, meeting: Rencontre, name: str, presence: Presence) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueRetour")
        self._presence = presence
        self.ui.entete.setText(self.tr("Retour {de_nom}").format(de_nom=de(name)))
        about = self.tr(
            "Sur la restitution de «\u00a0{titre}\u00a0», le {jour}. Vider les deux lignes retire le retour."
        )
        self.ui.aide.setText(about.format(titre=meeting.titre, jour=format_date(meeting.date)))
        show_in_editor(self.ui.le, presence.retour_le or contexte.today())
        show_in_editor(self.ui.texte, presence.retour)
        self.ui.texte.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.rencontres.restitution import noter_retour

        contexte, about = self.contexte, self._presence
        return contexte.executer(
            noter_retour,
            contexte.fichier,
            about.rencontre,
            about.personne,
            values["le"],
            values["texte"],
            field=self,
        )


def open_envoi(contexte: Contexte, meeting: Rencontre) -> None:
    """Opens the dialog of the day the restitution was sent."""
    EnvoiDialog(contexte, meeting).start()


def open_retour(contexte: Contexte, meeting: Rencontre, name: str, presence: Presence) -> None:
    """Opens the dialog of a person's *retour*."""
    RetourDialog(contexte, meeting, name, presence).start()
