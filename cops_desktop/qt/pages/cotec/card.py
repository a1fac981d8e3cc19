"""The card of a CoTec: everything about it on one page, in short sections."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from cops_desktop.domain.cotec import SEANCES
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.cotec import texts
from cops_desktop.qt.pages.cotec.meetings import Meetings
from cops_desktop.qt.pages.cotec.members import Members
from cops_desktop.qt.pages.cotec.works import Works
from cops_desktop.qt.papers import show_paper
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, vbox
from cops_desktop.qt.widgets.budget import BudgetView
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.cotec import CotecFiche


class CotecCard(QWidget):
    """Made once, and filled anew: selection, focus and scroll stay where they are."""

    def __init__(self, contexte: Contexte, print_actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("carteCotec")
        self._contexte = contexte
        self._fiche: CotecFiche | None = None
        self.meetings = Meetings(contexte)
        self.members = Members(contexte)
        self.works = Works(contexte)
        self._title = label("", "titre", "cotecTitre", wrap=True)
        self._state = Chip("", name="cotecEtat")
        self._deliverable = label("", "secondaire", "cotecLivrable", wrap=True)
        self._pilots: list[tuple[QPushButton, QLabel]] = []
        self._alerts = hbox(spacing=8)
        self._progress = KeyValue("cotecAvancement")
        self._notes = label("", "explication", "cotecNotes", wrap=True)
        head = hbox(self._title, spacing=12)
        head.setStretch(0, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        column = vbox(
            head, self._deliverable, self._dates_and_pilots(), self._alerts, self._buttons(print_actions), spacing=10
        )
        for section in (self.meetings, self.members, self._money(), self.works):
            column.addSpacing(sp(10))
            column.addWidget(section)
        column.addWidget(self._notes)
        column.addStretch(1)  # the room to spare is below, not between the sections
        self.setLayout(column)

    def _buttons(self, print_actions: Sequence[QAction]) -> FlowLayout:
        line = FlowLayout()
        printing = button(self.tr("Imprimer"), "cotecImprimer", icon="imprimer")
        menu = QMenu(printing)
        menu.addActions(list(print_actions))
        printing.setMenu(menu)
        for made in (
            button(self.tr("Modifier…"), "cotecModifier", self.edit, icon="modifier", hint="F2"),
            button(self.tr("Ajouter un membre…"), "cotecAjouterMembre", self.members.add, icon="personne"),
            button(self.tr("Nouvelle réunion…"), "cotecAjouterReunion", self.meetings.add, icon="reunion"),
            printing,
            button(self.tr("Historique"), "cotecHistorique", self._show_history),
        ):
            line.addWidget(made)
        return line

    def _show_history(self) -> None:
        self._contexte.ouvrir("historique", f"cotecs/{self._key()}")

    def _money(self) -> QWidget:
        """The budget on one side, the progress that the charter foresees on the other."""
        from cops_desktop.qt.widgets.columns import Columns

        ouvrir = self._contexte.ouvrir
        opens: dict[str, Callable[[], object]] = {
            "paye": partial(ouvrir, "etats", "payé"),
            "valide": partial(ouvrir, "etats", "validé"),
            "acquis": lambda: ouvrir("restes", self._key()),
        }
        self._budget = BudgetView("cotecEnveloppe", self.tr("Enveloppe de vacations"), opens)
        self._budget_title = label("", "titrePanneau")
        fix = button(self.tr("Fixer l’enveloppe…"), "cotecFixerEnveloppe", self._set_envelope)
        left, right = QWidget(), QWidget()
        left.setLayout(vbox(self._budget_title, self._budget, hbox(fix, None), spacing=6))
        right.setLayout(vbox(label(self.tr("Avancement"), "titrePanneau"), self._progress, None, spacing=6))
        return Columns(left, right, (50, 50), room=640)

    def _key(self) -> str:
        return self._fiche.cotec.id if self._fiche is not None else ""

    def show_fiche(self, fiche: CotecFiche) -> None:
        """Shows a CoTec as it is now."""
        day = self._contexte.today()
        item = fiche.cotec
        self._fiche = fiche
        self._title.setText(item.sujet)
        self._state.say(*texts.state(item, day))
        self._deliverable.setText(item.livrable or self.tr("Livrable à préciser"))
        self._show_facts(fiche)
        self._show_alerts(fiche)
        self._show_progress(fiche)
        self.meetings.show_fiche(fiche)
        self.members.show_fiche(fiche)
        self.works.show_fiche(fiche)
        self._budget_title.setText(self.tr("Enveloppe vacations {annee}").format(annee=day.year))
        self._budget.set_budget(fiche.budget)
        self._notes.setText(item.notes)
        self._notes.setVisible(bool(item.notes))

    def _dates_and_pilots(self) -> FlowLayout:
        """One line that reads as a sentence and wraps; each copilot opens their dialog."""
        line = FlowLayout(spacing=6)
        self._dates = label("", "secondaire", "cotecDates")
        line.addWidget(self._dates)
        for place in range(2):
            link = button("", f"cotecCopilote{place}", partial(self._open_pilot, place), role="lien")
            of = label("", "secondaire")
            self._pilots.append((link, of))
            line.addWidget(link)
            line.addWidget(of)
        return line

    def _show_facts(self, fiche: CotecFiche) -> None:
        item = fiche.cotec
        published = self.tr("livrable publié le {jour}")
        when = published.format(jour=format_date(item.livrable_publie_le)) if item.livrable_publie_le else ""
        parts = (texts.dates(item), when, self.tr("copilotes"))
        self._dates.setText(" · ".join(part for part in parts if part))
        bodies = (self.tr("CoPil"), self.tr("équipe"))
        for (link, of), name, body in zip(self._pilots, fiche.copilotes, bodies, strict=True):
            link.setText(name)
            link.setVisible(bool(name))
            of.setText(f"({body})" if name else self.tr("({instance} à désigner)").format(instance=body))

    def _open_pilot(self, place: int) -> None:
        if self._fiche is not None:
            item = self._fiche.cotec
            self._contexte.ouvrir("personne", (item.copilote_copil, item.copilote_equipe)[place] or "")

    def _show_alerts(self, fiche: CotecFiche) -> None:
        """What stands outside the charter or the envelope: said, never refused (R5.2, R5.6)."""
        clear(self._alerts)
        if fiche.alertes:
            sentences = label("\n".join(texts.sentences(fiche.alertes)), "", "cotecAlertes", wrap=True)
            self._alerts.addWidget(Chip(self.tr("à savoir"), "attention"), 0, Qt.AlignmentFlag.AlignTop)
            self._alerts.addWidget(sentences, 1)

    def _show_progress(self, fiche: CotecFiche) -> None:
        day = self._contexte.today()
        held = sum(r.tenue(day) for r in fiche.reunions)
        coming = sum(r.rencontre.date >= day and not r.tenue(day) for r in fiche.reunions)
        seats = self.tr("{tenues}, {venir} à venir").format(tenues=plural(held, self.tr("tenue")), venir=coming)
        self._progress.set_facts(
            [
                Fact(self.tr("Réunions"), seats, self.tr("la charte en prévoit {n}").format(n=SEANCES)),
                Fact(self.tr("Membres"), str(len(fiche.membres)), texts.members_rule()),
                Fact(self.tr("Rémunérables"), str(sum(not m.refus for m in fiche.membres))),
            ]
        )

    def edit(self) -> None:
        """Opens the dialog of this CoTec."""
        from cops_desktop.qt.dialogs.cotec import open_cotec

        if self._fiche is not None:
            open_cotec(self._contexte, self._fiche.cotec)

    def _set_envelope(self) -> None:
        from cops_desktop.qt.dialogs.enveloppe import open_enveloppe

        if self._fiche is not None:
            title = self.tr("Enveloppe du CoTec")
            year = self._contexte.today().year
            open_enveloppe(self._contexte, self._key(), title, year, self._fiche.budget.montant)

    def print_all_sheets(self) -> None:
        """The attendance sheets of the meetings to come."""
        if self._fiche is None:
            return
        day = self._contexte.today()
        keys = [r.rencontre.id for r in self._fiche.reunions if r.rencontre.date >= day]
        title = self.tr("Émargement des réunions à venir : {sujet}").format(sujet=self._fiche.cotec.sujet)
        self._paper("emargement", title, rencontres=keys)

    def print_roster(self, rencontre_id: str | None = None) -> None:
        """Who takes part in a meeting ("": none is chosen), or (None) the members: what each accepts to publish."""
        if self._fiche is not None and rencontre_id != "":
            title = self.tr("Liste à diffuser\u202f: {sujet}").format(sujet=self._fiche.cotec.sujet)
            if rencontre_id:
                self._paper("liste", title, rencontres=[rencontre_id])
            else:
                self._paper("liste", title, cotec=self._key())

    def _paper(self, name: str, title: str, **chosen: Any) -> None:
        """Previews a paper of what is chosen."""
        from cops_desktop.services.papiers.catalogue import (
            Criteres,  # all papers: none of them is needed to show the page
        )

        show_paper(self._contexte, name, Criteres(**chosen), title)

    def print_summary(self) -> None:
        """The accountant's summary of this CoTec."""
        if self._fiche is not None:
            title = self.tr("Récapitulatif : {sujet}").format(sujet=self._fiche.cotec.sujet)
            self._paper("recapitulatif", title, cotec=self._key())

    def print_forms(self) -> None:
        """The payment forms of this CoTec and year."""
        if self._fiche is not None:
            title = self.tr("États : {sujet}").format(sujet=self._fiche.cotec.sujet)
            year = self._contexte.today().year
            self._paper("etats", title, cotec=self._key(), annee=year)
