"""The part of a meeting's card that says who is invited, registered, waits or cancelled (R7.2)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, INVITE, Mode, Presence, Rencontre
from cops_desktop.domain.words import de, format_rank, sort_key
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.rencontres import inscrits_mots as mots
from cops_desktop.qt.pages.rencontres.inscrits_mots import COMMANDES, MODES, PAR_TOUCHE, tr
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.keys import key_hint, key_line
from cops_desktop.qt.widgets.list_view import KeyedList
from cops_desktop.qt.widgets.row_delegate import row_height
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.rencontres.inscriptions import Inscrits, LigneInscrit

_ROWS = 10  # that are seen at once: the card goes on below, the list scrolls
_SEARCHED = 8  # rows from which one looks for somebody


class InscritsSection(Section):
    """Counts, the next one of the waiting list, and everyone with their state: a key each, or the menu."""

    title = "Inscrits"
    _shown: Inscrits | None = None

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("inscrits")
        self._counts = label("", "secondaire", "inscritsComptes", wrap=True)
        self._turn = label("", "attention", "inscritsSuivante", wrap=True)
        self._give = button(tr("Lui donner la place"), "inscritsPromouvoir", self._promote)
        self._refused = label("", "erreur", "inscritsRefus", wrap=True)
        self._empty = label("", "explication", "inscritsVide", wrap=True)
        self.view = self._list()
        self.search = SearchField(tr("Chercher un inscrit…"), "inscritsChercher", self.view)
        self.search.textChanged.connect(self.view.filter.set_words)
        self._keys = label("", "explication", "inscritsTouches", wrap=True, rich=True)
        turn = hbox(self._turn, self._give, spacing=10)
        turn.setStretch(0, 1)
        column = vbox(self._counts, self._buttons(), spacing=8)
        column.addLayout(turn)
        for widget in (self._refused, self._empty, self.search, self.view, self._keys):
            column.addWidget(widget)
        self.setLayout(column)

    def _list(self) -> KeyedList[LigneInscrit]:
        columns = [
            Column(tr("Personne"), "personne", mots.personne, lambda r: sort_key(r.personne.nom, r.personne.prenom)),
            Column(tr("Inscription"), "inscription", mots.inscription, _by_state, width=132),
            Column(tr("Atelier"), "atelier", mots.atelier, _by_workshop, width=150),
            Column(tr("Présence"), "presence", mots.venue, width=92),
        ]
        made: KeyedList[LigneInscrit] = KeyedList(
            RowsModel(columns, lambda r: r.personne.id),
            "inscritsListe",
            tr("Inscrits"),
            widths=self.contexte.widths,
            two_lines=True,
            sort_by="personne",
            gives={"atelier"},
        )
        made.keys = {Qt.Key.Key_Delete: self._remove, Qt.Key.Key_F2: self._open_person}
        made.typed.connect(self.run)
        made.opened.connect(lambda _: self._ask_menu(made.visualRect(made.currentIndex()).bottomLeft()))
        made.chosen.connect(self._say_keys)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._ask_menu)
        return made

    def _buttons(self) -> FlowLayout:
        line = FlowLayout(spacing=8)
        for words, name, does, icon in (
            (tr("Inviter un groupe…"), "inscritsInviter", self._invite, "plus"),
            (tr("Ajouter une personne…"), "inscritsAjouter", self._ask_person, "personne"),
            (tr("Importer des inscriptions…"), "inscritsImporter", self._import, "liste"),
            (tr("Importer un rapport de présence…"), "rapportBouton", self._report, "rapport"),
        ):
            made = button(words, name, does, icon=icon)
            line.addWidget(made)
        self._report_button = made
        return line

    # What is shown

    def show_meeting(self, meeting: Rencontre) -> None:
        from cops_desktop.services.rencontres import inscriptions as service

        other = self._shown is None or self._shown.rencontre.id != meeting.id
        self._shown = shown = service.inscrits(self.contexte.fichier, meeting.id)
        self._counts.setText(mots.comptes(shown.comptes))
        self._counts.setVisible(bool(shown.lignes))
        self._report_button.setVisible(meeting.mode is not Mode.PRESENTIEL)
        self._turn.setText(mots.suivante(shown.suivante))
        self._turn.setVisible(shown.suivante is not None)
        self._give.setVisible(shown.suivante is not None)
        self.set_error("")
        if other:
            self.search.clear()
        self.view.hide_columns(_hidden(shown))
        self.view.rows.set_rows(shown.lignes)
        self._empty.setText(mots.personne_encore(shown.convoques))
        self._empty.setVisible(not shown.lignes)
        self.view.setVisible(bool(shown.lignes))
        self.search.setVisible(len(shown.lignes) >= _SEARCHED)
        if self.view.row() is None:
            self.view.choose_first()
        self._say_keys()
        self._fit()

    def _fit(self) -> None:
        """As tall as its rows, up to a number of them."""
        rows = min(max(self.view.rows.rowCount(), 1), _ROWS)
        head = self.view.horizontalHeader().sizeHint().height()
        self.view.setFixedHeight(head + rows * row_height(two_lines=True, live=False) + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._shown is not None:
            self._fit()  # sizes alone: Qt goes through all widgets meanwhile

    def _say_keys(self, *_: object) -> None:
        line = self.view.row()
        self._keys.setVisible(line is not None)
        if line is not None and self._shown is not None:
            usable = [c for c in COMMANDES if c.pour(line, self._shown)]
            hints = [key_hint(c.key.upper(), c.mots[0].casefold() + c.mots[1:]) for c in usable]
            self._keys.setText(key_line([*hints, key_hint(tr("Entrée"), tr("tout ce qui se peut"))]))

    def set_error(self, sentence: str) -> None:
        """Says above the list why something was refused, without taking the keyboard."""
        self._refused.setText(typeset(sentence))
        self._refused.setVisible(bool(sentence))

    # What keys and menu do

    def run(self, key: str) -> None:
        """Does what a key means for the chosen person; one that means nothing for them does nothing."""
        if key == "/":
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line, commande = self.view.row(), PAR_TOUCHE.get(key)
        if line is None or commande is None or self._shown is None:
            return
        if commande.pour(line, self._shown):
            self._does()[commande.nom](line.personne.id)

    def _does(self) -> dict[str, Callable[[str], object]]:
        from cops_desktop.services.rencontres import inscriptions as service

        return {
            "inscrire": partial(self._change, service.inscrire),
            "promouvoir": partial(self._change, service.promouvoir),
            "forcer": partial(self._change, partial(service.inscrire, force=True)),
            "attendre": partial(self._change, service.attendre),
            "desister": partial(self._change, service.desister),
            "inviter": partial(self._change, service.seulement_inviter),
        }

    def _change(self, service: Callable[..., Presence], personne: str) -> None:
        where = self.contexte.fichier, self._meeting
        self.contexte.executer(service, *where, personne, then=self._told, field=self)

    @property
    def _meeting(self) -> str:
        return self._shown.rencontre.id if self._shown is not None else ""

    def _told(self, presence: Presence) -> None:
        line = next((r for r in self.view.rows.rows() if r.presence.id == presence.id), None)
        if line is not None:
            self.view.choose(line.personne.id)
            turn = tr(", {rang} de la liste").format(rang=format_rank(line.place)) if line.place > 1 else ""
            self.contexte.message.emit(typeset(f"{line.personne.nom_complet} : {presence.inscription}{turn}"))

    def _promote(self) -> None:
        if self._shown is not None and self._shown.suivante is not None:
            self._does()["promouvoir"](self._shown.suivante.personne.id)

    def _ask_menu(self, place: QPoint) -> None:
        line = self.view.row()
        if line is not None and self._shown is not None:
            self._menu(line, self._shown).popup(self.view.viewport().mapToGlobal(place))

    def _menu(self, line: LigneInscrit, shown: Inscrits) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("inscritsMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for commande in COMMANDES:
            if commande.pour(line, shown):
                action = menu.addAction(f"{commande.mots}\t{commande.key.upper()}", partial(self.run, commande.key))
                action.setObjectName(f"inscritsMenu_{commande.nom}")
        menu.addSeparator()
        self._workshops(menu, line, shown)
        modes = menu.addMenu(tr("Mode"))
        for mode in MODES:
            chosen = modes.addAction(mode.value if mode else tr("comme la réunion"), partial(self._set_mode, mode))
            chosen.setCheckable(True)
            chosen.setChecked(line.presence.mode is mode)
        menu.addSeparator()
        menu.addAction(tr("Fiche de la personne") + "\tF2", self._open_person)
        menu.addAction(tr("Retirer de la réunion") + "\t" + tr("Suppr"), self._remove)
        return menu

    def _workshops(self, menu: QMenu, line: LigneInscrit, shown: Inscrits) -> None:
        if not shown.ateliers or line.presence.inscription not in (INSCRIT, INVITE):
            return
        within = menu.addMenu(tr("Atelier"))
        offers = [(a.id, a.nom) for a in shown.ateliers]
        for key, name in [*offers, (None, tr("Aucun atelier"))]:
            chosen = within.addAction(name.replace("&", "&&"), partial(self._place, line.personne.id, key))
            chosen.setCheckable(True)
            chosen.setChecked(line.presence.atelier == key)

    def _place(self, personne: str, atelier: str | None) -> None:
        from cops_desktop.services.rencontres import ateliers

        where = self.contexte.fichier, self._meeting
        self.contexte.executer(ateliers.placer, *where, [personne], atelier, field=self)

    def _set_mode(self, mode: Mode | None) -> None:
        from cops_desktop.services import rencontres

        line = self.view.row()
        if line is not None:
            label = f"Mode {de(line.personne.nom_complet)}"
            change = partial(rencontres.update_presence, label=label, mode=mode)
            self.contexte.executer(change, self.contexte.fichier, self._meeting, line.personne.id, field=self)

    def _open_person(self) -> None:
        line = self.view.row()
        if line is not None:
            self.contexte.ouvrir("personne", line.personne.id)

    def _remove(self) -> None:
        from cops_desktop.services.rencontres import inscriptions as service

        line = self.view.row()
        if line is None:
            return
        words = tr("{nom} n’est plus à cette réunion. Ctrl+Z revient en arrière.").format(nom=line.personne.nom_complet)
        where = self.contexte.fichier, self._meeting, line.personne.id
        self.contexte.executer(service.retirer, *where, then=lambda _: self.contexte.message.emit(words), field=self)

    # What the buttons do

    def _invite(self) -> None:
        from cops_desktop.qt.dialogs.inviter import open_inviter

        open_inviter(self.contexte, self._meeting)

    def _ask_person(self) -> None:
        from cops_desktop.qt.dialogs.person_picker import PersonPicker
        from cops_desktop.services.rencontres import inscriptions as service

        registered = {r.personne.id for r in self.view.rows.rows() if r.presence.inscription in (INSCRIT, EN_ATTENTE)}
        does = partial(self._change, service.inscrire)
        PersonPicker(self.contexte, tr("Inscrire une personne"), tr("Inscrire"), registered, does).open()

    def _import(self) -> None:
        from cops_desktop.qt.dialogs.importer_liste import open_importer_liste

        open_importer_liste(self.contexte, rencontre=self._meeting)

    def _report(self) -> None:
        from cops_desktop.qt.dialogs.importer_rapport import open_importer_rapport

        open_importer_rapport(self.contexte, self._meeting)


def _hidden(shown: Inscrits) -> set[str]:
    """Columns that would say nothing."""
    hidden = set() if shown.ateliers else {"atelier"}
    return hidden if any(line.presence.presence in mots.VENUES for line in shown.lignes) else hidden | {"presence"}


def _by_state(line: LigneInscrit) -> tuple[int, int]:
    order = list(mots.TONS)
    return order.index(line.presence.inscription), line.place or line.presence.rang or 0


def _by_workshop(line: LigneInscrit) -> str:
    return line.atelier.lettre if line.atelier else "~"
