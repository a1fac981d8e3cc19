"""The members of a CoTec: who they are, whether they may be paid and why."""

from PySide6.QtCore import QCoreApplication, Qt

from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.cotec import texts
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.services.cotec import CotecFiche, MembreResume


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("members", words))


class Members(ListSection[MembreResume]):
    """Enter, or a double click, opens the membership; F2 the person; Delete takes them off."""

    def __init__(self, contexte: Contexte) -> None:
        self._contexte = contexte
        columns = [
            Column(_tr("Membre"), "nom", _who),
            Column(_tr("Rôle"), "role", lambda m: Cell(m.membre.role), width=136),
            Column(_tr("Rémunération"), "conditions", texts.conditions, width=310),
            Column("", "refus", texts.pay, width=140, figures=True),
        ]
        empty = _tr("Aucun membre. La charte prévoit 12 à 15 personnes aux profils mêlés : ajoutez la première.")
        super().__init__("membres", _tr("Membres"), columns, lambda m: m.membre.id, contexte.widths, empty)
        self._cotec_id = ""
        actions = (
            (_tr("Conditions…"), "membresModifier", self.edit, "modifier", _tr("Entrée")),
            (_tr("Fiche…"), "membresFiche", self.open_person, "personne", "F2"),
            (_tr("Retirer"), "membresRetirer", self.remove, "", _tr("Suppr")),
        )
        for words, name, does, icon, hint in actions:
            self.add_button(button(words, name, does, icon=icon, hint=hint), of_row=True)
        self.view.keys = {Qt.Key.Key_F2: self.open_person, Qt.Key.Key_Delete: self.remove}
        self.view.opened.connect(lambda _: self.edit())

    def show_fiche(self, fiche: CotecFiche) -> None:
        """Shows the members of a CoTec."""
        self._cotec_id = fiche.cotec.id
        self.set_rows(fiche.membres)
        families = " · ".join(f"{n} {f.value.casefold()}" for f, n in fiche.par_famille.items() if n)
        count = plural(len(fiche.membres), _tr("membre"))
        self.set_title(f"{count} · {families}" if families else _tr("Membres"))

    def edit(self) -> None:
        """Opens the membership of the chosen person."""
        from cops_desktop.qt.dialogs.membre import open_membre

        row = self.view.row()
        if row is not None:
            open_membre(self._contexte, row.membre, row.personne, en_equipe=row.en_equipe)

    def open_person(self) -> None:
        """Opens the dialog of the chosen person."""
        row = self.view.row()
        if row is not None:
            self._contexte.ouvrir("personne", row.personne.id)

    def remove(self) -> None:
        """Takes the chosen person off the CoTec; Ctrl+Z puts them back."""
        from cops_desktop.services import cotec

        row = self.view.row()
        if row is None:
            return
        words = _tr("{nom} ne fait plus partie du CoTec. Ctrl+Z revient en arrière.").format(
            nom=row.personne.nom_complet
        )
        say = self._contexte.message.emit
        self._contexte.executer(cotec.remove_membre, self._contexte.fichier, row.membre.id, then=lambda _: say(words))

    def add(self) -> None:
        """Picks a person among all, then asks for the conditions."""
        from cops_desktop.qt.dialogs.person_picker import PersonPicker

        there = {m.personne.id for m in self.model.rows() if m.membre.jusquau is None}
        PersonPicker(self._contexte, _tr("Ajouter un membre"), _tr("Ajouter"), there, self._add).open()

    def _add(self, personne_id: str) -> None:
        from cops_desktop.services import cotec

        membre = cotec.new_membre(self._cotec_id, personne_id)
        if self._contexte.executer(cotec.save_membre, self._contexte.fichier, membre):
            self.view.choose(membre.id)
            self.edit()


def _who(resume: MembreResume) -> Cell:
    person = resume.personne
    until = f"jusqu’au {format_date(resume.membre.jusquau)}" if resume.membre.jusquau else ""
    why = " · ".join(part for part in (resume.structure or "en son nom", until) if part)
    return Cell(person.nom_en_liste, why, dot=person.famille.value.casefold(), strong=True)
