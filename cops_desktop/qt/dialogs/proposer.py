"""For which request is somebody proposed: one that is open, or a new one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.mise_en_relation import open_demande
from cops_desktop.qt.dialogs.person_picker import Choix, Picker
from cops_desktop.qt.typography import typeset


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("proposer", words))


class RequestPicker(Picker):
    """The open requests, the oldest first."""

    def __init__(self, contexte: Contexte, title: str, then: Callable[[str], object]) -> None:
        from cops_desktop.services import mises_en_relation as service

        choices = [
            Choix(
                f.id,
                " ".join(f.demande.besoin.split()),
                " · ".join(p for p in (f.attente, f.qui) if p),
                "",
                f"{place:06}",
            )
            for place, f in enumerate(service.demandes(contexte.fichier, contexte.today()))
            if not f.demande.etat.close
        ]
        super().__init__(contexte, "choixDemande", title, _tr("Proposer"), choices, then)
        self.search.setPlaceholderText(_tr("Chercher une demande…"))
        self.ui.nouveau.setText(_tr("Nouvelle demande…"))

    def _make_new(self) -> None:
        self.accept()
        open_demande(self.contexte, None, then=self.then)


def open_proposer(contexte: Contexte, personne: str, then: Callable[[str], object]) -> None:
    """Asks for the request, puts the person on its shortlist, then calls `then(request)`."""
    from cops_desktop.services import annuaire
    from cops_desktop.services import mises_en_relation as service

    try:
        name = annuaire.fiche(contexte.fichier, personne).personne.nom_complet
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return

    def add(key: str) -> None:
        done, already = _tr("{nom} est proposée."), _tr("{nom} y était déjà proposée.")

        def say(added: int) -> None:
            contexte.message.emit((done if added else already).format(nom=name))
            then(key)

        contexte.executer(service.ajouter, contexte.fichier, key, [personne], then=say)

    RequestPicker(contexte, _tr("Proposer {nom} pour quelle demande ?").format(nom=name), add).open()
