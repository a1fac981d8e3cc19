"""The registrations that a list of persons brings to a meeting: read from its rows, in order, as far as places go.

Persons are recognised as in any list; this adds what each row says of their coming. Nothing that the meeting already
says is taken back: who cancelled stays so, who waits keeps their turn, and the same list again changes nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from cops_desktop.domain import inscriptions as regles
from cops_desktop.domain.annuaire import Lien, Personne
from cops_desktop.domain.rencontres import (
    ANNULE,
    EN_ATTENTE,
    INSCRIT,
    INVITE,
    Atelier,
    Mode,
    Presence,
    Rencontre,
    Venue,
)
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.mapping import Ligne
from cops_desktop.services.listes import valeurs
from cops_desktop.services.listes.apercu import LIGNE, Decisions, Ecart, Etat, Nature
from cops_desktop.services.listes.cibles import INSCRIPTIONS
from cops_desktop.services.listes.lignes import Avancer, Lue
from cops_desktop.services.listes.noms_structures import NomsDeStructures
from cops_desktop.services.listes.personnes import Personnes
from cops_desktop.services.listes.plier import plie

# Words by which forms and teams mean each state, folded; a cell is looked through from the first line on.
_DITS = (
    (INVITE, ("non confirm", "pas confirm")),
    (ANNULE, ("annul", "desist", "desinscri", "decommand", "ne vient pas", "ne viendra pas", "non")),
    (EN_ATTENTE, ("attente",)),
    (INVITE, ("invit",)),
    (INSCRIT, ("inscri", "confirm", "valid", "accept", "oui", "ok", "x", "present", "vient", "participe")),
)
_MODES = (
    (Mode.TELEPHONE, ("telephone", "tel", "audio")),
    (Mode.VISIO, ("visio", "distanc", "distan", "ligne", "zoom", "teams", "remote", "ecran")),
    (Mode.PRESENTIEL, ("presen", "sur place", "salle", "physique")),
)
_ENTRE = re.compile(r"\n|;|\||>|/|,|\bpuis\b")
_RANG = re.compile(r"^\s*\d+\s*(?:er|re|e|ème)?\s*(?:choix|vœu|voeu)?\s*[.):-]?\s*", re.IGNORECASE)  # « 1er choix : »
_DEVANT = ("atelier", "groupe")
_ALIKE, _SHORT = 88, 7


class Ateliers:
    """The workshops of a meeting, found by what lists call them: a letter, « Atelier B », a title."""

    def __init__(self, ateliers: Iterable[Atelier]) -> None:
        self._par_nom: dict[str, str] = {}
        self._titres: dict[str, str] = {}  # those long enough that a slip of the finger is one
        self.lettres: dict[str, str] = {}
        for atelier in ateliers:
            self.lettres[atelier.id] = atelier.lettre
            if len(plie(atelier.titre)) > _SHORT:
                self._titres[plie(atelier.titre)] = atelier.id
            names = (atelier.titre, atelier.nom, f"{atelier.lettre} {atelier.titre}")
            for name in (*names, *(f"{word} {atelier.lettre}" for word in _DEVANT), atelier.lettre):
                if plie(name):
                    self._par_nom.setdefault(plie(name), atelier.id)

    def cle(self, text: str) -> str:
        """The workshop that a text means; "" for none of this meeting."""
        folded = plie(text)
        if folded in self._par_nom:
            return self._par_nom[folded]
        words = folded.split()
        if len(words) > 2 and words[0] in _DEVANT:  # « Atelier B (salle des Tilleuls) »
            return self._par_nom.get(" ".join(words[:2]), "")
        close = process.extractOne(folded, list(self._titres), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._titres[close[0]] if close else ""

    def suite(self, text: str) -> tuple[list[str], list[str]]:
        """The workshops of a cell in their order (« B, A », « 1. B puis A »), and what is none."""
        found, unknown = [], []
        for line in filter(None, map(str.strip, text.split("\n"))):
            parts = [part.strip() for part in _ENTRE.split(line) if part.strip()]
            keys = [self.cle(part) or self.cle(_RANG.sub("", part)) for part in parts]
            if whole := self._par_nom.get(plie(line)) or ("" if all(keys) else self.cle(line)):
                found.append(whole)  # a comma may belong to a title
                continue
            found += filter(None, keys)
            unknown += [part for part, key in zip(parts, keys, strict=True) if not key]
        return list(dict.fromkeys(found)), unknown


def lire_inscription(lue: Lue, ligne: Ligne, ateliers: Ateliers) -> None:
    """Puts what a row says of the registration among its values; what has no place there goes to its remarks."""
    champs = ligne.champs
    # A column kept « in the notes » is about this registration, not about the person for ever.
    lue.notes = [note for note in lue.notes if note not in ligne.notes]
    notes = [*ligne.notes, *filter(None, map(str.strip, champs.get("remarques", "").splitlines()))]
    for cle, titre, known in (("inscription", "Inscription", _DITS), ("mode", "Mode", _MODES)):
        if text := " ".join(champs.get(cle, "").split()):
            if word := _mot(text, known):
                lue.valeurs[cle] = word
            else:
                notes.append(f"{titre} : {text}")
                only = " : invité(e) seulement," if cle == "inscription" else " :"
                lue.remarques.append(f"« {text} » n’est pas compris{only} gardé dans les notes.")
                if cle == "inscription":
                    lue.valeurs[cle] = INVITE
    if text := champs.get("inscrit_le", ""):
        day = valeurs.jour(text)
        notes.append(f"Inscription du {format_date(day)}" if day else f"Date d’inscription : {text}")
        if day:
            lue.valeurs["inscrit_le"] = day
    placed, lost = ateliers.suite(champs.get("atelier", ""))
    wished, lost_too = ateliers.suite(champs.get("voeux", ""))
    if len(placed) == 1:
        lue.valeurs["atelier"] = placed[0]
    elif placed:  # a column « Atelier » that names several says what one wishes for
        wished = [*placed, *wished]
    if wished:
        lue.valeurs["voeux"] = tuple(dict.fromkeys(wished))
    for titre, texts in (("Atelier", lost), ("Vœu", lost_too)):
        for text in texts:
            notes.append(f"{titre} : {text}")
            lue.remarques.append(f"« {text} » n’est pas un atelier de cette réunion : gardé dans les notes.")
    if notes:
        lue.valeurs["remarques"] = tuple(dict.fromkeys(notes))


def _mot(text: str, known: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """The word that a cell means: one of its words begins as a known one; a short one is its first, whole."""
    folded = f" {plie(text)} "
    for word, beginnings in known:
        if any(folded.startswith(f" {b} ") if len(b) <= 3 else f" {b}" in folded for b in beginnings):
            return str(word)
    return ""


@dataclass(frozen=True, slots=True)
class Inscription:
    """What becomes of one person's registration: as it was (None: not noted), as it will be, and what differs.

    Of a person who is not in the file yet, `apres` bears no key.
    """

    avant: Presence | None
    apres: Presence
    ecarts: tuple[Ecart, ...]


class Inscriptions(Personnes):
    """The persons of a list, and their registrations at one meeting."""

    cible = INSCRIPTIONS

    def __init__(
        self, lues: Iterable[Lue], connues: Iterable[Personne], liens: Iterable[Lien], noms: NomsDeStructures,
        avancer: Avancer, rencontre: Rencontre, ateliers: Ateliers, presences: Iterable[Presence],
    ) -> None:  # fmt: skip
        super().__init__(lues, connues, liens, noms, avancer)
        self.rencontre, self._ateliers = rencontre, ateliers
        self._presences = {p.personne: p for p in presences}
        self._plan: tuple[Decisions, dict[int, Inscription]] | None = None

    def plan(self, decisions: Decisions) -> dict[int, Inscription]:
        """What becomes of each line's registration: by date when the list says it, else in the order of the list."""
        if self._plan is None or self._plan[0] is not decisions:
            self._plan = decisions, self._planifier(decisions)
        return self._plan[1]

    def _planifier(self, decisions: Decisions) -> dict[int, Inscription]:
        everyone = dict(self._presences)
        found = {}
        for numero in sorted(self.reconnues, key=self._ordre):
            reconnue = self.reconnues[numero]
            cle, etat, _ = self._sort(reconnue, decisions)
            if etat not in (Etat.NOUVELLE, Etat.MODIFIEE):
                continue
            key = cle or f"{LIGNE}{numero}"
            done = self._inscrire(reconnue.lue, key, everyone, decisions)
            everyone[key] = done.apres
            found[numero] = done
        return found

    def _ordre(self, numero: int) -> tuple[date, int]:
        said = self.reconnues[numero].lue.valeurs.get("inscrit_le")
        return (said if isinstance(said, date) else date.max, numero)

    def _ecarts(self, lue: Lue, cle: str, decisions: Decisions) -> list[Ecart]:
        done = self.plan(decisions).get(lue.numero)
        return [*(done.ecarts if done else ()), *super()._ecarts(lue, cle, decisions)]

    # One registration -------------------------------------------------------------------------------------------
    def _inscrire(self, lue: Lue, key: str, everyone: dict[str, Presence], decisions: Decisions) -> Inscription:
        before = everyone.get(key)
        after = before or Presence(id="", rencontre=self.rencontre.id, personne=key)  # its key comes with the person's
        found: list[Ecart] = []
        after = self._etat(lue, before, after, tuple(everyone.values()), decisions, found)
        atelier, wishes = lue.texte("atelier"), lue.suite("voeux")
        if atelier and after.inscription in (EN_ATTENTE, ANNULE):
            wishes, atelier = tuple(dict.fromkeys((atelier, *wishes))), ""

        def take(champ: str, value: object, shown: tuple[str, str]) -> None:
            nonlocal after
            known = getattr(after, champ)
            if not value or value == known:
                return
            wins = not known or decisions.prend(lue.numero, champ)
            nature = Nature.DIFFERE if known else Nature.REMPLIR
            found.append(Ecart(champ, self._titre(champ), *shown, nature, wins))
            if wins:
                after = replace(after, **{champ: value})  # type: ignore[arg-type]

        take("atelier", atelier, (self._lettres((after.atelier or "",)), self._lettres((atelier,))))
        take("voeux", wishes, (self._lettres(after.voeux), self._lettres(wishes)))
        mode = Mode(lue.texte("mode")) if lue.texte("mode") else None
        # How somebody meant to come is no news of how they came: vacations hang on that (R5.4).
        if mode is not self.rencontre.mode and after.presence is not Venue.PRESENT:
            take("mode", mode, (after.mode.value if after.mode else "", mode.value if mode else ""))
        after = self._remarques(lue, after, found)
        return Inscription(before, after, tuple(found))

    def _etat(
        self, lue: Lue, before: Presence | None, after: Presence, everyone: tuple[Presence, ...],
        decisions: Decisions, found: list[Ecart],
    ) -> Presence:  # fmt: skip
        said, titre = lue.texte("inscription"), self._titre("inscription")
        if before is None or before.inscription == INVITE:
            # Who stands as registered in the list passes before those who wait, as long as there is a place.
            free = regles.places_libres(self.rencontre.places, everyone)
            passes = said == INSCRIT and free != 0
            done = regles.devient(after, said or INSCRIT, self.rencontre.places, everyone, force=passes)
            if before is None or done.inscription != INVITE:
                known = before.inscription if before else ""
                waits = said in ("", INSCRIT) and done.inscription == EN_ATTENTE
                why = "d’autres attendent déjà" if free else "les places sont prises"
                words = f"{EN_ATTENTE} ({why})" if waits else done.inscription
                found.append(Ecart("inscription", titre, known, words, Nature.REMPLIR))
            return done
        if not said or said == before.inscription:
            return after
        wins = decisions.prend(lue.numero, "inscription")
        found.append(Ecart("inscription", titre, before.inscription, said, Nature.DIFFERE, wins))
        return regles.devient(after, said, self.rencontre.places, everyone, force=True) if wins else after

    def _remarques(self, lue: Lue, after: Presence, found: list[Ecart]) -> Presence:
        known = {line.strip() for line in after.notes.splitlines()}
        new = [note for note in lue.suite("remarques") if note not in known]
        if not new:
            return after
        nature = Nature.AJOUTER if after.notes else Nature.REMPLIR
        found.append(Ecart("remarques", self._titre("remarques"), "", " · ".join(new), nature))
        return replace(after, notes="\n".join(filter(None, (after.notes, *new))))

    def _lettres(self, keys: Iterable[str]) -> str:
        return ", ".join(self._ateliers.lettres[key] for key in keys if key)

    def _titre(self, champ: str) -> str:
        found = INSCRIPTIONS.champ(champ)
        return found.titre if found else champ
