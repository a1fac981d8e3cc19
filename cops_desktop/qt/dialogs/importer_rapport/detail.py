"""One identity in full: who it may be, to choose by mouse or key, and what the import makes of them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from cops_desktop.qt.dialogs.importer_rapport.rangs import Rang, avant_apres, vacations
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, rule, scrolling
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.services.rencontres.rapports import NOUVELLE, PAS_UNE, Decisions, Etat, Preparation, Prevision


class Detail(Panel):
    """`qui(key)`: whom it stands for; `chercher()`: to be looked for in the annuaire; `nommer(nom, prenom)`."""

    qui = Signal(str)
    chercher = Signal()
    nommer = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("", "rapportDetail", flush=True)
        self.setAccessibleName(self.tr("Le participant choisi"))
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(sp(16), sp(14), sp(16), sp(14))
        self._column.setSpacing(sp(7))
        area = scrolling(self._ground, "rapportDetailDefilement")
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(area)
        self.setMinimumWidth(sp(300))
        self._shown: tuple[Rang, str] | None = None

    def enter(self) -> None:
        """The keyboard goes to the first answer."""
        for widget in self._ground.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisible():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def show_rang(
        self, rang: Rang | None, preparation: Preparation, prevision: Prevision, decisions: Decisions
    ) -> None:
        """Shows an identity; None: nothing is chosen."""
        choix = decisions.qui.get(rang.cle, "") if rang else ""
        if rang is not None and self._shown == (rang, choix):
            return
        self._shown = (rang, choix) if rang else None
        clear(self._column)
        if rang is not None:
            self._fill(rang, preparation, prevision, decisions, choix)
        self._column.addStretch()

    def _fill(
        self, rang: Rang, preparation: Preparation, prevision: Prevision, decisions: Decisions, choix: str
    ) -> None:
        ligne = rang.ligne
        self._add(label(ligne.nom, "sousTitre", "rapportDetailNom", wrap=True))
        facts = " · ".join(part for part in (ligne.email if ligne.email != ligne.nom else "", ligne.quand) if part)
        self._add(label(typeset(facts), "explication", wrap=True))
        if rang.etat is Etat.RECONNUE:
            words = self.tr("{nom} — {raison}").format(nom=rang.qui, raison=rang.pourquoi)
            self._add(label(typeset(words), "fort", "rapportDetailQui", wrap=True))
        self._effects(rang)
        self._answers(rang, prevision, choix)
        if choix == NOUVELLE:
            self._name_fields(*preparation.nom_neuf(ligne, decisions))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _effects(self, rang: Rang) -> None:
        effet = rang.effet
        if effet is None:
            return
        self._add(rule())
        before, after = avant_apres(effet, rang.rencontre)
        if effet.avant == effet.apres:
            self._add(label(typeset(self.tr("Ne change pas\u202f: {etat}").format(etat=after)), "", wrap=True))
        else:
            self._add(label(typeset(self.tr("Avant\u202f: {etat}").format(etat=before)), "explication", wrap=True))
            self._add(
                label(typeset(self.tr("Après\u202f: {etat}").format(etat=after)), "", "rapportDetailApres", wrap=True)
            )
        if effet.vaut_apres is not None:
            self._add(label(typeset(vacations(effet)), "fort", "rapportDetailVacations", wrap=True))
            self._add(label(typeset(effet.vaut_apres.explication), "explication", wrap=True))
        for remarque in effet.remarques:
            self._add(label(typeset(remarque[:1].upper() + remarque[1:]), "attention", wrap=True))

    def _answers(self, rang: Rang, prevision: Prevision, choix: str) -> None:
        self._add(rule())
        asked = self.tr("Qui est-ce\u202f?") if rang.etat is Etat.DOUTEUSE else self.tr("Si ce n’est pas juste")
        self._add(label(asked, "titrePanneau"))
        known = {candidat.personne for candidat in rang.ligne.reconnue.candidats}
        for number, candidat in enumerate(rang.ligne.reconnue.candidats, 1):
            name = prevision.nom(candidat.personne)
            self._answer(f"{number}. {name}", candidat.personne, f"rapportCandidat{number}", choix)
            why = (
                candidat.raison,
                self.tr("attendu(e)") if candidat.attendu else self.tr("pas attendu(e)"),
                prevision.detail(candidat.personne),
            )
            self._add(label(typeset(" · ".join(part for part in why if part)), "explication", wrap=True))
        if choix and choix not in (NOUVELLE, PAS_UNE) and choix not in known:
            self._answer(prevision.nom(choix), choix, "rapportChoisie", choix)
        self._add(button(self.tr("Chercher dans l’annuaire… (C)"), "rapportChercher", self.chercher.emit))
        self._answer(self.tr("Nouvelle personne (N)"), NOUVELLE, "rapportNouvelle", choix)
        self._answer(self.tr("Pas une personne (L)"), PAS_UNE, "rapportPasUne", choix)
        words = self.tr("Votre réponse est retenue pour les rapports suivants.")
        self._add(label(words, "explication", wrap=True))

    def _answer(self, words: str, key: str, name: str, choix: str) -> None:
        made = button(words, name, partial(self.qui.emit, key))
        made.setCheckable(True)
        made.setChecked(choix == key)
        self._add(made)

    def _name_fields(self, nom: str, prenom: str) -> None:
        """The two parts of a new person's name: a report has them in one."""
        fields = []
        for title, name, value in (
            (self.tr("Nom"), "rapportNom", nom),
            (self.tr("Prénom"), "rapportPrenom", prenom),
        ):
            line = QLineEdit(value)
            line.setObjectName(name)
            line.setAccessibleName(title)
            word = label(title, "secondaire")
            word.setBuddy(line)
            word.setFixedWidth(sp(70))
            fields.append(line)
            row = QWidget()
            row.setLayout(hbox(word, line))
            self._add(row)
        for line in fields:
            line.editingFinished.connect(lambda: self.nommer.emit(fields[0].text(), fields[1].text()))
        turn = button(
            self.tr("Échanger nom et prénom"),
            "rapportEchanger",
            lambda: self.nommer.emit(fields[1].text(), fields[0].text()),
            role="lien",
        )
        self._add(turn)
