"""The dialog of an engagement: signed for the first time, signed again, or corrected (R3.1–R3.3)."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from cops_desktop.domain.engagements import Engagement
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person, choose_structure
from cops_desktop.qt.dialogs.form import Faute, FormDialog, read_editor
from cops_desktop.qt.forms.ui_engagement import Ui_EngagementForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.engagements import ecrire

Then = Callable[[str], object]


class Acte(Enum):
    """What the dialog is opened for."""

    SIGNER = auto()
    RENOUVELER = auto()
    MODIFIER = auto()


class EngagementDialog(FormDialog):
    """Says while one types from when to when the engagement will run; `then(id)` follows its saving."""

    form = Ui_EngagementForm
    fields = ("personne", "structure", "signe_le", "fin", "resilie_le", "lettre_le", "notes")
    wide = 620

    def __init__(self, contexte: Contexte, item: Engagement, acte: Acte, then: Then | None = None) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueEngagement")
        self._item, self._acte, self._then = item, acte, then
        self._lacking = False
        choose_person(self.ui.personne, contexte, self, optional=False)
        choose_structure(self.ui.structure, contexte, self, optional=True, empty=self.tr("En son nom"))
        self.show_values(item)
        self._dress()
        self.required = {
            "personne": self.tr("Dites qui a signé la charte."),
            "signe_le": self.tr("Écrivez le jour de la signature."),
        }
        for change in (self.ui.personne.chosen, self.ui.structure.chosen):
            change.connect(lambda _: self._tell())
        for line in (self.ui.signe_le, self.ui.fin):
            line.textChanged.connect(lambda _: self._tell())
        self._tell()
        (self.ui.personne if acte is Acte.SIGNER and not item.personne else self.ui.signe_le).setFocus()

    def _dress(self) -> None:
        """The words and the fields of what it is opened for."""
        titles = {
            Acte.SIGNER: (self.tr("Signer un engagement"), self.tr("Signer")),
            Acte.RENOUVELER: (self.tr("Renouveler l’engagement"), self.tr("Renouveler")),
            Acte.MODIFIER: (self.tr("Modifier l’engagement"), self.tr("Enregistrer")),
        }
        title, save = titles[self._acte]
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.enregistrer.setText(save)
        self.ui.structure.setToolTip(self.tr("Suppr\u202f: en son nom"))
        correcting = self._acte is Acte.MODIFIER
        form = self.ui.formulaire
        form.setRowVisible(self.ui.resilie_le, correcting and self._item.resilie_le is not None)
        form.setRowVisible(self.ui.lettre_le, correcting)
        form.setRowVisible(self.ui.lien, False)
        renewing = self._acte is Acte.RENOUVELER
        for field in (self.ui.personne, self.ui.structure):
            field.setDisabled(renewing)

    def _draft(self) -> Engagement | None:
        """What is typed so far; None while it is not enough to say anything of it."""
        try:
            signed, end = read_editor(self.ui.signe_le), read_editor(self.ui.fin)
        except Faute:
            return None
        if not self.ui.personne.key or signed is None or (end is not None and end < signed):
            return None
        structure = self.ui.structure.key or None
        return replace(self._item, personne=self.ui.personne.key, structure=structure, signe_le=signed, fin=end)

    def _tell(self) -> None:
        """The period that this would open, and whether the annuaire lacks the link."""
        draft = self._draft()
        said = ecrire.annoncer(self.contexte.fichier, draft).phrase(draft.signe_le) if draft else ""
        self.ui.annonce.setText(typeset(said))
        self.ui.formulaire.setRowVisible(self.ui.annonce, bool(said))
        if draft is not None:
            self._offer_link(ecrire.lien_manque(self.contexte.fichier, draft))
        if self.isVisible():
            self._make_room()

    def _offer_link(self, lacking: bool) -> None:
        """What was ticked by hand stays so while one types."""
        if lacking == self._lacking:
            return
        self._lacking = lacking
        self.ui.formulaire.setRowVisible(self.ui.lien, lacking)
        self.ui.lien.setChecked(lacking and self._acte is not Acte.MODIFIER)

    def save(self, values: dict[str, Any]) -> bool:
        item, then = replace(self._item, **values), self._then
        contexte, link = self.contexte, self.ui.lien.isChecked()
        write = ecrire.modifier if self._acte is Acte.MODIFIER else ecrire.signer

        def go() -> None:
            write(contexte.fichier, item, contexte.today(), lien=link)

        return contexte.executer(go, field=self, then=lambda _: then(item.id) if then else None)


def open_signer(contexte: Contexte, then: Then | None = None) -> None:
    """Opens the dialog of a new engagement, signed today."""
    EngagementDialog(contexte, ecrire.nouveau(contexte.today()), Acte.SIGNER, then).start()


def open_renouveler(contexte: Contexte, key: str, then: Then | None = None) -> None:
    """Opens the dialog in which somebody signs again; a Refus (it is gone) becomes a message."""
    try:
        item = ecrire.renouvellement(contexte.fichier, key, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    EngagementDialog(contexte, item, Acte.RENOUVELER, then).start()


def open_modifier(contexte: Contexte, item: Engagement, then: Then | None = None) -> None:
    """Opens an engagement to correct it."""
    EngagementDialog(contexte, item, Acte.MODIFIER, then).start()
