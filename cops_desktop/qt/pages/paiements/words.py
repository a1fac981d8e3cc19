"""How payments are said: the colour and the words of each state, sums, the natures of lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.paiements import Avancement, Nature, next_state
from cops_desktop.domain.words import NBSP, format_vacations, plural
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.paiements import Formulaire, Suite

TONES: dict[Avancement, Tone] = {
    Avancement.BROUILLON: "neutre",
    Avancement.VALIDE: "attention",
    Avancement.SIGNE: "accent",
    Avancement.TRANSMIS: "accent",
    Avancement.PAYE: "ok",
    Avancement.ANNULE: "refus",
}
SUITE_TONES: dict[Suite, Tone] = {
    Suite.A_PAYER: "attention",
    Suite.BROUILLON: "accent",
    Suite.A_REPORTER: "attention",
    Suite.NON_PAYE: "neutre",
}
ORDER = tuple(Avancement)


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("paiements", text))


def step_words(etat: Avancement, count: int = 1) -> str:
    """The button of the next step of `count` forms; "" after the last one."""
    following = next_state(etat)
    if following is None:
        return ""
    if following is Avancement.VALIDE:
        return tr("Valider") if count == 1 else tr("Valider les {nombre}").format(nombre=count)
    if count == 1:
        return tr("Noter {etat}").format(etat=following.value)
    return tr("Noter les {nombre} {etats}").format(nombre=count, etats=agreed(following, count))


def agreed(etat: Avancement, count: int) -> str:
    """« payé », « payés », « transmis »."""
    word = etat.value
    return word if count < 2 or word.endswith("s") else f"{word}s"


def nature_words(nature: Nature) -> str:
    """What a line pays, in a word."""
    return {
        Nature.VACATION: tr("Vacation"),
        Nature.TRAVAIL: tr("Travail rendu"),
        Nature.TRAJET: tr("Déplacement"),
        Nature.FRAIS: tr("Autres frais"),
    }[nature]


def vacations_words(demi: int) -> str:
    """« 1,5 vacation » (French: singular below 2)."""
    return f"{format_vacations(demi)}{NBSP}{tr('vacation') if abs(demi) < 4 else tr('vacations')}"


@dataclass(frozen=True)
class Sums:
    """What forms add up to; cancelled ones owe nothing and are only counted in `annules`."""

    etats: int = 0
    annules: int = 0
    demi: int = 0
    brut: int = 0
    frais: int = 0

    @property
    def total(self) -> int:
        """In cents."""
        return self.brut + self.frais

    def words(self) -> str:
        """« 12 états », and how many are not counted."""
        text = plural(self.etats, tr("état"))
        if self.annules:
            cancelled = tr("{nombre} annulé") if self.annules == 1 else tr("{nombre} annulés")
            text += " + " + cancelled.format(nombre=self.annules)
        return text


def sums(forms: Iterable[Formulaire]) -> Sums:
    """The sums of forms."""
    found = list(forms)
    counted = [f for f in found if f.etat.etat is not Avancement.ANNULE]
    return Sums(
        len(counted),
        len(found) - len(counted),
        sum(f.demi for f in counted),
        sum(f.brut for f in counted),
        sum(f.frais for f in counted),
    )
