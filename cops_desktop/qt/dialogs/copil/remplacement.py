"""In mid-mandate: somebody leaves on a day and another comes the day after, or joins a binôme that lost one (R4.1)."""

from typing import Any

from cops_desktop.domain.copil import DEUX
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_remplacement import Ui_RemplacementForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.copil.lecture import BinomeVu, Siege, Tableau


class RemplacementDialog(FormDialog):
    """`siege` None: nobody leaves, somebody joins the binôme."""

    form = Ui_RemplacementForm
    fields = ("jour", "arrivant", "structure")
    wide = 560

    def __init__(self, contexte: Contexte, board: Tableau, binome: BinomeVu, siege: Siege | None) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueRemplacement")
        self._binome, self._siege, self._mandat = binome, siege, board.mandat.id
        if siege is None:
            self.setWindowTitle(typeset(self.tr("Compléter le binôme {numero}").format(numero=binome.numero)))
            self.ui.jourMot.setText(self.tr("Depuis le"))
            self.ui.jour.setAccessibleName(self.tr("Depuis le"))
            self.ui.arrivantMot.setText(self.tr("Qui vient"))
            words = self.tr("Binôme à compléter : {noms}").format(
                noms=", ".join(s.qui.nom for s in binome.presents) or self.tr("plus personne")
            )
        else:
            self.setWindowTitle(typeset(self.tr("Remplacer {nom}").format(nom=siege.qui.nom)))
            words = self.tr("Binôme {numero}. Qui vient siège le lendemain du dernier jour ; vide : personne encore.")
            words = words.format(numero=binome.numero)
        self.ui.entete.setText(self.windowTitle())
        self.ui.phrase.setText(typeset(words))
        choose_person(self.ui.arrivant, contexte, self, optional=siege is not None)
        day = min(max(contexte.today(), board.mandat.debut), board.mandat.dernier_jour)
        show_in_editor(self.ui.jour, day)
        self.required = {"jour": self.tr("Écrivez le jour.")}
        self.ui.arrivant.chosen.connect(self._offer_structures)
        self._offer_structures("")
        self.ui.jour.setFocus()

    def _offer_structures(self, person: str) -> None:
        from cops_desktop.services.copil import volontaires

        choices: list[tuple[str | None, str]] = [(None, self.tr("En son nom"))]
        if person:
            item = volontaires.nouveau(self.contexte.fichier, self._mandat, person, self.contexte.today())
            choices += volontaires.structures_possibles(self.contexte.fichier, item)
            offer(self.ui.structure, choices)
            show_in_editor(self.ui.structure, item.structure)
        else:
            offer(self.ui.structure, choices)

    def read(self) -> dict[str, Any]:
        values = super().read()
        if self._siege is None and values["arrivant"] is None:
            raise Faute(self.ui.arrivant, self.tr("Choisissez qui complète le binôme."))
        return values

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import binomes

        contexte, coming, structure = self.contexte, values["arrivant"], values["structure"]
        if self._siege is None:
            key = self._binome.binome.id
            return contexte.executer(
                binomes.completer, contexte.fichier, key, coming, values["jour"], structure, field=self
            )
        key = self._siege.membre.id
        left = self.tr("{nom} siège jusqu’au {jour}. Ctrl+Z revient en arrière.")
        said = typeset(left.format(nom=self._siege.qui.nom, jour=format_date(values["jour"])))
        return contexte.executer(
            binomes.remplacer,
            contexte.fichier,
            key,
            values["jour"],
            coming,
            structure,
            then=lambda _: contexte.message.emit(said),
            field=self,
        )


def open_remplacement(contexte: Contexte, board: Tableau, binome: BinomeVu, siege: Siege | None) -> None:
    """Opens the dialog that replaces somebody; in a binôme that lost one, the one that makes it whole."""
    joins = siege is None or (not siege.present and len(binome.presents) < DEUX)
    RemplacementDialog(contexte, board, binome, None if joins else siege).start()
