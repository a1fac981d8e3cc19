"""The screen of an import: who is who, the doubtful first, and what will change."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cops_desktop.domain.words import format_euros, format_vacations, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.importer_rapport.detail import Detail
from cops_desktop.qt.dialogs.importer_rapport.rangs import Rang, rangs, rangs_model
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.filter_chips import FilterChips
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.rencontres.rapports import NOUVELLE, PAS_UNE, Apercu, Decisions, Etat, Preparation, Prevision

A_REGARDER = "à regarder"
LEAST_HEIGHT = 190  # pixels at 100 %: below, the page scrolls
_PLURIELS = {Etat.DOUTEUSE: "à décider", Etat.PAS_UNE: "pas des personnes"}


class IdentitesPage(QWidget):
    """Counts that filter, the identities, and the chosen one in full. `decided` follows each answer."""

    decided = Signal()

    def __init__(
        self, contexte: Contexte, preparation: Preparation, prevision: Prevision, decisions: Decisions
    ) -> None:
        super().__init__()
        self.setObjectName("rapportIdentites")
        self._contexte = contexte
        self.preparation, self.prevision, self.decisions = preparation, prevision, decisions
        self.apercu: Apercu
        self._only: Etat | str = ""
        names: dict[Etat | str, str] = {}
        for key in ("", *Etat, A_REGARDER):
            place = list(Etat).index(key) if isinstance(key, Etat) else "Regarder" if key else "Tous"
            names[key] = f"rapportFiltre{place}"
        self._chips = FilterChips(names, self._filter)
        self.list: ListView[Rang] = ListView(
            rangs_model(), "rapportListe", self.tr("Participants du rapport"), widths=contexte.widths, two_lines=True,
            gives={"rapport", "personne"},
        )  # fmt: skip
        self.list.setMinimumHeight(sp(LEAST_HEIGHT))
        self.detail = Detail()
        self.detail.setMinimumHeight(sp(LEAST_HEIGHT))
        self.absents = QCheckBox("")
        self.absents.setObjectName("rapportAbsents")
        self.absents.toggled.connect(self._absents)
        self._remarks = label("", "attention", "rapportRemarques", wrap=True)
        self._resume = label("", "fort", "rapportResume", wrap=True)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _: self.detail.enter())
        self.list.typed.connect(self._typed)
        self.detail.qui.connect(self.answer)
        self.detail.chercher.connect(self._look_for)
        self.detail.nommer.connect(self._name)
        column = vbox(
            self._remarks, self._chips, Columns(self.list, self.detail, (66, 34)), self._resume, self.absents, spacing=9
        )
        column.setStretch(2, 1)
        self.setLayout(column)
        self._say_remarks()
        self._refresh()
        self._filter(Etat.DOUTEUSE if preparation.a_decider(decisions) else "")

    # What is shown ----------------------------------------------------------------------------------------------
    def _say_remarks(self) -> None:
        against = self.preparation.objection
        said = [against.phrase.removesuffix(" Rien n’a été importé.")] if against else []
        said += self.preparation.remarques[:3]
        if more := len(self.preparation.remarques) - 3:
            said += [plural(more, self.tr("autre remarque"), self.tr("autres remarques"))] if more > 0 else []
        self._remarks.setText(typeset(" ".join(said)))
        self._remarks.setToolTip(typeset("\n".join(self.preparation.remarques)))
        self._remarks.setVisible(bool(said))

    def _refresh(self) -> None:
        self.apercu = self.prevision.apercu(self.decisions)
        self.list.rows.set_rows(rangs(self.preparation, self.prevision.rencontre, self.apercu, self.decisions))
        self._count()
        self._say()

    def _count(self) -> None:
        rows = self.list.rows.rows()
        for key in self._chips.keys:
            count = sum(_shown(row, key) for row in rows)
            if isinstance(key, Etat):
                words = key.value if count < 2 else _PLURIELS.get(key, f"{key.value}s")
                text = f"{count}\u00a0{words}"
            elif key:
                text = self.tr("{n}\u00a0à regarder").format(n=count)
            else:
                text = self.tr("Tous ({n})").format(n=count)
            self._chips.say(key, text, shown=bool(count), on=key == self._only)

    def _filter(self, key: Etat | str) -> None:
        self._only = key
        self.list.filter.set_condition((lambda row: _shown(row, key)) if key else None)
        self._count()
        if self.list.row() is None:
            self.list.choose_first()
        self._show(self.list.row())

    def _show(self, rang: Rang | None) -> None:
        self.detail.show_rang(rang, self.preparation, self.prevision, self.decisions)

    def _say(self) -> None:
        """All that the import will do, in a line."""
        changes = self.apercu.changes
        same = len(self.apercu.effets) - len(changes)
        parts = [plural(len(changes), self.tr("présence change"), self.tr("présences changent"))]
        if same:
            parts.append(plural(same, self.tr("est déjà ainsi"), self.tr("sont déjà ainsi")))
        if self.prevision.rencontre.cotec is not None:
            rate = next((e.vaut_apres.taux for e in self.apercu.effets if e.vaut_apres), 0)
            sign = "+" if self.apercu.demi > 0 else ""
            parts.append(
                self.tr("vacations\u202f: {signe}{nombre} ({montant})").format(
                    signe=sign,
                    nombre=format_vacations(self.apercu.demi),
                    montant=sign + format_euros(self.apercu.demi * rate // 2),
                )
            )
        self._resume.setText(typeset(" · ".join(parts)))
        others = self.apercu.autres
        self.absents.setVisible(bool(others))
        words = self.tr("Noter absents les autres\u202f: {nombre} à saisir")
        self.absents.setText(typeset(words.format(nombre=plural(len(others), self.tr("personne")))))
        self.absents.setToolTip("\n".join(others[:30]))

    # Answers ----------------------------------------------------------------------------------------------------
    def _typed(self, letter: str) -> None:
        """A digit chooses a guess, C looks in the annuaire, N makes a new person, L says that it is none."""
        rang = self.list.row()
        if rang is None:
            return
        guesses = rang.ligne.reconnue.candidats
        if letter.isdigit() and 0 < int(letter) <= len(guesses):
            self.answer(guesses[int(letter) - 1].personne)
        elif letter == "c":
            self._look_for()
        elif letter in ("n", "l"):
            self.answer(NOUVELLE if letter == "n" else PAS_UNE)

    def answer(self, who: str) -> None:
        """Whom the chosen identity stands for; the same answer again takes it back. The next doubtful one follows."""
        rang = self.list.row()
        if rang is None:
            return
        again = self.decisions.qui.get(rang.cle, "") == who
        following = None if again or who == NOUVELLE else self._following(rang)
        self.decisions = self.decisions.est(rang.cle, "" if again else who)
        self._settled(rang, following)

    def _settled(self, rang: Rang, following: Rang | None) -> None:
        self._refresh()
        waiting = self.preparation.a_decider(self.decisions)
        if self._only == Etat.DOUTEUSE and (not waiting or self.decisions.qui.get(rang.cle) == NOUVELLE):
            self._filter("")
        then = following or rang
        if not self.list.choose(then.cle):
            self.list.choose_first()
        self._show(self.list.row())
        self.decided.emit()

    def _following(self, rang: Rang) -> Rang | None:
        """The next identity that waits for an answer."""
        rows = list(self.list.rows.rows())
        place = next((i for i, row in enumerate(rows) if row.cle == rang.cle), 0)
        after = [*rows[place + 1 :], *rows[:place]]
        return next((row for row in after if row.etat is Etat.DOUTEUSE), None)

    def _name(self, nom: str, prenom: str) -> None:
        rang = self.list.row()
        if rang is not None and self.decisions.qui.get(rang.cle) == NOUVELLE:
            if (nom, prenom) == self.preparation.nom_neuf(rang.ligne, self.decisions):
                return
            self.decisions = self.decisions.est(rang.cle, NOUVELLE, (nom, prenom))
            self._settled(rang, None)

    def _look_for(self) -> None:
        from cops_desktop.qt.dialogs.person_picker import PersonPicker

        rang = self.list.row()
        if rang is None:
            return
        title = typeset(self.tr("Qui est «\u00a0{nom}\u00a0»\u202f?").format(nom=rang.ligne.nom))
        PersonPicker(self._contexte, title, self.tr("C’est cette personne"), set(), self._found, self.window()).open()

    def _found(self, key: str) -> None:
        self.prevision.connaitre(self._contexte.fichier, key)
        self.answer(key)

    def _absents(self, checked: bool) -> None:
        self.decisions = replace(self.decisions, absents=checked)
        self.decided.emit()


def _shown(rang: Rang, key: Etat | str) -> bool:
    if isinstance(key, Etat):
        return rang.etat is key
    return rang.a_regarder if key else True
