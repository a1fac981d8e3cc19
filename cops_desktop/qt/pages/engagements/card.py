"""The card of an engagement: its period, what was signed before it and beside it, the contributions of the member."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.pages.engagements import words
from cops_desktop.qt.pages.engagements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.tons import ENGAGEMENTS
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_section import ListSection
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.engagements import ecrire
from cops_desktop.services.engagements.fiche import ContributionNotee, FicheEngagement
from cops_desktop.services.engagements.liste import Ligne

HEAD_ROOM = 400  # pixels at 100 % under which the state stands under a long name


class EngagementCard(QWidget):
    """Made once, and filled anew; `show(id)` goes to another engagement, `then(id)` follows a signature made here."""

    def __init__(self, contexte: Contexte, show: Callable[[str], object], then: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("carteEngagement")
        self._contexte, self._show, self._then = contexte, show, then
        self._fiche: FicheEngagement | None = None
        self._who = label("", "titre", "engagementPersonne", wrap=True)
        self._state = Chip("", name="engagementEtat")
        self._structure = TextLink("", "engagementStructure", self._open_structure)
        self._own = label(tr("En son nom"), "secondaire", "engagementEnSonNom")
        self._facts = KeyValue("engagementFaits")
        self.contributions = self._contributions()
        self.chain = self._chain()
        beside = QWidget()
        beside.setLayout(vbox(self._state, None))
        head = Columns(self._who, beside, (1, 0), HEAD_ROOM)
        column = vbox(head, self._structure, self._own, self._buttons(), self._facts, spacing=10)
        for section in (self.contributions, self.chain):
            column.addSpacing(sp(10))
            column.addWidget(section)
        column.addStretch(1)
        self.setLayout(column)

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        self._end = button(tr("Résilier…"), "engagementResilier", self.end)
        self._resume = button(tr("Reprendre"), "engagementReprendre", self.resume)
        self.first: QPushButton = button(tr("Renouveler…"), "engagementRenouveler", self.renew, icon="coche")
        charter = button(tr("Suivi de la charte"), "engagementCharte", self._open_charter)
        charter.setAccessibleDescription(tr("De ce membre"))
        for made in (
            self.first,
            button(tr("Modifier…"), "engagementModifier", self.edit, icon="modifier", hint="F2"),
            self._end,
            self._resume,
            button(tr("Fiche…"), "engagementFiche", self._open_person, icon="personne", hint=tr("Dans l’annuaire")),
            button(tr("Attestation"), "engagementAttestation", self.print_certificate, icon="imprimer"),
            charter,
            button(tr("Historique"), "engagementHistorique", self._show_history),
            button(tr("Supprimer"), "engagementSupprimer", self.delete),
        ):
            line.addWidget(made)
        return line

    def _contributions(self) -> ListSection[ContributionNotee]:
        columns = [
            Column[ContributionNotee](tr("Le"), "jour", words.contribution_day, width=112),
            Column[ContributionNotee](tr("Contribution"), "quoi", words.contribution),
        ]
        empty = tr("La charte attend au moins une contribution significative en deux ans.")
        section: ListSection[ContributionNotee] = ListSection(
            "engagementContributions", tr("Contributions"), columns, lambda c: c.id, self._contexte.widths, empty
        )
        section.view.horizontalHeader().hide()
        add = button(tr("Ajouter…"), "engagementContributionAjouter", self.add_contribution)
        section.add_button(add, of_row=False)
        edit = button(tr("Modifier…"), "engagementContributionModifier", self.edit_contribution, hint=tr("Entrée"))
        section.add_button(edit, of_row=True)
        section.view.opened.connect(lambda _: self.edit_contribution())
        return section

    def _chain(self) -> ListSection[Ligne]:
        columns = [
            Column[Ligne](tr("Période"), "periode", lambda line: Cell(words.span(line)), width=180),
            Column[Ligne](tr("Engagement"), "qui", words.one_of_many),
            Column[Ligne](tr("État"), "etat", words.state, width=122),
        ]
        section: ListSection[Ligne] = ListSection(
            "engagementAutres",
            tr("Avant, après et à côté"),
            columns,
            lambda line: line.id,
            self._contexte.widths,
            tr("Rien d’autre n’a été signé par cette personne, ni pour cette structure."),
        )
        section.view.horizontalHeader().hide()
        show = button(tr("Voir"), "engagementAutreVoir", self._see_other, hint=tr("Entrée"))
        section.add_button(show, of_row=True)
        section.view.opened.connect(lambda _: self._see_other())
        return section

    def show_fiche(self, fiche: FicheEngagement) -> None:
        """Shows an engagement as it is now."""
        line = fiche.ligne
        self._fiche = fiche
        self._who.setText(line.nom_complet)
        self._state.say(line.etat.value, ENGAGEMENTS[line.etat])
        self._structure.setText(line.structure)
        self._structure.setVisible(bool(line.structure))
        self._own.setVisible(not line.structure)
        self._resume.setVisible(line.engagement.resilie_le is not None)
        over = line.etat is EtatEngagement.ECHU
        self._end.setVisible(line.engagement.resilie_le is None and not over)
        self.first.setVisible(line.periode.renouvelee_le is None)
        self._facts.set_facts(self._told(fiche))
        self.contributions.set_rows(fiche.contributions)
        self.chain.set_rows([other for other in (*fiche.chaine, *fiche.autres) if other.id != fiche.id])

    def _told(self, fiche: FicheEngagement) -> list[Fact]:
        line, item = fiche.ligne, fiche.ligne.engagement
        renewed = line.periode.renouvelee_le
        told = [
            Fact(tr("Signé le"), format_date(item.signe_le)),
            Fact(tr("Période"), words.span(line), self._how(fiche), strong=True),
            Fact(tr("Reste"), "" if renewed or item.resilie_le else words.left(line)),
            Fact(tr("Renouvelé le"), format_date(renewed) if renewed else ""),
            Fact(tr("Résilié le"), format_date(item.resilie_le) if item.resilie_le else "", tr("premier jour sans")),
            Fact(tr("Lettre envoyée le"), format_date(item.lettre_le) if item.lettre_le else ""),
            Fact(tr("Notes"), item.notes),
        ]
        if not fiche.represente and line.etat not in words.ENDED:
            why = tr("L’annuaire ne dit pas que cette personne représente la structure.")
            told.append(Fact(tr("Lien"), tr("Noter qu’elle la représente"), why, open=self.link))
        return [fact for fact in told if fact.value]

    def _how(self, fiche: FicheEngagement) -> str:
        """How the period came about, where it did not begin with the signature alone."""
        if fiche.ouvre.suit is None:
            return ""
        if fiche.ouvre.sans:
            return tr("après {jours} sans engagement").format(jours=plural(fiche.ouvre.sans, tr("jour")))
        return tr("à la suite de celui qui finit le {jour}").format(jour=format_date(fiche.ouvre.suit))

    # What the buttons do

    def renew(self) -> None:
        """Opens the dialog in which the same person signs again."""
        from cops_desktop.qt.dialogs.engagement import open_renouveler

        if self._fiche is not None:
            open_renouveler(self._contexte, self._fiche.id, self._then)

    def edit(self) -> None:
        """Opens this engagement to correct it."""
        from cops_desktop.qt.dialogs.engagement import open_modifier

        if self._fiche is not None:
            open_modifier(self._contexte, self._fiche.ligne.engagement)

    def end(self) -> None:
        """Asks from which day on it ends."""
        from cops_desktop.qt.dialogs.resilier import open_resilier

        if self._fiche is not None:
            open_resilier(self._contexte, self._fiche.id, self._fiche.ligne.nom_complet)

    def resume(self) -> None:
        """Takes back an ending noted by mistake."""
        if self._fiche is not None:
            self._contexte.executer(ecrire.reprendre, self._contexte.fichier, self._fiche.id)

    def link(self) -> None:
        """Lets the annuaire say that they stand for the structure."""
        if self._fiche is not None:
            self._contexte.executer(ecrire.relier, self._contexte.fichier, self._fiche.id)

    def delete(self) -> None:
        """For one entered by mistake; Ctrl+Z brings it back."""
        if self._fiche is None:
            return
        contexte, say = self._contexte, tr("Engagement supprimé. Ctrl+Z le ramène.")
        contexte.executer(ecrire.supprimer, contexte.fichier, self._fiche.id, then=lambda _: contexte.message.emit(say))

    def print_certificate(self) -> None:
        """The attestation d’engagement."""
        from cops_desktop.qt.lettres import imprimer_attestation

        if self._fiche is not None:
            imprimer_attestation(self._contexte, self._fiche.id)

    def add_contribution(self) -> None:
        """Opens a blank contribution of this member."""
        from cops_desktop.qt.dialogs.contribution import open_nouvelle_contribution

        if self._fiche is not None:
            open_nouvelle_contribution(self._contexte, self._fiche.id)

    def edit_contribution(self) -> None:
        """Opens the chosen contribution."""
        from cops_desktop.qt.dialogs.contribution import open_contribution

        row = self.contributions.view.row()
        if row is not None:
            open_contribution(self._contexte, row.id)

    def _see_other(self) -> None:
        row = self.chain.view.row()
        if row is not None:
            self._show(row.id)

    def _open_person(self) -> None:
        if self._fiche is not None:
            self._contexte.ouvrir("personne", self._fiche.ligne.engagement.personne)

    def _open_structure(self) -> None:
        if self._fiche is not None and self._fiche.ligne.engagement.structure:
            self._contexte.ouvrir("structure", self._fiche.ligne.engagement.structure)

    def _open_charter(self) -> None:
        if self._fiche is not None:
            self._contexte.ouvrir("charte", self._fiche.id)

    def _show_history(self) -> None:
        if self._fiche is not None:
            self._contexte.ouvrir("historique", f"engagements/{self._fiche.id}")

    def take_focus(self) -> None:
        """Enter in the list comes here."""
        first = self.first if self.first.isVisible() else self.contributions.view
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
