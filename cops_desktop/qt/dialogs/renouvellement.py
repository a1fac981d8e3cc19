"""The message of renewal: its text as the first will read it, who has no e-mail, then drafts in a folder (R3.8)."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import Genre, Modele
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_folder
from cops_desktop.qt.dialogs.modeles import ModelesDialog
from cops_desktop.qt.tasks import Progress
from cops_desktop.qt.typography import typeset
from cops_desktop.services.engagements import renouvellements as service
from cops_desktop.services.reglages import read_reglages
from cops_desktop.services.rencontres.modeles import modele

if TYPE_CHECKING:
    from cops_desktop.services.engagements.renouvellements import ARenouveler, Preparation

MOST_NAMES = 6


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("renouvellement", words))


class RenouvellementDialog(ModelesDialog):
    """The text is kept for the next time; « Préparer » then asks where the drafts go. Nothing is sent."""

    def __init__(self, contexte: Contexte, wanted: Sequence["ARenouveler"]) -> None:
        self._wanted = list(wanted)
        self.sans = [one for one in wanted if not one.email]
        self._reached = len(self._wanted) - len(self.sans)
        super().__init__(contexte, [Genre.RENOUVELLEMENT], Genre.RENOUVELLEMENT)
        self.setObjectName("dialogueRenouvellement")
        self.setWindowTitle(_tr("Demander le renouvellement"))
        ui = self.ui
        ui.entete.setText(_tr("Demander le renouvellement"))
        ui.phrase.setText(self._phrase())
        ui.genre.hide()
        ui.genreMot.hide()
        ui.apercuMot.setText(_tr("Tel que {nom} le lira").format(nom=self._first.personne.nom_complet))
        count = plural(self._reached, _tr("message")) if self._reached else _tr("les messages")
        ui.enregistrer.setText(_tr("Préparer {messages}…").format(messages=count))
        ui.enregistrer.setEnabled(self._reached > 0)
        ui.corps.setFocus()

    @property
    def _first(self) -> "ARenouveler":
        return next((one for one in self._wanted if one.email), self._wanted[0])

    def _phrase(self) -> str:
        found = [_tr("Un message par engagement, à relire et à envoyer de votre messagerie : rien ne part d’ici.")]
        if self.sans:
            names = ", ".join(one.personne.nom_complet for one in self.sans[:MOST_NAMES])
            more = len(self.sans) - MOST_NAMES
            names += _tr(" et {nombre} de plus").format(nombre=more) if more > 0 else ""
            found.append(_tr("Sans e-mail : {noms}. Une lettre leur sera proposée.").format(noms=names))
        if not read_reglages(self.contexte.fichier).lien_charte:
            found.append(
                _tr("Le lien de la charte n’est pas dans les réglages : la ligne qui le porte ne sera pas écrite.")
            )
        return " ".join(found)

    def read_out(self, item: Modele) -> Modele:
        return service.message(self.contexte.fichier, self._first, item)

    def save(self, values: dict[str, Any]) -> bool:
        written = self._written()
        fichier = self.contexte.fichier
        if written != modele(fichier, Genre.RENOUVELLEMENT) and not super().save(values):
            return False
        self._before = self.state()
        ask_folder(self, _tr("Dans quel dossier mettre les messages ?"), self.write)
        return False

    def write(self, folder: Path) -> None:
        """Writes the drafts into a new folder of `folder`, in the background, and leaves the dialog once it is done."""
        contexte, keys = self.contexte, [one.id for one in self._wanted]
        fichier, day = contexte.fichier, contexte.today()

        def work(progress: Progress) -> "Preparation":
            with closing(fichier.again()) as own:
                return service.preparer_brouillons(own, keys, day, folder, progress.step)

        def written(made: "Preparation") -> None:
            contexte.written()
            said(contexte, made)
            if isValid(self):
                self.accept()

        contexte.tasks.run(_tr("Préparation des messages"), work, written, writes=True)


def said(contexte: Contexte, made: "Preparation") -> None:
    """Says what was written; whoever has no e-mail is named, and their letters are offered."""
    from cops_desktop.qt.lettres import imprimer_lettres

    count = plural(made.nombre, _tr("message préparé"), _tr("messages préparés"))
    words = _tr("{messages} dans {dossier} : ouvrez-les pour les envoyer")
    contexte.said_outside(words.format(messages=count, dossier=made.dossier))
    if made.sans:
        messages.question(
            contexte.window,
            _tr("Ces personnes n’ont pas d’adresse e-mail : elles ne sont pas notées comme relancées."),
            _tr("Imprimer leurs lettres"),
            lambda: imprimer_lettres(contexte, made.sans),
            "\n".join(made.noms_sans),
        )


def open_renouvellement(contexte: Contexte, keys: Sequence[str]) -> None:
    """Opens the message to these engagements; a Refus (they are gone) becomes a message."""
    try:
        wanted = service.choisis(contexte.fichier, keys, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    RenouvellementDialog(contexte, wanted).start()
