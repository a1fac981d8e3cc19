"""The dialog that proposes who goes to which workshop: what it gives to whom is read before anything is written."""

from dataclasses import dataclass

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.ateliers import Methode, Repartition, places_en_mots
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Atelier
from cops_desktop.domain.words import plural, typography
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.forms.ui_repartition import Ui_RepartitionForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.list_view import ListView

NAMED = 6  # persons without a place who are named


@dataclass(frozen=True, slots=True)
class _Rang:
    """A workshop in the proposal: how many there were, how many there would be, of each family."""

    atelier: Atelier
    avant: int
    apres: int
    familles: dict[Famille, int]


class RepartitionDialog(FormDialog):
    """Another choice is another proposal, shown at once."""

    form = Ui_RepartitionForm
    fields = ("methode", "refaire")
    wide, tall = 980, 560

    def __init__(self, contexte: Contexte, rencontre_id: str) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueRepartition")
        self._rencontre = rencontre_id
        self._found: Repartition | None = None
        first = {
            Methode.VOEUX: self.tr("les vœux de chacun"),
            Methode.EQUILIBREE: self.tr("des ateliers de même taille"),
        }
        offer(self.ui.methode, first.items())
        offer(
            self.ui.refaire,
            [(False, self.tr("les laisser où ils sont")), (True, self.tr("tout refaire, sauf qui anime"))],
        )
        self._model = RowsModel[_Rang](self._columns(), lambda rang: rang.atelier.id)
        self._view: ListView[_Rang] = ListView(
            self._model, "repartitionAteliers", self.tr("Ateliers proposés"), widths=contexte.widths
        )
        self._view.setMinimumHeight(sp(150))
        self.ui.ateliers.addWidget(self._view)
        for box in (self.ui.methode, self.ui.refaire):
            box.currentIndexChanged.connect(lambda _: self._chosen())
        self.ui.methode.setFocus()

    def _columns(self) -> list[Column[_Rang]]:
        def family(famille: Famille) -> Column[_Rang]:
            return Column(famille.value, famille.name, lambda r: Cell(str(r.familles[famille])), None, 110, True)

        return [
            Column(self.tr("Atelier"), "atelier", lambda r: Cell(r.atelier.nom, dot=r.atelier.couleur, strong=True)),
            Column(self.tr("Avant"), "avant", lambda r: Cell(str(r.avant)), None, 76, True),
            Column(
                self.tr("Après"), "apres", lambda r: Cell(places_en_mots(r.apres, r.atelier.places)), None, 122, True
            ),
            *(family(famille) for famille in Famille),
        ]

    def propose(self) -> None:
        """Asks for the proposal of these choices, and shows it. Raises Refus without workshop or participant."""
        from cops_desktop.services.rencontres import ateliers

        values = self.read()
        found = ateliers.proposer(
            self.contexte.fichier, self._rencontre, Methode(values["methode"]), refaire=values["refaire"]
        )
        self._found = found
        before = [inscrit.atelier for inscrit in found.inscrits]
        self._model.set_rows(
            [_Rang(a, before.count(a.id), found.effectifs[a.id], found.par_famille[a.id]) for a in found.ateliers]
        )
        moved = len(found.deplaces)
        self.ui.resume.setText(self._moves(moved, values["refaire"]))
        self.ui.explication.setText(found.phrase())
        self.ui.sansPlace.setText(self._without_place(found))
        self.ui.sansPlace.setVisible(bool(found.sans_place))
        self.ui.enregistrer.setEnabled(bool(moved))

    def _moves(self, moved: int, refaire: bool) -> str:
        """How many change workshop; that nobody does says the most only when everybody might have."""
        if moved:
            return plural(moved, self.tr("personne change d’atelier"), self.tr("personnes changent d’atelier"))
        if refaire:
            return self.tr("Personne ne change d’atelier : c’est déjà la meilleure répartition.")
        return self.tr("Personne ne change d’atelier sans tout refaire.")

    def _chosen(self) -> None:
        """Another choice: what was wrong with the proposal before is over."""
        self.set_error("")
        self._again()

    def _again(self) -> None:
        try:
            self.propose()
        except Refus as refus:
            self.set_error(refus.message)
            self.ui.enregistrer.setEnabled(False)

    def _without_place(self, found: Repartition) -> str:
        """Who finds no place, and why it is them."""
        names = [inscrit.nom for inscrit in found.sans_place]
        shown = ", ".join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
        sentence = self.tr("Les ateliers sont pleins : {qui} (les derniers inscrits) restent sans atelier.")
        if len(names) == 1:
            sentence = self.tr("Les ateliers sont pleins : {qui} (dernière inscription) reste sans atelier.")
        return typography(sentence.format(qui=shown))

    def save(self, values: dict[str, object]) -> bool:
        from cops_desktop.services.rencontres import ateliers

        if self._found is None:
            return False
        done = self.contexte.executer(
            ateliers.appliquer, self.contexte.fichier, self._rencontre, self._found, field=self, then=self._say
        )
        if not done:
            self._again()  # what stands there now is another one, to be read before it is agreed to
        return done

    def _say(self, moved: int) -> None:
        words = plural(moved, self.tr("personne placée"), self.tr("personnes placées"))
        self.contexte.message.emit(typography(self.tr("{nombre}. Ctrl+Z revient en arrière.").format(nombre=words)))

    def state(self) -> object:
        """Nothing is lost by leaving a proposal."""
        return None


def open_repartition(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the proposal of a meeting's workshops; a Refus says what is missing before there can be one."""
    dialog = RepartitionDialog(contexte, rencontre_id)
    try:
        dialog.propose()
    except Refus as refus:
        dialog.deleteLater()
        messages.refusal(contexte.window, refus)
        return
    dialog.start()
