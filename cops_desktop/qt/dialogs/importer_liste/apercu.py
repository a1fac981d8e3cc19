"""The third step: what becomes of each row, and the place where doubts and differences are settled."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.importer_liste.detail import Detail
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.filter_chips import FilterChips
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.listes import ECARTER, NOUVELLE, Analyse, Decisions, Ecart, Etat, Fiche, Nature

TONS = {
    Etat.NOUVELLE: "ok",
    Etat.MODIFIEE: "accent",
    Etat.DOUTEUSE: "attention",
    Etat.IDENTIQUE: "neutre",
    Etat.ECARTEE: "neutre",
    Etat.FAUTE: "refus",
}
DIFFERENCES = "différences"
_PLURIELS = {Etat.ECARTEE: "laissées de côté", Etat.FAUTE: "à corriger"}


def mot(etat: Etat, count: int) -> str:
    """« 35 nouvelles », « 1 douteuse »."""
    word = etat.value if count < 2 else _PLURIELS.get(etat, f"{etat.value}s")
    return f"{count}\u00a0{word}"


def resume(fiche: Fiche) -> Cell:
    """What happens to a row, in one line."""
    if fiche.etat is Etat.FAUTE:
        return Cell(typeset(" · ".join(fiche.fautes)), muted=True)
    if fiche.etat is Etat.DOUTEUSE:
        first = fiche.candidats[0]
        more = f" (+ {len(fiche.candidats) - 1})" if len(fiche.candidats) > 1 else ""
        return Cell(typeset(f"Peut-être {first.nom}{more} : {first.raison}"), first.detail)
    if fiche.etat is Etat.ECARTEE:
        return Cell("Ne sera pas importée", muted=True)
    said = " ".join((*fiche.remarques, *fiche.fautes))
    brought = " ; ".join(_brought(ecart) for ecart in fiche.ecrit)
    if fiche.etat is Etat.MODIFIEE:
        return Cell(typeset(brought or "Avec une autre ligne de la liste"), typeset(_kept(fiche) or said))
    if fiche.etat is Etat.IDENTIQUE:
        return Cell(typeset(_kept(fiche) or "Tout est déjà dans le fichier"), typeset(said), muted=True)
    return Cell(typeset(brought or "Nouvelle fiche"), typeset(said))


def _brought(ecart: Ecart) -> str:
    if ecart.nature is Nature.DIFFERE:
        return f"{ecart.titre} : {ecart.avant} → {ecart.apres}"
    return f"{'+ ' if ecart.nature is Nature.AJOUTER else ''}{ecart.titre} : {ecart.apres}"


def _kept(fiche: Fiche) -> str:
    kept = [e for e in fiche.differences if not e.liste]
    return " ; ".join(f"{e.titre} : reste {e.avant} (liste : {e.apres})" for e in kept)


class ApercuPage(QWidget):
    """Counts that filter, rows with what happens, and the row that is chosen in full. `decided(decisions)` follows."""

    decided = Signal(object)

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self._analyse: Analyse | None = None
        self._decisions = Decisions()
        self._fiches: dict[int, Fiche] = {}
        self._counts: Counter[Etat | str] = Counter()
        self._only: Etat | str = ""
        sorts: tuple[Etat | str, ...] = ("", *Etat, DIFFERENCES)
        names = {key: f"listeFiltre{list(Etat).index(key) if isinstance(key, Etat) else key}" for key in sorts}
        self._chips = FilterChips(names, self._filter)
        columns = [
            Column[Fiche](self.tr("Ligne"), "ligne", _line, None, 62, True),
            Column[Fiche](self.tr("Nom"), "nom", lambda f: Cell(f.nom or "—", f.detail, strong=True), None, 250),
            Column[Fiche](self.tr("Ce qui se passe"), "resume", lambda f: resume(self._whole(f))),
            Column[Fiche]("", "etat", lambda f: Cell(chip=f.etat.value, tone=TONS[f.etat]), None, 118),
        ]
        self.list = ListView(
            RowsModel(columns, key=lambda f: str(f.numero)), "listeLignes", self.tr("Lignes de la liste"),
            widths=contexte.widths, two_lines=True, gives={"nom"},
        )  # fmt: skip
        self.detail = Detail()
        self.list.chosen.connect(self._show_detail)
        self.list.opened.connect(lambda _: self.detail.enter())
        self.list.typed.connect(self._typed)
        self.detail.who.connect(self._who)
        self.detail.cell.connect(self._cell)
        self.detail.column.connect(self._column)
        column = vbox(self._chips, Columns(self.list, self.detail, (64, 36)), spacing=10)
        column.setStretch(1, 1)
        self.setLayout(column)

    @property
    def nouveaux_noms(self) -> bool:
        """Whether there are spellings to remember, even when no row changes anything."""
        return self._analyse is not None and self._analyse.noms_a_retenir

    def counts(self) -> Counter[Etat]:
        """How many rows there are of each sort."""
        return Counter({key: count for key, count in self._counts.items() if isinstance(key, Etat)})

    def show_fiches(self, analyse: Analyse, fiches: list[Fiche], decisions: Decisions) -> None:
        """Shows an analysis: doubts first, if there are any."""
        self._analyse, self._decisions = analyse, decisions
        self._fiches = {fiche.numero: fiche for fiche in fiches}
        self._counts = _counted(fiches)
        self.detail.cible = analyse.lecture.cible
        self.list.rows.set_rows(fiches)
        doubtful = self.counts()[Etat.DOUTEUSE]
        self._filter(Etat.DOUTEUSE if doubtful else "")

    def _whole(self, fiche: Fiche) -> Fiche:
        """A row with all that it brings: new ones come without it."""
        if self._analyse is None or fiche.etat is not Etat.NOUVELLE:
            return fiche
        return self._analyse.fiche(fiche.numero, self._decisions)

    def _show_detail(self, fiche: Fiche | None) -> None:
        self.detail.show_fiche(None if fiche is None else self._whole(fiche))

    def _filter(self, key: Etat | str) -> None:
        self._only = key
        self._count()

        def shown(fiche: Fiche) -> bool:
            return fiche.etat is key if isinstance(key, Etat) else bool(fiche.differences)

        self.list.filter.set_condition(shown if key else None)
        if self.list.row() is None:
            self.list.choose_first()
        self._show_detail(self.list.row())

    def _count(self) -> None:
        for key in self._chips.keys:
            count = self._counts[key] if key else 1
            if isinstance(key, Etat):
                words = mot(key, count)
            elif key:
                words = self.tr("{n}\u00a0avec des différences").format(n=count)
            else:
                words = self.tr("Toutes ({n})").format(n=len(self._fiches))
            self._chips.say(key, words, shown=bool(count), on=key == self._only)

    # Decisions --------------------------------------------------------------------------------------------------
    def _typed(self, letter: str) -> None:
        """A digit chooses a candidate, N a new one, L leaves the row out."""
        fiche = self.list.row()
        if fiche is None or not fiche.candidats:
            return
        if letter.isdigit() and 0 < int(letter) <= len(fiche.candidats):
            self._who(fiche.candidats[int(letter) - 1].cle)
        elif letter in ("n", "l"):
            self._who(NOUVELLE if letter == "n" else ECARTER)

    def _who(self, who: str) -> None:
        fiche = self.list.row()
        if fiche is None:
            return
        if who and who == fiche.choix:
            who = ""  # the same answer again takes it back
        following = self._following(fiche) if who and fiche.etat is Etat.DOUTEUSE else None
        touched = self._analyse.liees(fiche.numero, self._decisions) if self._analyse is not None else set[int]()
        self._decide(self._decisions.est(fiche.numero, who), touched, following or fiche)

    def _following(self, fiche: Fiche) -> Fiche | None:
        """The next row that waits for an answer."""
        waiting = [f for f in self._fiches.values() if f.etat is Etat.DOUTEUSE and f is not fiche]
        return next((f for f in waiting if f.numero > fiche.numero), waiting[0] if waiting else None)

    def _cell(self, champ: str, liste: bool) -> None:
        fiche = self.list.row()
        if fiche is not None:
            self._decide(self._decisions.cellule(fiche.numero, champ, liste), {fiche.numero}, fiche)

    def _column(self, champ: str, liste: bool) -> None:
        fiche = self.list.row()
        touched = {f.numero for f in self._fiches.values() if any(e.champ == champ for e in f.differences)}
        self._decide(self._decisions.colonne(champ, liste), touched, fiche)

    def _decide(self, decisions: Decisions, touched: set[int], then: Fiche | None) -> None:
        if self._analyse is None:
            return
        self._decisions = decisions
        changed = [self._analyse.fiche(numero, decisions) for numero in touched]
        self._counts -= _counted(self._fiches[fiche.numero] for fiche in changed)
        self._counts += _counted(changed)
        self._fiches.update({fiche.numero: fiche for fiche in changed})
        self.list.rows.replace_rows(changed)
        # A row that is settled leaves the doubtful ones; when none is left, all are shown.
        if isinstance(self._only, Etat) and not self._counts[self._only]:
            self._filter("")
        else:
            self._count()
            if self.list.row() is None:
                self.list.choose_first()
        if then is not None:
            self.list.choose(str(then.numero))
        self._show_detail(self.list.row())
        self.decided.emit(decisions)


def _counted(fiches: Iterable[Fiche]) -> Counter[Etat | str]:
    found: Counter[Etat | str] = Counter()
    for fiche in fiches:
        found[fiche.etat] += 1
        found[DIFFERENCES] += bool(fiche.differences)
    return found


def _line(fiche: Fiche) -> Cell:
    more = f"+ {len(fiche.lignes) - 1}" if len(fiche.lignes) > 1 else ""
    return Cell(str(fiche.numero), more, muted=True, hint=", ".join(map(str, fiche.lignes)))
