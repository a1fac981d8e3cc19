"""The right column: who is here, what the meeting is worth, what is left of the envelope."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cops_desktop.domain.presence_comites import COMITES, Participation
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import NBSP, format_euros, format_vacations, plural, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.presences.cells import Rang
from cops_desktop.qt.pages.presences.person_panel import PersonPanel
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import hbox, label
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.services.rencontres import FeuillePresence


class CountPanel(Panel):
    """Present out of expected, or registered, by state and by family of profiles."""

    def __init__(self) -> None:
        super().__init__(name="presencesDecompte")
        self.setAccessibleName(self.tr("Décompte"))
        self.body.setSpacing(sp(3))
        self._there = label("", "chiffre", "presencesPresents")
        self._expected = label("", "chiffreMoyen", "presencesAttendus")
        self._states = label("", "explication", "presencesEtats", wrap=True)
        self._parts = label("", "fort", "presencesParts", wrap=True)
        self._families = KeyValue("presencesFamilles", figures=True)
        self._shown: object = None
        figures = hbox(self._there, self._expected, None)
        self.body.addLayout(figures)
        self.body.addWidget(self._parts)
        self.body.addWidget(self._states)
        self.body.addSpacing(sp(4))
        self.body.addWidget(self._families)
        self.body.addStretch()

    def show_sheet(self, feuille: FeuillePresence, today: date) -> None:
        """Counts this sheet; before the day, only who is expected."""
        future = feuille.rencontre.date > today
        of_members = feuille.rencontre.nature in COMITES  # whoever registers besides
        word = self.tr("inscrit") if feuille.inscription and not of_members else self.tr("attendu")
        expected = plural(feuille.prevus, word)
        self._there.setText(str(feuille.prevus if future else feuille.presents))
        number, word = expected.split("\u00a0")
        self._expected.setText(word if future else f"/ {number} {word}")
        if feuille.binomes:
            self._count_binomes(feuille, future=future)
        self._parts.setText(parts_of(feuille, future=future))
        self._parts.setVisible(bool(self._parts.text()))
        self._states.setText(states_of(feuille, future=future))
        self._states.setVisible(bool(self._states.text()))
        families = feuille.par_famille
        if families == self._shown:
            return
        self._shown = families
        self._families.set_facts(
            [
                Fact(famille.value, str(total) if future else f"{there} / {total}", dot=famille.value.casefold())
                for famille, (there, total) in families.items()
            ]
        )

    def _count_binomes(self, feuille: FeuillePresence, *, future: bool) -> None:
        """At a CoPil the binômes come first: 14 of them, whoever of the two is there (R4.4)."""
        total, there = len(feuille.binomes), present(p for _, p in feuille.binomes)
        self._there.setText(str(total if future else there))
        word = plural(total, self.tr("binôme")).split("\u00a0")[1]
        self._expected.setText(word if future else f"/ {total} {word}")


def present(parts: Iterable[Participation]) -> int:
    """How many were there."""
    return sum(part is Participation.PRESENT for part in parts)


def parts_of(feuille: FeuillePresence, *, future: bool) -> str:
    """« 17 personnes sur 28 » at a CoPil, « 38 structures représentées sur 46 » at a CoPart."""
    if feuille.binomes:
        people = plural(feuille.prevus if future else feuille.presents, "personne")
        return typography(people if future else f"{people} sur {feuille.prevus}")
    if feuille.structures:
        total, there = len(feuille.structures), present(p for _, p in feuille.structures)
        if future:
            return typography(plural(total, "structure membre", "structures membres"))
        return typography(f"{plural(there, 'structure représentée', 'structures représentées')} sur {total}")
    return ""


def states_of(feuille: FeuillePresence, *, future: bool) -> str:
    """« 1 excusé · 1 absent · 1 retour · 1 à saisir »: everyone who is not present, each counted once.

    Before the day nobody is late: what is not known yet goes without saying. Then who came without registering, and
    who waits for a place, who are expected by nobody.
    """
    elsewhere = [line for line in feuille.attendus if not line.a_part and line.presence.presence is not Venue.PRESENT]
    feedback = sum(line.retour.retour_le is not None for line in elsewhere)
    silent = [line for line in elsewhere if line.retour.retour_le is None]
    covered = sum(line in feuille.a_excuser for line in silent)
    alone = [line.presence.presence for line in silent if line not in feuille.a_excuser]
    counts = (
        (alone.count(Venue.EXCUSE), "excusé", ""),
        (alone.count(Venue.ABSENT), "absent", ""),
        (feedback, "retour", ""),
        (covered, "représenté", ""),
        (0 if future else alone.count(Venue.A_SAISIR), "à saisir", "à saisir"),
        (sum(line.sur_place for line in feuille.lignes), "venu sur place", "venus sur place"),
        (len(feuille.lignes) - len(feuille.attendus), "en attente", "en attente"),
    )
    said = [plural(count, word, many) for count, word, many in counts if count]
    apart = [line for line in feuille.attendus if line.a_part]
    team, guests = [line for line in apart if not line.invite], [line for line in apart if line.invite]
    for word, group in (("équipe à part", team), ("invités permanents", guests)):
        there = sum(line.presence.presence is Venue.PRESENT for line in group)
        if group:
            said.append(f"{word} : {len(group)}" if future else f"{word} : {there}{NBSP}/{NBSP}{len(group)}")
    return typography(" · ".join(said))


class MoneyPanel(Panel):
    """Vacations of the meeting, journeys, and the envelope of its CoTec."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte.tr("Vacations de la réunion"), "presencesVacations")
        self._contexte = contexte
        self.body.setSpacing(sp(3))
        self._number = label("", "chiffre", "presencesNombre")
        self._gross = label("", "", "presencesBrut")
        self._facts = KeyValue("presencesEnveloppe", figures=True)
        self._alert = label("", "erreur", "presencesAlerte", wrap=True)
        self._shown: object = None
        figures = hbox(self._number, self._gross, None)
        self.body.addLayout(figures)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._alert)
        self.body.addStretch()

    def show_sheet(self, feuille: FeuillePresence) -> None:
        """Adds up this sheet; says nothing of money where none is paid."""
        self.setVisible(feuille.cotec is not None)
        self._number.setText(format_vacations(feuille.demi))
        self._gross.setText(typography(self.tr("{montant} brut").format(montant=format_euros(feuille.brut))))
        shown = (feuille.trajets, feuille.budget, feuille.rencontre.date.year)
        if shown == self._shown:
            return
        self._shown = shown
        self._facts.set_facts(self._of(feuille))
        alert = feuille.budget.alerte if feuille.budget else ""
        self._alert.setText(typography(alert))
        self._alert.setVisible(bool(alert))

    def _of(self, feuille: FeuillePresence) -> list[Fact]:
        facts = []
        if feuille.trajets:
            facts.append(Fact(self.tr("déplacements"), format_euros(feuille.trajets)))
        budget, meeting = feuille.budget, feuille.rencontre
        if budget is None or meeting.cotec is None:
            return facts
        year = meeting.date.year
        taken = budget.paye + budget.valide + budget.acquis
        open_lines = self._opener("restes", meeting.cotec)
        facts.append(Fact(self.tr("acquis {annee}").format(annee=year), format_euros(taken), open=open_lines))
        if budget.montant is None:
            why = self.tr("pas d’enveloppe {annee} pour ce CoTec").format(annee=year)
            facts[-1] = Fact(facts[-1].label, facts[-1].value, why, open=open_lines)
            return facts
        planned = self.tr("prévu ensuite : {montant}").format(montant=format_euros(budget.prevu))
        envelope = self.tr("enveloppe {montant}").format(montant=format_euros(budget.montant))
        why = typography(f"{envelope} · {planned}" if budget.prevu else envelope)
        facts.append(Fact(self.tr("reste"), format_euros(budget.montant - taken), why, strong=True))
        return facts

    def _opener(self, kind: str, key: str) -> Callable[[], object]:
        return lambda: self._contexte.ouvrir(kind, key)


class Side(QWidget):
    """The three panels, one under the other; side by side under the list when the text is large."""

    def __init__(self, contexte: Contexte, person: PersonPanel) -> None:
        super().__init__()
        self.setObjectName("presencesCote")
        self.counts, self.money, self.person = CountPanel(), MoneyPanel(contexte), person
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for panel in (self.counts, self.money, self.person):
            self._column.addWidget(panel, 1 if panel is self.person else 0)
        self.place(beside=True)

    def place(self, *, beside: bool) -> None:
        """Beside the list as a column, or under it as a row."""
        self._column.setSpacing(sp(14))
        self._column.setDirection(QVBoxLayout.Direction.TopToBottom if beside else QVBoxLayout.Direction.LeftToRight)
        for place, panel in enumerate((self.counts, self.money, self.person)):
            self._column.setStretch(place, 1 if panel is self.person or not beside else 0)

    def show_sheet(self, feuille: FeuillePresence, today: date) -> None:
        """Shows the figures of this sheet."""
        self.counts.show_sheet(feuille, today)
        self.money.show_sheet(feuille)

    def show_person(self, rang: Rang | None, today: date) -> None:
        """Shows the chosen person."""
        self.person.show_person(rang, today)
