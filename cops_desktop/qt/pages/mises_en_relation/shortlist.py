"""The shortlist of a request: who could answer it, whom the team contacted, what they said."""

from functools import partial

from PySide6.QtCore import Qt

from cops_desktop.domain.mises_en_relation import EtatProposition
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column
from cops_desktop.qt.pages.mises_en_relation import texts
from cops_desktop.qt.pages.mises_en_relation.texts import tr
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.mises_en_relation import FicheDemande, Proposee

_KEYS = {
    "a": EtatProposition.A_CONTACTER,
    "c": EtatProposition.CONTACTEE,
    "o": EtatProposition.D_ACCORD,
    "n": EtatProposition.A_DECLINE,
    "m": EtatProposition.MISE_EN_RELATION,
}

_SAID_KEYS = tr("Au clavier : C contactée · O d’accord · N a décliné · M mise en relation · Entrée pour les dates")


class Shortlist(ListSection[Proposee]):
    """A letter notes a contact of today; Enter opens it with its dates; F2 the person; Delete takes them off."""

    def __init__(self, contexte: Contexte) -> None:
        self._contexte = contexte
        columns = [
            Column(tr("Personne"), "nom", texts.who),
            Column(tr("Pour la joindre"), "joindre", texts.reach, width=210),
            Column(tr("Contactée le"), "contactee", texts.since, width=116),
            Column("", "etat", texts.contact, width=136, figures=True),
        ]
        empty = tr("Personne encore. Cherchez dans l’annuaire qui pourrait répondre à cette demande.")
        super().__init__(
            "propositions", tr("Personnes proposées"), columns, lambda p: p.proposition.id, contexte.widths, empty
        )
        self._closed = False
        self.search = button(tr("Chercher dans l’annuaire…"), "propositionsChercher", role="principal")
        self.add_button(self.search, of_row=False)
        for words, name, does, hint in (
            (tr("Contactée"), "propositionsContactee", partial(self.note, EtatProposition.CONTACTEE), "C"),
            (tr("D’accord"), "propositionsDaccord", partial(self.note, EtatProposition.D_ACCORD), "O"),
            (tr("A décliné"), "propositionsDecline", partial(self.note, EtatProposition.A_DECLINE), "N"),
            (tr("Mise en relation"), "propositionsMise", partial(self.note, EtatProposition.MISE_EN_RELATION), "M"),
            (tr("Contact…"), "propositionsModifier", self.edit, tr("Entrée")),
            (tr("Fiche…"), "propositionsFiche", self.open_person, "F2"),
            (tr("Retirer"), "propositionsRetirer", self.remove, tr("Suppr")),
        ):
            self.add_button(button(words, name, does, role="puceVide", hint=hint), of_row=True, apart=True)
        self._keys = label(_SAID_KEYS, "explication", "propositionsTouches", wrap=True)
        self.add_below(self._keys)
        self.view.keys = {Qt.Key.Key_F2: self.open_person, Qt.Key.Key_Delete: self.remove}
        self.view.typed.connect(self._typed)
        self.view.opened.connect(lambda _: self.edit())

    def show_fiche(self, fiche: FicheDemande) -> None:
        """Shows the shortlist of a request."""
        self._closed = fiche.demande.etat.close
        self.set_rows(fiche.proposees)
        found, told = len(fiche.proposees), fiche.contactees
        parts = [plural(found, tr("personne proposée"), tr("personnes proposées"))]
        if told:
            parts.append(plural(told, tr("contactée")))
        self.set_title(" · ".join(parts) if found else tr("Personnes proposées"))
        if self.view.row() is None:
            self.view.choose_first()
        self.search.setVisible(not self._closed)
        self._lock()

    def _lock(self) -> None:
        """What is closed is read; its persons still open."""
        for made in self._of_row:
            open_person = made.objectName() == "propositionsFiche"
            made.setVisible(bool(self.model.rowCount()) and (open_person or not self._closed))
        self._keys.setVisible(bool(self.model.rowCount()) and not self._closed)

    def _typed(self, letter: str) -> None:
        if letter in _KEYS:
            self.note(_KEYS[letter])

    def note(self, etat: EtatProposition) -> None:
        """Notes today's contact with the chosen person."""
        from cops_desktop.services import mises_en_relation as service

        row = self.view.row()
        if row is None or self._closed:
            return
        words = tr("{nom} : {etat}. Ctrl+Z revient en arrière.").format(nom=row.nom, etat=etat.value)
        self._contexte.executer(
            service.noter_contact,
            self._contexte.fichier,
            row.proposition.id,
            etat,
            self._contexte.today(),
            then=lambda _: self._contexte.message.emit(words),
        )

    def edit(self) -> None:
        """Opens the contact of the chosen person."""
        from cops_desktop.qt.dialogs.proposition import open_proposition

        row = self.view.row()
        if row is not None and not self._closed:
            open_proposition(self._contexte, row.proposition, row.nom)

    def open_person(self) -> None:
        """Opens the chosen person."""
        row = self.view.row()
        if row is not None:
            self._contexte.ouvrir("personne", row.proposition.personne)

    def remove(self) -> None:
        """Takes the chosen person off the shortlist; Ctrl+Z puts them back."""
        from cops_desktop.services import mises_en_relation as service

        row = self.view.row()
        if row is None or self._closed:
            return
        words = tr("{nom} n’est plus sur la liste. Ctrl+Z revient en arrière.").format(nom=row.nom)
        self._contexte.executer(
            service.retirer,
            self._contexte.fichier,
            row.proposition.id,
            then=lambda _: self._contexte.message.emit(words),
        )
