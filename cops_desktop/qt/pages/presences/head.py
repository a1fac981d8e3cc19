"""The head of the attendance screen: which meeting, when it was really held, and what can be done with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.domain.rencontres import Mode, Rencontre
from cops_desktop.domain.words import NBSP, format_clock, format_hours, format_long_date, plural, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.fields import TimeField
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.rencontres import FeuillePresence

Does = Callable[[], object]


class _RealHour(TimeField):
    """An hour in a line of text: its word beside it, what is wrong under the whole line."""

    def __init__(self, title: str, name: str, note: QLabel) -> None:
        self._shared = note
        super().__init__(title, name)
        self.entered = self._line.returnPressed
        self._note.hide()

    def _place(self) -> None:
        self._word.setWordWrap(False)
        self.editor.setFixedWidth(sp(74))

    def set_error(self, sentence: str) -> None:
        super().set_error(sentence)
        self._note.hide()
        self._shared.setText(sentence)
        self._shared.setVisible(bool(sentence))

    def keep(self, value: time | None) -> None:
        """Takes this as the last right value, and leaves what was typed as it is: marked, to be corrected."""
        self._value = value

    def propose(self, hour: time | None) -> None:
        """Shows in grey the hour that counts while nothing is written."""
        self._line.setPlaceholderText(format_clock(hour) if hour else "")


class _OneLine(QLabel):
    """Wraps, but asks for the room of one line: in a flow, what follows it goes down first."""

    def __init__(self, role: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + sp(2), max(metrics.height(), sp(38)))


class Head(QWidget):
    """Title, facts, hours really held (edited in place), and the buttons. `finish` names and does the main action."""

    def __init__(self, contexte: Contexte, now: Callable[[], time], does: dict[str, Does]) -> None:
        super().__init__()
        self.setObjectName("presencesEntete")
        self._contexte, self._now = contexte, now
        self._to_list = does["list"]
        self._rencontre: Rencontre | None = None
        self._title = _OneLine("titre", "presencesTitre")
        self._facts = label("", "explication", "presencesFaits", wrap=True)
        self._build_buttons(does)
        self._build_hours()
        self.setLayout(self._lines())

    def _build_buttons(self, does: dict[str, Does]) -> None:
        self.back = button("", "presencesRetour", does["back"], role="outil", icon="precedent")
        self.sheet = button(self.tr("Émargement"), "presencesEmargement", does["sheet"], icon="imprimer")
        self.sheet.setToolTip(self.tr("Feuille d’émargement : l’aperçu (Ctrl+P)"))
        self.edit = button(self.tr("Réunion…"), "presencesReunion", does["edit"], icon="modifier")
        # Without their words: at 1280 pixels the main button would go to a line of its own, and take one from the list.
        self.report = button("", "presencesRapport", self._import_report, role="outil", icon="rapport")
        self.report.setAccessibleName(self.tr("Importer un rapport de présence…"))
        self.report.setToolTip(self.tr("Importer le rapport de présence de Zoom, Teams, Meet ou BigBlueButton"))
        self.history = button("", "presencesHistorique", self._show_history, role="outil", icon="historique")
        self.history.setAccessibleName(self.tr("Historique de la réunion"))
        self.history.setToolTip(self.tr("Historique de la réunion"))
        self.finish = button("", "presencesTerminer", does["finish"], role="principal")

    def _import_report(self) -> None:
        from cops_desktop.qt.dialogs.importer_rapport import open_importer_rapport

        if self._rencontre is not None:
            open_importer_rapport(self._contexte, self._rencontre.id)

    def _show_history(self) -> None:
        if self._rencontre is not None:
            self._contexte.ouvrir("historique", f"rencontres/{self._rencontre.id}")

    def _build_hours(self) -> None:
        self._wrong = label("", "erreur", "presencesHeuresFaute", wrap=True)
        self._wrong.hide()
        self.start = _RealHour(self.tr("Tenue de"), "presencesDebutReel", self._wrong)
        self.end = _RealHour(self.tr("à"), "presencesFinReelle", self._wrong)
        self.start.editor.setAccessibleName(self.tr("Début réel"))
        self.end.editor.setAccessibleName(self.tr("Fin réelle"))
        self.start.saisie.connect(lambda value: self._save("debut_reel", value, self.start))
        self.end.saisie.connect(lambda value: self._save("fin_reelle", value, self.end))
        for field in (self.start, self.end):
            field.entered.connect(partial(self._written, field))
        self.over = button(self.tr("Finie maintenant"), "presencesFinie", self._finished_now)

    def _written(self, field: _RealHour) -> None:
        """Enter: the keyboard goes back to the list, unless the hour is to be corrected."""
        if not self._wrong.text():
            field.revert()  # as hours are written here
            self._to_list()

    def _lines(self) -> QVBoxLayout:
        named = QWidget()
        pair = hbox(self.back, self._title, spacing=9)
        pair.setStretch(1, 1)
        pair.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        named.setLayout(pair)
        named.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        does = FlowLayout()
        for made in (self.sheet, self.report, self.edit, self.history, self.finish):
            does.addWidget(made)
        buttons = QWidget()  # beside the title, or all of them below a long one: never the main one alone
        buttons.setLayout(does)
        top = FlowLayout()
        top.addWidget(named)
        top.addWidget(buttons)
        facts = hbox(self._facts, self.start, self.end, self.over, spacing=6)
        facts.setStretch(0, 1)
        return vbox(top, facts, self._wrong, spacing=4, margins=(12, 10, 12, 8))

    def show_sheet(self, feuille: FeuillePresence, today: date) -> None:
        """Shows the meeting of this sheet."""
        meeting = feuille.rencontre
        self._rencontre = meeting
        self._title.setText(typography(f"{meeting.titre}{NBSP}· {format_long_date(meeting.date)}"))
        self._facts.setText(facts_of(feuille))
        self._facts.setToolTip(self._facts.text())
        for field, real, planned in (
            (self.start, meeting.debut_reel, meeting.debut),
            (self.end, meeting.fin_reelle, meeting.fin),
        ):
            if field.value() != real or not field.editor.hasFocus():
                field.set_value(real)
            field.propose(planned)
            field.setVisible(meeting.date <= today)
        self.report.setVisible(meeting.date <= today and meeting.mode is not Mode.PRESENTIEL)
        self.over.setVisible(meeting.date == today and meeting.fin_reelle is None)
        back = self.tr("Revenir au CoTec") if meeting.cotec else self.tr("Revenir à la réunion")
        self.back.setAccessibleName(back)
        self.back.setToolTip(self.tr("{phrase} (Échap)").format(phrase=back))
        self._name_finish(feuille, begun=meeting.date <= today)

    def _name_finish(self, feuille: FeuillePresence, *, begun: bool) -> None:
        """Says how many it will mark, or where it goes. Nothing to finish in a meeting to come, or without
        anybody.
        """
        left = len(feuille.a_saisir)
        self.finish.setVisible(begun and bool(feuille.lignes))
        if left:
            absent = self.tr("absent")
            self.finish.setText(self.tr("Terminer la saisie ({nombre})").format(nombre=plural(left, absent)))
            words = self.tr("Note comme absent qui reste à saisir ({nombre}). Ctrl+Z revient en arrière.")
            self.finish.setToolTip(typography(words.format(nombre=plural(left, self.tr("personne")))))
            return
        self.finish.setText(self.tr("Terminer la saisie"))
        if feuille.a_excuser:
            words = self.tr("Note excusé qui est représenté ({nombre}). Ctrl+Z revient en arrière.")
            number = plural(len(feuille.a_excuser), self.tr("personne"))
            self.finish.setToolTip(typography(words.format(nombre=number)))
            return
        noted = self.tr("Tout le monde est noté\u202f: revient à la réunion")
        if feuille.cotec is not None:
            noted = self.tr("Tout le monde est noté\u202f: revient au CoTec")
        self.finish.setToolTip(noted)

    def _save(self, name: str, value: time | None, field: _RealHour) -> None:
        from cops_desktop.services import rencontres

        if self._rencontre is None:
            return
        meeting = replace(self._rencontre, **{name: value})  # type: ignore[arg-type]
        before = getattr(self._rencontre, name)
        if not self._contexte.executer(rencontres.save_rencontre, self._contexte.fichier, meeting, field=field):
            field.keep(before)

    def _finished_now(self) -> None:
        self._save("fin_reelle", self._now(), self.end)


def facts_of(feuille: FeuillePresence) -> str:
    """« CoTec « Partenariat en pédiatrie » · visio (Zoom), 14 h – 16 h · charte du 22/07/2025 »."""
    meeting = feuille.rencontre
    what = f"CoTec « {feuille.cotec.sujet} »" if feuille.cotec else meeting.nature
    where = ", ".join(part for part in (meeting.lieu, meeting.outil) if part)
    how = f"{meeting.mode.value} ({where})" if where else meeting.mode.value
    planned = format_hours(meeting.debut, meeting.fin) or "heures à préciser"
    scale = f"barème : {feuille.bareme.source}" if feuille.bareme else ""
    return typography(" · ".join(part for part in (what, f"{how}, {planned}", scale) if part))
