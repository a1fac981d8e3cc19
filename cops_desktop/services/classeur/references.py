"""How a cell names a row of another sheet (« Prénom Nom », an e-mail, a title, a réf), and how the export writes it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Any

from cops_desktop.domain.words import fold, format_date, parse_date

_WITH_EMAIL = re.compile(r"(.*?)\s*<\s*([^<>]+?)\s*>", re.DOTALL)
_WITH_TOWN = re.compile(r"(.+?)\s*\(([^()]*)\)", re.DOTALL)
_WORKSHOP = re.compile(r"^\s*atelier\s+", re.IGNORECASE)
_NEAREST = 3
_HINTS = 30  # comparing one text with thousands of names takes 20 ms

Forme = tuple[str, ...]  # the way of naming, then what is compared
Ecrire = Callable[[str, str | None], str | None]


@lru_cache(maxsize=20_000)
def same(text: str) -> str:
    """The form under which names are compared: accents, case and hyphens do not matter (see `fold`)."""
    return fold(text) or " ".join(text.casefold().split())


class Designation:
    """How the rows of one sheet are named elsewhere. This one knows only the réf, which is good everywhere."""

    inconnu = "cette réf n’est connue ni du fichier ni du classeur"
    plusieurs = "plusieurs lignes conviennent"
    preciser = "Écrivez la réf"

    def formes(self, item: Any) -> list[Forme]:
        """All the ways in which `item` may be named."""
        return []

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        """What a text may mean, the most certain way first."""
        return []

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        """The ways to write it, the plainest first; each as the arguments of `lectures`."""
        return []

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        """Enough words to tell it from its like; `ecrire` names rows of other sheets."""
        return str(item.id)

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        """From a row at fault: the texts by which other sheets would name it."""
        return set()


class DesPersonnes(Designation):
    inconnu = "personne n’est connu sous ce nom, ni du fichier ni du classeur"
    plusieurs = "plusieurs personnes portent ce nom"
    preciser = "Écrivez « Prénom Nom <e-mail> », ou la réf"

    def formes(self, item: Any) -> list[Forme]:
        direct, inverse = same(f"{item.prenom} {item.nom}"), same(f"{item.nom} {item.prenom}")
        emails = {email.casefold() for email in (item.email, *item.autres_emails) if email}
        return [
            ("nom", direct),
            ("nom inversé", inverse),
            *(("e-mail", email) for email in emails),
            *(("nom, e-mail", direct, email) for email in emails),
            *(("nom inversé, e-mail", inverse, email) for email in emails),
        ]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        if match := _WITH_EMAIL.fullmatch(text):
            name, email = same(match[1]), match[2].casefold()
            if not name:
                return [("e-mail", email)]
            return [("nom, e-mail", name, email), ("nom inversé, e-mail", name, email)]
        return [("e-mail", text.casefold()), ("nom", same(text)), ("nom inversé", same(text))]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        named = [(item.nom_complet,)]
        return [*named, (f"{item.nom_complet} <{item.email}>",)] if item.email else list(named)

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.nom_complet, item.commune, item.email)

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        nom, prenom, email = (str(valeurs.get(c) or "") for c in ("nom", "prénom", "e-mail"))
        return {same(f"{prenom} {nom}"), same(f"{nom} {prenom}"), email.casefold()} - {""}


class DesStructures(Designation):
    inconnu = "cette structure n’est connue ni du fichier ni du classeur"
    plusieurs = "plusieurs structures portent ce nom"
    preciser = "Écrivez « Nom (Commune) », ou la réf"

    def formes(self, item: Any) -> list[Forme]:
        town = same(item.commune)
        named = [("nom", same(item.nom)), ("nom, commune", same(item.nom), town)]
        others = {same(other) for other in item.autres_noms}
        return [
            *named,
            *(("autre nom", other) for other in others),
            *(("autre nom, commune", other, town) for other in others),
        ]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        match = _WITH_TOWN.fullmatch(text)
        named, other = ("nom", same(text)), ("autre nom", same(text))
        if match is None:
            return [named, other]
        parts = same(match[1]), same(match[2])
        return [("nom, commune", *parts), named, ("autre nom, commune", *parts), other]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(item.nom,), (f"{item.nom} ({item.commune})",)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.nom, item.commune)

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        return {same(str(valeurs.get("nom") or ""))} - {""}


class DesCotecs(Designation):
    inconnu = "ce CoTec n’est connu ni du fichier ni du classeur"
    plusieurs = "plusieurs CoTec ont ce sujet"

    def formes(self, item: Any) -> list[Forme]:
        return [("sujet", same(item.sujet))]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        return [("sujet", same(text))]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(item.sujet,)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.sujet, format_date(item.debut) if item.debut else "")

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        return {same(str(valeurs.get("sujet") or ""))} - {""}


class DesRencontres(Designation):
    """A meeting is named by title and day, and by its CoTec where two of a day bear one title."""

    inconnu = "aucune réunion de ce titre à cette date, dans le fichier ni dans le classeur"
    plusieurs = "plusieurs réunions ont ce titre à cette date"
    preciser = "Remplissez la colonne cotec, ou écrivez la réf"

    def formes(self, item: Any) -> list[Forme]:
        titled = (same(item.titre), item.date.isoformat())
        return [("titre", *titled), ("titre, cotec", *titled, item.cotec or "")]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        day: date | None = more[0]
        titled = (same(text), day.isoformat() if day else "")
        return [("titre, cotec", *titled, more[1])] if more[1] else [("titre", *titled)]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        plain = [(item.titre, item.date, None)]
        return [*plain, (item.titre, item.date, item.cotec)] if item.cotec else list(plain)

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.titre, format_date(item.date), ecrire("cotec", item.cotec) or item.nature)

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        return {same(str(valeurs.get("titre") or ""))} - {""}


class DesAteliers(Designation):
    """A workshop is named by its letter, or its title, within its meeting."""

    inconnu = "cette réunion n’a pas cet atelier, ni dans le fichier ni dans le classeur"
    plusieurs = "plusieurs ateliers de cette réunion conviennent"
    preciser = "Écrivez la lettre de l’atelier, ou la réf"

    def formes(self, item: Any) -> list[Forme]:
        return [("lettre", item.rencontre, same(item.lettre)), ("titre, rencontre", item.rencontre, same(item.titre))]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        alone = _WORKSHOP.sub("", text)
        return [
            *(("lettre", more[0], same(word)) for word in (text, alone)),
            *(("titre, rencontre", more[0], same(word)) for word in (text, alone)),
        ]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(item.lettre, item.rencontre)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.nom, ecrire("rencontres", item.rencontre) or "")

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        return {same(str(valeurs.get(column) or "")) for column in ("lettre", "titre")} - {""}


class DesMisesEnRelation(Designation):
    """A request is named by its day and its structure, and by its need where two of a day have one structure."""

    inconnu = "aucune demande de ce jour, de cette structure et de ce besoin, dans le fichier ni dans le classeur"
    plusieurs = "plusieurs demandes de ce jour conviennent"
    preciser = "Remplissez les colonnes structure et besoin, ou écrivez la réf dans besoin"

    def formes(self, item: Any) -> list[Forme]:
        day, structure, need = item.demande_le.isoformat(), item.structure or "", same(item.besoin)
        return [
            ("jour, structure, besoin", day, structure, need),
            ("jour, structure", day, structure),
            ("jour, besoin", day, need),
            ("jour", day),
            ("besoin", need),
        ]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        day, structure = more[0].isoformat() if more[0] else "", more[1] or ""
        if text:
            exactly = ("jour, structure, besoin", day, structure, same(text))
            return [exactly] if structure else [exactly, ("jour, besoin", day, same(text))]
        return [("jour, structure", day, structure)] if structure else [("jour, structure", day, ""), ("jour", day)]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(item.besoin, item.demande_le, item.structure)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return described(item.besoin, format_date(item.demande_le), ecrire("structures", item.structure) or "")

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        day = valeurs.get("demandé le")
        return {same(str(valeurs.get("besoin") or "")), day.isoformat() if isinstance(day, date) else ""} - {""}


class DesAccompagnements(Designation):
    """A project is named by its title."""

    inconnu = "aucun accompagnement n’a ce titre, ni dans le fichier ni dans le classeur"
    plusieurs = "plusieurs accompagnements ont ce titre"

    def formes(self, item: Any) -> list[Forme]:
        return [("titre", same(item.titre))]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        return [("titre", same(text))]

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(item.titre,)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        asks = ecrire("structures", item.structures[0]) if item.structures else ""
        return described(item.titre, asks or "", format_date(item.demande_le))

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        return {same(str(valeurs.get("titre") or ""))} - {""}


class DesMandats(Designation):
    """A mandate is named by its first day."""

    inconnu = "aucun mandat ne commence ce jour-là, ni dans le fichier ni dans le classeur"
    plusieurs = "plusieurs mandats commencent ce jour-là"

    def formes(self, item: Any) -> list[Forme]:
        return [("début", item.debut.isoformat())]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        try:
            return [("début", parse_date(text).isoformat())]
        except ValueError:
            return [("début", text)]  # as the export of some programs writes days

    def ecritures(self, item: Any) -> list[tuple[Any, ...]]:
        return [(format_date(item.debut),)]

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return f"CoPil du {format_date(item.debut)}"

    def noms_douteux(self, valeurs: Mapping[str, Any]) -> set[str]:
        day = valeurs.get("début")
        return {day.isoformat()} if isinstance(day, date) else set()


class DesBinomes(Designation):
    """A binôme is named by its number within its mandate."""

    inconnu = "ce mandat n’a pas ce binôme"
    plusieurs = "plusieurs binômes de ce mandat ont ce numéro"

    def formes(self, item: Any) -> list[Forme]:
        return [("numéro", item.mandat, str(item.numero))]

    def lectures(self, text: str, *more: Any) -> list[Forme]:
        return [("numéro", more[0], text)] if more else []

    def decrire(self, item: Any, ecrire: Ecrire) -> str:
        return f"binôme {item.numero} du CoPil du {ecrire('mandats', item.mandat)}"


PAIRES = "paires"  # the binômes themselves, for their sheet holds who is in them

DESIGNATIONS: dict[str, Designation] = {
    "personnes": DesPersonnes(),
    "structures": DesStructures(),
    "cotec": DesCotecs(),
    "rencontres": DesRencontres(),
    "ateliers": DesAteliers(),
    "mises en relation": DesMisesEnRelation(),
    "mandats": DesMandats(),
    "accompagnements": DesAccompagnements(),
    PAIRES: DesBinomes(),
}
PAR_REF = Designation()


class Repertoire:
    """The rows of one sheet, to be found by any of their names."""

    def __init__(self, designation: Designation, items: Iterable[Any]) -> None:
        self._designation = designation
        self._items = {item.id: item for item in items}
        self._formes: dict[Forme, list[str]] = defaultdict(list)
        for item in self._items.values():
            for forme in designation.formes(item):
                self._formes[forme].append(item.id)
        self._written: dict[str, tuple[Any, ...]] = {}
        self._near: dict[str, list[str]] = {}

    def trouver(self, text: str, *more: Any) -> list[str]:
        """The ids of the rows that a cell may name: none, the one, or several."""
        if text in self._items:
            return [text]
        for lecture in self._designation.lectures(text, *more):
            if lecture in self._formes:
                return self._formes[lecture]
        return []

    def ecrire(self, key: str) -> tuple[Any, ...]:
        """The plainest way to write a row so that it is found again; its réf when no words do."""
        if key not in self._written:
            ways = self._designation.ecritures(self._items[key])
            found = next((way for way in ways if self.trouver(*way) == [key]), None)
            self._written[key] = found or (key, *(ways[0][1:] if ways else ()))
        return self._written[key]

    def proches(self, text: str) -> list[str]:
        """The rows whose names come nearest; for the first texts only: a list of strangers is another mistake."""
        if text not in self._near:
            if len(self._near) >= _HINTS:
                return []
            # E-mails of one provider are alike by nature: only a slip of the hand makes one near another.
            word, cutoff = (text.casefold(), 0.85) if "@" in text else (same(text), 0.6)
            close = get_close_matches(word, self._noms, n=2 * _NEAREST, cutoff=cutoff)
            self._near[text] = list(dict.fromkeys(self._noms[name] for name in close))[:_NEAREST]
        return self._near[text]

    @cached_property
    def _noms(self) -> dict[str, str]:
        """Each name by which a row may be looked for, alone, and the row."""
        ways = ("nom", "nom inversé", "autre nom", "e-mail", "sujet", "titre", "besoin")
        return {forme[1]: keys[0] for forme, keys in self._formes.items() if forme[0] in ways}


def described(name: str, *more: str) -> str:
    """« Jean Martin (Albi, jean@exemple.fr) »."""
    kept = ", ".join(word for word in more if word)
    return f"{name} ({kept})" if kept else name
