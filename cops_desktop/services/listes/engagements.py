"""The charters that a list says were signed: what the online form's export holds, row by row (R3.1–R3.2).

Persons and structures are recognised as in any list; this adds what each row says of an engagement. One that is there
already (same person, same capacity, same day) stays as it is, so the same list twice changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Lien, Personne
from cops_desktop.domain.engagements import Engagement, Periode, periodes
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.mapping import Ligne
from cops_desktop.services.listes.apercu import LIGNE, Decisions, Ecart, Etat, Nature
from cops_desktop.services.listes.cibles import ENGAGEMENTS
from cops_desktop.services.listes.horodatages import jour
from cops_desktop.services.listes.lignes import Avancer, Lue
from cops_desktop.services.listes.noms_structures import NomsDeStructures
from cops_desktop.services.listes.personnes import Personnes
from cops_desktop.services.listes.plier import plie

_POUR_ELLE = ("structure", "etablissement", "association", "organisme", "organisation", "representant", "employeur")
_EN_SON_NOM = ("mon nom", "son nom", "nom propre", "votre nom", "titre personnel", "titre individuel", "individuel",
               "personnel", "personne", "moi meme")  # fmt: skip


def lire_engagement(lue: Lue, ligne: Ligne, mois_avant: bool, today: date) -> None:
    """Puts the signature that a row holds among its values (`signatures`: « 2026-03-04 Structure »); what cannot be
    understood signs nothing, and is said.
    """
    text = " ".join(ligne.champs.get("signe_le", "").split())
    day = jour(text, mois_avant) if text else None
    if day is None:
        said = f"« {text} » n’est pas une date" if text else "pas de date de signature"
        lue.remarques.append(f"{said} : l’engagement n’est pas noté.")
        return
    if day > today:
        lue.remarques.append(f"Le {format_date(day)} n’est pas encore venu : l’engagement n’est pas noté.")
        return
    answer = " ".join(ligne.champs.get("au_nom", "").split())
    structure = lue.structures[0] if lue.structures else ""
    capacity = _capacity(answer)
    if capacity is None:
        lue.notes.append(f"Engagement : {answer}")
        lue.remarques.append(f"« {answer} » n’est pas compris : l’engagement n’est pas noté.")
    elif capacity and not structure:
        lue.remarques.append("Engagement pour une structure qui n’est pas nommée : il n’est pas noté.")
    else:
        lue.valeurs["signatures"] = (f"{day.isoformat()} {structure if capacity else ''}".strip(),)


def _capacity(answer: str) -> bool | None:
    """Whether somebody engages for a structure; « » is in their own name; None for what says neither, or both."""
    folded = plie(answer)
    if not folded:
        return False
    theirs = any(word in folded for word in _POUR_ELLE)
    own = any(word in folded for word in _EN_SON_NOM)
    return None if theirs == own else theirs


@dataclass(frozen=True, slots=True)
class Signature:
    """What one line signs: new engagements (a person and a structure that are not in the file bear no key yet)."""

    engagements: tuple[Engagement, ...]
    ecarts: tuple[Ecart, ...]


class Engagements(Personnes):
    """The persons of a list, and what they signed."""

    cible = ENGAGEMENTS

    def __init__(
        self, lues: Iterable[Lue], connues: Iterable[Personne], liens: Iterable[Lien], noms: NomsDeStructures,
        avancer: Avancer, signes: Iterable[Engagement], delai: int,
    ) -> None:  # fmt: skip
        super().__init__(lues, connues, liens, noms, avancer)
        self._signes, self._delai = tuple(signes), delai
        self._plan: tuple[Decisions, dict[int, Signature]] | None = None

    def plan(self, decisions: Decisions) -> dict[int, Signature]:
        """What each line signs, oldest first: a renewal follows what it renews, wherever both stand in the list."""
        if self._plan is None or self._plan[0] is not decisions:
            self._plan = decisions, self._planifier(decisions)
        return self._plan[1]

    def _planifier(self, decisions: Decisions) -> dict[int, Signature]:
        everything = {(e.personne, e.structure, e.signe_le): e for e in self._signes}
        new: dict[int, list[Engagement]] = {}
        for numero in self.reconnues:
            cle, etat, _ = self._sort(self.reconnues[numero], decisions)
            if etat not in (Etat.NOUVELLE, Etat.MODIFIEE):
                continue
            who = cle or f"{LIGNE}{numero}"
            for day, structure in _signatures(self.reconnues[numero].lue):
                stands = self.noms.cle(structure) if structure else None
                item = Engagement(id=f"{LIGNE}{numero} {day} {stands}", personne=who, structure=stands, signe_le=day)
                if everything.setdefault((who, stands, day), item) is item:
                    new.setdefault(numero, []).append(item)
        concerned = {e.personne for items in new.values() for e in items}
        concerned_structures = {e.structure for items in new.values() for e in items if e.structure}
        found = periodes(
            (e for e in everything.values() if e.personne in concerned or e.structure in concerned_structures),
            self._delai,
        )
        return {
            numero: Signature(tuple(items), tuple(self._ecart(item, found) for item in items))
            for numero, items in new.items()
        }

    def _ecart(self, item: Engagement, found: dict[str, Periode]) -> Ecart:
        mine = found[item.id]
        before = [
            p for p in found.values()
            if (p.engagement.personne, p.engagement.structure) == (item.personne, item.structure)
            and p.engagement.signe_le < item.signe_le
        ]  # fmt: skip
        whose = f"pour {self.noms.nom(item.structure)}" if item.structure else "en son nom"
        what = "renouvellement signé" if before else "charte signée"
        after = (
            f"{what} le {format_date(item.signe_le)}, {whose}, du {format_date(mine.debut)} au "
            f"{format_date(mine.fin_prevue)}"
        )
        last = f"jusqu’au {format_date(before[-1].fin)}" if before else ""
        return Ecart("signatures", "Engagement", last, after, Nature.AJOUTER if before else Nature.REMPLIR)

    def _ecarts(self, lue: Lue, cle: str, decisions: Decisions) -> list[Ecart]:
        done = self.plan(decisions).get(lue.numero)
        return [*(done.ecarts if done else ()), *super()._ecarts(lue, cle, decisions)]


def _signatures(lue: Lue) -> Iterator[tuple[date, str]]:
    """The days, and the spelling of the structure ("": in their own name)."""
    for text in lue.suite("signatures"):
        day, _, structure = text.partition(" ")
        yield date.fromisoformat(day), structure
