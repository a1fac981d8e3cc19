"""What the page Paiements does: the steps of forms, their printing, and the ways to other places."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement, Ligne, next_state
from cops_desktop.domain.words import format_euros, plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.paiements.words import agreed, tr
from cops_desktop.services import paiements
from cops_desktop.services.paiements import Formulaire, Reste


class Place(Protocol):
    """Where the actions show what came of them: the page."""

    def show_forms(self, ids: Sequence[str], etat: Avancement) -> None: ...
    def show_form(self, etat_id: str) -> None: ...
    def show_reste(self, reste: Reste) -> None: ...
    def show_near(self) -> None: ...
    def cotecs(self) -> dict[str, str]: ...


class Actions:
    """Each writes through `contexte.executer`, then tells the page what to show."""

    def __init__(self, contexte: Contexte, place: Place) -> None:
        self.contexte = contexte
        self._place = place

    def ask_prepare(self, cotec_id: str = "") -> None:
        """Opens « Préparer les états… »."""
        from cops_desktop.qt.dialogs.preparer_etats import PreparerEtatsDialog

        PreparerEtatsDialog(self.contexte, self._place.cotecs(), cotec_id, self._prepared).start()

    def _prepared(self, ids: list[str]) -> None:
        self._place.show_forms(ids, Avancement.BROUILLON)
        words = tr("{etats} en brouillon : relisez, puis validez.")
        self.contexte.message.emit(words.format(etats=plural(len(ids), tr("état"))))

    def advance(self, forms: Sequence[Formulaire], day: object) -> None:
        """The next step of forms that all stand at the same one, on `day`."""
        to = next_state(forms[0].etat.etat)
        assert to is not None
        ids = [f.etat.id for f in forms]
        run, fichier = self.contexte.executer, self.contexte.fichier
        if to is Avancement.VALIDE:
            run(paiements.validate, fichier, ids, day, then=partial(self._validated, ids))
            return

        def note() -> None:
            run(paiements.advance, fichier, ids, to, day, then=lambda _: self._advanced(ids, to))

        if to is Avancement.PAYE:
            self._ask_paid(forms, note)
        else:
            note()

    def _ask_paid(self, forms: Sequence[Formulaire], note: Callable[[], None]) -> None:
        """The one step that nothing takes back: neither undo nor cancelling (R5.8)."""
        count = plural(len(forms), tr("état"))
        words = tr("Noter {etats} {fait}, {total}\u202f?")
        sentence = words.format(
            etats=count, fait=agreed(Avancement.PAYE, len(forms)), total=format_euros(sum(f.total for f in forms))
        )
        details = tr(
            "Un état payé ne s’annule plus. Une erreur se corrige sur la réunion, et se reporte sur le suivant."
        )
        messages.question(self.contexte.window, sentence, tr("Noter payé"), note, details)

    def _validated(self, ids: Sequence[str], references: Sequence[str]) -> None:
        self._place.show_forms(ids, Avancement.VALIDE)
        if len(references) == 1:
            words = tr("État {premier} validé : Ctrl+P l’imprime.")
        else:
            words = tr("{nombre} états validés, de {premier} à {dernier} : Ctrl+P les imprime.")
        said = words.format(nombre=len(references), premier=references[0], dernier=references[-1])
        self.contexte.message.emit(said)

    def _advanced(self, ids: Sequence[str], to: Avancement) -> None:
        self._place.show_forms(ids, to)
        words = tr("{etats} {fait}.").format(etats=plural(len(ids), tr("état")), fait=agreed(to, len(ids)))
        self.contexte.message.emit(words)

    def ask_cancel(self, form: Formulaire) -> None:
        """Asks for the reason, then cancels a validated form."""
        from cops_desktop.qt.dialogs.annuler_etat import AnnulerEtatDialog

        def cancelled(_: object) -> None:
            self._place.show_forms([form.etat.id], Avancement.ANNULE)

        AnnulerEtatDialog(self.contexte, form, cancelled).start()

    def delete(self, forms: Sequence[Formulaire]) -> None:
        """Removes the drafts among `forms`; what is validated stays, and that is said."""
        drafts = [f.etat.id for f in forms if f.etat.etat is Avancement.BROUILLON]
        if not drafts:
            self.contexte.message.emit(tr("Seul un brouillon se supprime : un état validé s’annule, avec un motif."))
            return
        run, fichier = self.contexte.executer, self.contexte.fichier
        run(paiements.delete_drafts, fichier, drafts, then=lambda _: self._deleted(len(drafts)))

    def _deleted(self, count: int) -> None:
        self._place.show_near()
        gone = plural(count, tr("brouillon"))
        words = tr("{brouillons} supprimés. Ctrl+Z les ramène.")
        if count == 1:
            words = tr("{brouillons} supprimé. Ctrl+Z le ramène.")
        self.contexte.message.emit(words.format(brouillons=gone))

    def print(self, ids: Sequence[str]) -> None:
        """Forms as one PDF, made in the background, then shown."""
        from cops_desktop.services.papiers import catalogue as papiers

        contexte = self.contexte
        try:
            read = papiers.read_forms(contexte.fichier, papiers.Criteres(etats=ids), contexte.today())
        except Refus as refus:
            messages.refusal(contexte.window, refus)
            return
        count = len(read.papiers)
        one = read.papiers[0]
        title = tr("État {numero} · {nom}").format(numero=one.numero or tr("en brouillon"), nom=one.nom)
        if count > 1:
            title = tr("{etats} de vacations et de frais").format(etats=plural(count, tr("état")))
        name = papiers.suggested_name("etats" if count > 1 else "etat", one.numero or "", one.nom if count == 1 else "")
        contexte.tasks.run(
            tr("Impression de {etats}").format(etats=plural(count, tr("état"))),
            lambda progress: papiers.print_forms(read, progress.step),
            then=lambda pdf: contexte.preview(pdf, name, title),
        )

    def print_summary(self, annee: int, cotec_id: str) -> None:
        """The récapitulatif of a year, for one CoTec or all."""
        from cops_desktop.qt.papers import show_paper
        from cops_desktop.services.papiers.catalogue import Criteres

        title = tr("Récapitulatif {annee}").format(annee=annee)
        if cotec_id:
            title += " · " + self._place.cotecs()[cotec_id]
        show_paper(self.contexte, "recapitulatif", Criteres(annee=annee, cotec=cotec_id or None), title)

    def open_form(self, etat_id: str) -> None:
        """Shows one form in this page."""
        self._place.show_form(etat_id)

    def open_reste(self, reste: Reste) -> None:
        """Shows one unpaid thing in this page."""
        self._place.show_reste(reste)

    def open_line(self, ligne: Ligne) -> None:
        """Goes to the meeting that a line pays, or for extra work to its CoTec."""
        meeting = paiements.meeting_of(self.contexte.fichier, ligne.objet)
        if meeting:
            self.contexte.ouvrir("presences", meeting)
        else:
            self.contexte.ouvrir("cotec", ligne.cotec)
