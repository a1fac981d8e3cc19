"""What a list says of the baromètre: in which campaign each was asked, as who, and whether they contributed (R8.2).

Persons are recognised as in any list. What the file already says of somebody in a campaign stays, but for what is
empty there; the same list again changes nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cops_desktop.domain.annuaire import Lien, Personne
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.mapping import Ligne
from cops_desktop.services.listes.apercu import LIGNE, Decisions, Ecart, Etat, Nature
from cops_desktop.services.listes.cibles import BAROMETRE
from cops_desktop.services.listes.horodatages import jour
from cops_desktop.services.listes.lignes import Avancer, Lue
from cops_desktop.services.listes.noms_structures import NomsDeStructures
from cops_desktop.services.listes.personnes import Personnes
from cops_desktop.services.listes.plier import plie

_YEAR = re.compile(r"\b(20\d{2})\b")
_TITRES = {champ.cle: champ.titre for champ in BAROMETRE.champs}


def lire_barometre(lue: Lue, ligne: Ligne, campagne: int, mois_avant: bool) -> None:
    """Puts what a row says of a campaign among its values; `campagne`: where the row says no year."""
    champs = ligne.champs
    # A column kept « in the notes » is about this campaign, not about the person for ever.
    lue.notes = [note for note in lue.notes if note not in ligne.notes]
    notes = [*ligne.notes, *filter(None, map(str.strip, champs.get("remarques", "").splitlines()))]
    text = champs.get("campagne", "").strip()
    year = _YEAR.search(text)
    if text and not year:
        lue.remarques.append(f"« {text} » ne dit pas d’année : campagne {campagne}.")
    lue.valeurs["campagne"] = year[1] if year else str(campagne)
    if cible := " ".join(champs.get("cible", "").split()):
        lue.valeurs["cible"] = cible
    for cle in ("sollicite_le", "contribue_le"):
        said = " ".join(champs.get(cle, "").split())
        if day := jour(said, mois_avant) if said else None:
            lue.valeurs[cle] = day
        elif said and plie(said) not in ("non", "0"):
            notes.append(f"{_TITRES[cle]} : {said}")
            lue.remarques.append(f"« {said} » n’est pas une date : gardé dans les notes.")
    if notes:
        lue.valeurs["remarques"] = tuple(dict.fromkeys(notes))


@dataclass(frozen=True, slots=True)
class Reponse:
    """What becomes of one person in a campaign: as it was (None: not asked), as it will be, and what differs."""

    avant: Sollicitation | None
    apres: Sollicitation
    ecarts: tuple[Ecart, ...]


class Barometre(Personnes):
    """The persons of a list, and what the campaigns know of them. `cibles`: folded → the word as the file spells it."""

    cible = BAROMETRE

    def __init__(
        self, lues: Iterable[Lue], connues: Iterable[Personne], liens: Iterable[Lien], noms: NomsDeStructures,
        avancer: Avancer, sollicitations: Iterable[Sollicitation], cibles: dict[str, str],
    ) -> None:  # fmt: skip
        super().__init__(lues, connues, liens, noms, avancer)
        self._cibles = cibles
        self._connues: dict[tuple[int, str | None], Sollicitation] = {
            (s.campagne, s.personne): s for s in sollicitations if s.personne
        }
        self._plan: tuple[Decisions, dict[int, Reponse]] | None = None

    def plan(self, decisions: Decisions) -> dict[int, Reponse]:
        """What each line says of its campaign, in the order of the list."""
        if self._plan is None or self._plan[0] is not decisions:
            self._plan = decisions, self._planifier(decisions)
        return self._plan[1]

    def _planifier(self, decisions: Decisions) -> dict[int, Reponse]:
        everyone: dict[tuple[int, str | None], Sollicitation] = dict(self._connues)
        found = {}
        for numero, reconnue in self.reconnues.items():
            cle, etat, _ = self._sort(reconnue, decisions)
            if etat not in (Etat.NOUVELLE, Etat.MODIFIEE):
                continue
            done = self._repondre(reconnue.lue, cle or f"{LIGNE}{numero}", everyone, decisions)
            everyone[done.apres.campagne, done.apres.personne] = done.apres
            found[numero] = done
        return found

    def _repondre(
        self, lue: Lue, who: str, everyone: dict[tuple[int, str | None], Sollicitation], decisions: Decisions
    ) -> Reponse:
        year = int(lue.texte("campagne"))
        before = everyone.get((year, who))
        after = before or Sollicitation(id="", campagne=year, personne=who)  # its key comes with the person's
        found = [] if before else [Ecart("campagne", "Baromètre", "", f"campagne {year}", Nature.REMPLIR)]
        cible = lue.texte("cible")
        brought = {
            "cible": self._cibles.get(plie(cible), cible),
            "sollicite_le": lue.valeurs.get("sollicite_le"),
            "contribue_le": lue.valeurs.get("contribue_le"),
        }
        for champ, value in brought.items():
            known = getattr(after, champ)
            if not value or value == known:
                continue
            wins = not known or decisions.prend(lue.numero, champ)
            nature = Nature.DIFFERE if known else Nature.REMPLIR
            found.append(Ecart(champ, _TITRES[champ], _said(known), _said(value), nature, wins))
            if wins:
                after = replace(after, **{champ: value})  # type: ignore[arg-type]
        there = {line.strip() for line in after.notes.splitlines()}
        if new := [note for note in lue.suite("remarques") if note not in there]:
            found.append(Ecart("remarques", _TITRES["remarques"], "", " · ".join(new), Nature.AJOUTER))
            after = replace(after, notes="\n".join(filter(None, (after.notes, *new))))
        return Reponse(before, after, tuple(found))

    def _ecarts(self, lue: Lue, cle: str, decisions: Decisions) -> list[Ecart]:
        done = self.plan(decisions).get(lue.numero)
        return [*(done.ecarts if done else ()), *super()._ecarts(lue, cle, decisions)]


def _said(value: object) -> str:
    return format_date(value) if hasattr(value, "isoformat") else str(value or "")  # type: ignore[arg-type]
