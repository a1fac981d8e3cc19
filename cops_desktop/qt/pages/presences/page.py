"""The attendance screen: the group in big rows, a key for each thing, figures that follow at once."""

from datetime import datetime, time

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import PARIS
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import plural, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.presences.actions import Actions
from cops_desktop.qt.pages.presences.cells import Rang, hidden_columns, presences_model, rangs
from cops_desktop.qt.pages.presences.commands import COMMANDES
from cops_desktop.qt.pages.presences.head import Head
from cops_desktop.qt.pages.presences.person_panel import PersonPanel
from cops_desktop.qt.pages.presences.search_line import SearchLine
from cops_desktop.qt.pages.presences.side import Side
from cops_desktop.qt.pages.presences.strip import Strip
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import area_around, rule
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState, Panel
from cops_desktop.qt.widgets.search import best_match
from cops_desktop.services.rencontres import FeuillePresence

SIDE_WIDTH = 264  # pixels at 100 %
LEAST_BESIDE = 900  # pixels at 100 %: narrower, the figures go under the list
STATE_KEYS = "pear"
SETTLED = 50  # milliseconds after which the window has laid a new page out


def paris_time() -> time:
    """Now, to the minute, as the meeting's hours are."""
    return datetime.now(PARIS).time().replace(second=0, microsecond=0)


class PresencesPage(Page):
    """One meeting at a time, reached by `contexte.ouvrir("presences", rencontre_id)`."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "presences")
        self._rencontre = ""
        self._feuille: FeuillePresence | None = None
        # The one clock of the screen: tests and pictures set it.
        self.now = paris_time
        self._model = presences_model()
        self.view: ListView[Rang] = ListView(
            self._model,
            "listePresences",
            self.tr("Participants"),
            widths=contexte.widths,
            two_lines=True,
            live=True,
        )
        self._strip = Strip()
        self._actions = Actions(contexte, self._strip, lambda: self.now(), self._go_on)
        self._sheet_action = QAction(self.tr("Feuille d’émargement de cette réunion"), self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._head = Head(
            self.contexte,
            lambda: self.now(),
            {
                "back": self._go_back,
                "sheet": self._preview,
                "edit": self._edit,
                "finish": self._finish,
                "list": self.view.setFocus,
            },
        )
        self._line = SearchLine(self.view, self._ask_person)
        self._empty = EmptyState(
            self.tr("Personne n’est attendu à cette réunion"),
            "presencesVide",
            self.tr(
                "Les membres d’un CoTec, du CoPart ou du CoPil sont attendus d’office. Ajoutez-les d’abord au "
                "groupe, invitez sur la fiche de la réunion, ou ajoutez une personne pour cette réunion seule."
            ),
            self.tr("Ajouter une personne…"),
            lambda: self._ask_person(""),
        )
        self._gone = EmptyState(
            self.tr("Aucune réunion choisie"),
            "presencesSansReunion",
            self.tr("Les présences sont celles d’une réunion."),
            self.tr("Voir les réunions"),
            lambda: self.contexte.ouvrir("rencontre", ""),
        )
        self._list = QStackedWidget()
        self._list.addWidget(self.view)
        self._list.addWidget(self._empty)
        self._panel = Panel(name="presencesPanneau", flush=True)
        for widget in (self._head, rule(), self._line, self._strip, rule()):
            self._panel.body.addWidget(widget)
        self._panel.body.addWidget(self._list, 1)
        self._side = Side(self.contexte, PersonPanel(self.contexte, self.run, self._details))
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._panel, 1)
        self._layout.addWidget(self._side)
        self._content = QWidget()
        self._content.setLayout(self._layout)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._content)
        self._pages.addWidget(self._gone)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._arrange()

    def _connect(self) -> None:
        self.view.typed.connect(self._typed)
        self.view.opened.connect(lambda _: self._details())
        self.view.chosen.connect(self._show_person)
        self.view.clicked.connect(self._clicked)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self._line.field.textEdited.connect(self._jump)
        self._line.field.textChanged.connect(lambda text: None if text else self._line.say_found(True))
        self._strip.closed.connect(lambda: self.view.setFocus())
        self._sheet_action.triggered.connect(self._preview)

    # What is shown

    def refresh(self) -> None:
        from cops_desktop.services import rencontres

        if not self._rencontre:
            self._pages.setCurrentWidget(self._gone)
            return
        before = self._feuille
        try:
            feuille = rencontres.attendance(self.contexte.fichier, self._rencontre, self.contexte.today())
        except Refus as refus:
            self._feuille = None
            self._gone.explain(refus.message)
            self._pages.setCurrentWidget(self._gone)
            return
        self._feuille = feuille
        self._pages.setCurrentWidget(self._content)
        self._head.show_sheet(feuille, self.contexte.today())
        self.view.hide_columns(hidden_columns(feuille))
        self._model.set_rows(rangs(feuille))
        self._list.setCurrentWidget(self.view if feuille.lignes else self._empty)
        self._side.show_sheet(feuille, self.contexte.today())
        self._follow_change(before, feuille)
        self._show_person(self.view.row())

    def _follow_change(self, before: FeuillePresence | None, after: FeuillePresence) -> None:
        """What changed for one person alone (also by Ctrl+Z) is where the eye and the next key should be."""
        if before is None or before.rencontre.id != after.rencontre.id:
            return
        known = {ligne.personne.id: ligne for ligne in before.lignes}
        changed = [ligne.personne.id for ligne in after.lignes if known.get(ligne.personne.id) != ligne]
        if len(changed) == 1:
            self.view.choose(changed[0])

    def open(self, kind: str, key: str) -> None:
        same = key == self._rencontre
        self._rencontre = key
        self._strip.leave()
        self.refresh()
        if not same or self.view.row() is None:
            self.view.scrollToTop()
            waiting = self._feuille.a_saisir if self._feuille else ()
            if not (waiting and self.view.choose(waiting[0].personne.id)):
                self.view.choose_first()
        self.take_focus()
        # Once the window has laid the page out.
        QTimer.singleShot(SETTLED, self.view, self._bring_list_into_view)

    def _bring_list_into_view(self) -> None:
        """With large text the page scrolls: the whole list comes first."""
        if found := area_around(self):
            above, ground = found
            end = self._panel.mapTo(ground, self._panel.rect().bottomLeft())
            above.ensureVisible(end.x(), end.y(), 0, 0)

    def _show_person(self, rang: Rang | None) -> None:
        today = self.contexte.today()
        self._side.show_person(rang, today)
        self._line.show_keys(rang, today)

    # Keys and mouse

    def run(self, key: str) -> None:
        """Does what a key means for the chosen person."""
        rang = self.view.row()
        if rang is not None:
            self._actions.run(key, rang)

    def _typed(self, text: str) -> None:
        if text == "/":
            self.focus_search()
        elif text == " ":
            self._details()
        else:
            self.run(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the chip offers the states."""
        if self._model.columns[index.column()].key != "presence":
            return
        rect = self.view.visualRect(index)
        self._pop(self._menu(STATE_KEYS), self.view.viewport().mapToGlobal(rect.bottomLeft()))

    def _ask_menu(self, place: QPoint) -> None:
        """A right click, or the menu key, offers all that the keys do."""
        rang = self.view.row()
        if rang is None:
            return
        menu = self._menu("".join(commande.key for commande in COMMANDES))
        menu.addSeparator()
        menu.addAction(self.tr("Détails…") + "\t" + self.tr("Entrée"), self._details)
        self._pop(menu, self.view.viewport().mapToGlobal(place))

    def _menu(self, keys: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("presencesMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rang, today = self.view.row(), self.contexte.today()
        for commande in COMMANDES:
            if rang is not None and commande.key in keys and commande.usable(rang, today):
                letter = commande.key.upper().replace("-", "−")
                action = menu.addAction(f"{commande.word}\t{letter}")
                action.setObjectName(f"presencesMenu_{commande.name}")
                action.triggered.connect(lambda _=False, key=commande.key: self.run(key))
        if rang is not None and not rang.ligne.a_saisir:
            menu.addAction(self.tr("À saisir"), lambda: self._actions.reset(rang))
        return menu

    @staticmethod
    def _pop(menu: QMenu, place: QPoint) -> None:
        menu.popup(place)

    def _go_on(self, personne: str) -> None:
        """After a person is settled: the next one à saisir under them, else the first; the last stays chosen."""
        if self._feuille is None:
            return
        keys = [ligne.personne.id for ligne in self._feuille.lignes]
        at = keys.index(personne) if personne in keys else 0
        waiting = {ligne.personne.id for ligne in self._feuille.a_saisir}
        following = [key for key in keys[at + 1 :] + keys[:at] if key in waiting]
        self.view.choose(following[0] if following else personne)

    def _jump(self, text: str) -> None:
        """Goes to the person whose name is being typed; everyone stays in sight."""
        rows = self._model.rows()
        rang = best_match(text, rows, lambda row: row.ligne.personne.nom_complet) if text.strip() else self.view.row()
        self._line.say_found(rang is not None)
        if rang is not None:
            self.view.choose(rang.ligne.personne.id)

    def focus_search(self) -> None:
        self._line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.field.selectAll()

    # Elsewhere

    def _details(self) -> None:
        rang = self.view.row()
        if rang is not None:
            self._actions.open_details(rang)

    def _ask_person(self, typed: str) -> None:
        from cops_desktop.qt.dialogs.person_picker import PersonPicker

        if self._feuille is None:
            return
        here = {ligne.personne.id for ligne in self._feuille.lignes}
        walks_in = self._feuille.inscription and self._feuille.rencontre.date <= self.contexte.today()
        title = (
            self.tr("Noter une personne venue sur place") if walks_in else self.tr("Ajouter une personne à la réunion")
        )
        action = self.tr("Présent") if walks_in else self.tr("Ajouter")
        picker = PersonPicker(self.contexte, title, action, here, self._add)
        picker.search.setText(typed)
        picker.open()

    def _add(self, personne: str) -> None:
        from cops_desktop.services.rencontres import inscriptions

        self._line.field.clear()
        where = self.contexte.fichier, self._rencontre, personne, self.contexte.today()
        self.contexte.executer(inscriptions.ajouter, *where, then=lambda _: self.view.choose(personne))
        self.view.setFocus()

    def _finish(self) -> None:
        """Marks absent whoever is left, says how many, and goes back."""
        from cops_desktop.services import rencontres

        if self._feuille is None:
            return
        if (self._feuille.a_saisir or self._feuille.a_excuser) and not self.contexte.executer(
            rencontres.mark_remaining,
            self.contexte.fichier,
            self._rencontre,
            Venue.ABSENT,
            self.contexte.today(),
            then=self._say_marked,
        ):
            return
        self._go_back()

    def _say_marked(self, count: int) -> None:
        noted = plural(count, self.tr("personne notée absente"), self.tr("personnes notées absentes"))
        if not count:
            noted = self.tr("Qui avait quelqu’un à sa place est noté excusé")
        self.contexte.message.emit(typography(self.tr("{nombre}. Ctrl+Z revient en arrière.").format(nombre=noted)))

    def _go_back(self) -> None:
        """To the CoTec, which pays, or to the card of the meeting."""
        if self._feuille is None:
            return
        if self._feuille.cotec is not None:
            self.contexte.ouvrir("cotec", self._feuille.cotec.id)
        else:
            self.contexte.ouvrir("rencontre", self._feuille.rencontre.id)

    def _edit(self) -> None:
        from cops_desktop.qt.dialogs.rencontre import open_rencontre

        open_rencontre(self.contexte, self._rencontre)

    def _preview(self) -> None:
        from cops_desktop.qt.papers import show_emargement

        show_emargement(self.contexte, self._rencontre)

    def paper_actions(self) -> list[QAction]:
        return [self._sheet_action] if self._feuille is not None else []

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_side"):
            self._arrange()
            self._show_person(self.view.row())

    def _arrange(self) -> None:
        """The figures beside the list, or under it when the text is large or the window narrow."""
        beside = self.width() >= sp(LEAST_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(direction)
        self._layout.setSpacing(sp(14))
        self._side.place(beside=beside)
        self._line.spread(beside=beside)
        if beside:
            self._side.setFixedWidth(sp(SIDE_WIDTH))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        self.view.setMinimumHeight(sp(240))
