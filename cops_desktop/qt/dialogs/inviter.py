"""« Inviter un groupe… »: chooses groups, shows who is in them and who is new, leaves some out, invites the others."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import INVITE
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, scrolling, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.list_view import TakingList
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.rencontres.groupes import Groupe, Invitable
from cops_desktop.services.rencontres.inscriptions import Invitees


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("inviter", words))


@dataclass(frozen=True)
class _RangeeGroupe:
    groupe: Groupe
    choisi: bool


@dataclass(frozen=True)
class _RangeePersonne:
    personne: Invitable
    invitee: bool


class InviterDialog(ReadingOrder, QDialog):
    """Groups on the left, their persons on the right; Enter or Space takes one or leaves it, Ctrl+Enter invites."""

    def __init__(self, contexte: Contexte, rencontre_id: str, groupes: list[Groupe]) -> None:
        super().__init__(contexte.window)
        self.setObjectName("dialogueInviter")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_tr("Inviter un groupe"))
        self._contexte, self._rencontre = contexte, rencontre_id
        self._chosen: set[str] = set()
        self._left_out: set[str] = set()
        self._groups = groupes
        self._build()
        self.groups.opened.connect(self._toggle_group)
        self.people.opened.connect(self._toggle_person)
        self.search.textChanged.connect(self._search)
        self._show_groups()
        self._show_people()
        self.groups.choose_first()
        fit_to_text(self, 980, 640)
        self.groups.setFocus()

    def _build(self) -> None:
        widths = self._contexte.widths
        groups = RowsModel[_RangeeGroupe](
            [
                Column("", "nom", _group),
                Column("", "choisi", lambda r: Cell(chip=_tr("choisi") if r.choisi else "", tone="ok"), width=88),
            ],
            lambda r: r.groupe.cle,
        )
        people = RowsModel[_RangeePersonne](
            [Column("", "nom", _person), Column("", "etat", _state, width=132)], lambda r: r.personne.cle
        )
        self.groups: TakingList[_RangeeGroupe] = TakingList(
            groups, "inviterGroupes", _tr("Groupes"), widths=widths, two_lines=True
        )
        self.people: TakingList[_RangeePersonne] = TakingList(
            people, "inviterPersonnes", _tr("Personnes des groupes choisis"), widths=widths, two_lines=True
        )
        for view in (self.groups, self.people):
            view.horizontalHeader().hide()
            view.setMinimumHeight(2 * view.minimumSizeHint().height())
        self.search = SearchField(_tr("Chercher un groupe…"), "inviterChercher", self.groups)
        self._who = label(_tr("Choisissez un groupe, ou plusieurs."), "explication", "inviterQui", wrap=True)
        self.at_once = QCheckBox(_tr("Les inscrire aussitôt, sans attendre leur réponse"))
        self.at_once.setObjectName("inviterInscrire")
        self.at_once.toggled.connect(lambda _: self._say())
        left, right = QWidget(), QWidget()
        left.setLayout(vbox(self.search, self.groups, spacing=8))
        right.setLayout(vbox(self._who, self.people, spacing=8))
        self.cancel = button(_tr("Annuler"), "inviterAnnuler", self.reject)
        self.invite = button("", "inviterValider", self._invite, role="principal", hint=_tr("Ctrl+Entrée"))
        explained = _tr("Entrée ou espace choisit un groupe, ou laisse une personne de côté.")
        both = scrolling(Columns(left, right, (44, 56)), "inviterDefilement")
        column = vbox(label(_tr("Inviter un groupe"), "titre"), label(explained, "explication", wrap=True), both)
        column.setStretch(2, 1)
        column.addWidget(self.at_once)
        column.addLayout(hbox(None, self.cancel, self.invite))
        column.setContentsMargins(22, 20, 22, 18)
        self.setLayout(column)

    # What is shown

    def _search(self, text: str) -> None:
        self.groups.filter.set_words(text)
        if self.groups.row() is None:
            self.groups.choose_first()

    def _show_groups(self) -> None:
        self.groups.rows.set_rows([_RangeeGroupe(g, g.cle in self._chosen) for g in self._groups])

    def _show_people(self) -> None:
        from cops_desktop.services.rencontres import groupes as service

        keys = {key for g in self._groups if g.cle in self._chosen for key in g.personnes}
        found = service.invitables(self._contexte.fichier, self._rencontre, keys) if keys else []
        self._found = found
        self._say()

    def _say(self) -> None:
        self.people.rows.set_rows([_RangeePersonne(p, self._invited(p)) for p in self._found])
        if self.people.row() is None:
            self.people.choose_first()
        count = len(self.invited)
        if self._chosen:
            known = len(self._found) - sum(self._new(p) for p in self._found)
            words = plural(len(self._found), _tr("personne"))
            self._who.setText(words + (_tr(", dont {n} déjà à cette réunion").format(n=known) if known else ""))
        else:
            self._who.setText(_tr("Choisissez un groupe, ou plusieurs."))
        does = _tr("Inscrire {qui}") if self.at_once.isChecked() else _tr("Inviter {qui}")
        self.invite.setText(does.format(qui=plural(count, _tr("personne"))))
        self.invite.setEnabled(count > 0)

    def _new(self, person: Invitable) -> bool:
        """Whether inviting them changes anything: one who is only invited may still be registered."""
        return not person.inscription or (self.at_once.isChecked() and person.inscription == INVITE)

    def _invited(self, person: Invitable) -> bool:
        return self._new(person) and person.cle not in self._left_out

    @property
    def invited(self) -> list[str]:
        """The persons who are going to be invited."""
        return [p.cle for p in self._found if self._invited(p)]

    # Choosing

    def _toggle_group(self, row: _RangeeGroupe) -> None:
        self._chosen ^= {row.groupe.cle}
        self._show_groups()
        self._show_people()

    def _toggle_person(self, row: _RangeePersonne) -> None:
        if self._new(row.personne):
            self._left_out ^= {row.personne.cle}
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a list or the search never closes; Ctrl+Enter invites."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.invite.isEnabled():
                self._invite()
            return
        super().keyPressEvent(event)

    def _invite(self) -> None:
        from functools import partial

        from cops_desktop.services.rencontres import inscriptions as service

        does = partial(service.inviter, inscrits=self.at_once.isChecked())
        fichier = self._contexte.fichier
        if self._contexte.executer(does, fichier, self._rencontre, self.invited, then=self._told):
            self.accept()

    def _told(self, done: Invitees) -> None:
        registered = self.at_once.isChecked()
        one, many = (
            (_tr("personne inscrite"), _tr("personnes inscrites"))
            if registered
            else (_tr("personne invitée"), _tr("personnes invitées"))
        )
        waiting = _tr(", dont {n} sur liste d’attente").format(n=done.attente) if done.attente else ""
        words = plural(done.nouvelles, one, many) + waiting
        self._contexte.message.emit(typeset(words + ". " + _tr("Ctrl+Z revient en arrière.")))


def _group(row: _RangeeGroupe) -> Cell:
    groupe = row.groupe
    what = f"{groupe.genre} · {plural(len(groupe.personnes), _tr('personne'))}"
    return Cell(groupe.nom, what, strong=row.choisi, hint=groupe.nom)


def _person(row: _RangeePersonne) -> Cell:
    person = row.personne
    return Cell(person.nom, person.detail, dot=person.famille.casefold(), strong=row.invitee, muted=not row.invitee)


def _state(row: _RangeePersonne) -> Cell:
    if row.invitee:
        return Cell(chip=_tr("nouveau") if not row.personne.inscription else row.personne.inscription, tone="ok")
    if row.personne.inscription:
        return Cell(chip=row.personne.inscription)
    return Cell(chip=_tr("de côté"), tone="attention")


def open_inviter(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the choice of groups for a meeting; a Refus (it is gone) becomes a message."""
    from cops_desktop.services import rencontres
    from cops_desktop.services.rencontres import groupes as service

    try:
        meeting = rencontres.rencontre(contexte.fichier, rencontre_id)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    InviterDialog(contexte, rencontre_id, service.groupes(contexte.fichier, meeting.date)).open()
