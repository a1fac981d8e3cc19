"""A row of a list of persons or structures as values that the file can hold; what has no place goes to the notes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cops_desktop.exchange.mapping import Cible, Ligne
from cops_desktop.services.listes import valeurs
from cops_desktop.services.listes.cibles import STRUCTURES

MOTS = {
    "profils": ("profils", False),
    "domaines": ("domaines", False),
    "themes": ("thèmes", True),
}  # field → list, open
TYPES = "types de structure"
Valeur = str | date | tuple[str, ...]
Avancer = Callable[[int, int], None]  # how many rows are done, of how many


@dataclass(slots=True)
class Lue:
    """Rows about one person or structure. `valeurs`: the fields of the dataclass that the list fills."""

    numeros: list[int]
    valeurs: dict[str, Valeur]
    structures: list[str] = field(default_factory=list)
    fonctions: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    remarques: list[str] = field(default_factory=list)
    fautes: list[str] = field(default_factory=list)

    def texte(self, champ: str) -> str:
        """A field that is a text; "" when the list says nothing."""
        value = self.valeurs.get(champ, "")
        assert isinstance(value, str)
        return value

    def suite(self, champ: str) -> tuple[str, ...]:
        """A field that holds several."""
        value = self.valeurs.get(champ, ())
        assert isinstance(value, tuple)
        return value

    @property
    def numero(self) -> int:
        """By which line it is known."""
        return self.numeros[0]

    @property
    def nom_complet(self) -> str:
        """Prénom Nom."""
        return f"{self.texte('prenom')} {self.texte('nom')}".strip()

    def joindre(self, other: "Lue") -> None:
        """Another row about the same: it fills what is still empty, and adds what there may be several of."""
        self.numeros += other.numeros
        for champ, value in other.valeurs.items():
            if isinstance(value, tuple):
                self.valeurs[champ] = tuple(dict.fromkeys((*self.suite(champ), *value)))
            else:
                self.valeurs.setdefault(champ, value)
        for mine, theirs in (
            (self.structures, other.structures),
            (self.notes, other.notes),
            (self.remarques, other.remarques),
            (self.fautes, other.fautes),
        ):
            mine += [item for item in theirs if item not in mine]
        for name, fonction in other.fonctions.items():
            self.fonctions.setdefault(name, fonction)


def lire(ligne: Ligne, cible: Cible, mots: Mapping[str, Mapping[str, str]]) -> Lue:
    """A row as values. `mots`: by list, folded → the word as the file spells it."""
    lue = Lue([ligne.numero], {}, notes=list(ligne.notes), fautes=list(ligne.fautes))
    champs = {cle: " ".join(t.split()) if cle not in _SEVERAL else t for cle, t in ligne.champs.items()}
    for cle in ("nom", "prenom", "sigle", "commune", "site"):
        if champs.get(cle):
            lue.valeurs[cle] = champs[cle]
    _coordonnees(lue, champs)
    if adresse := champs.get("adresse"):
        lue.valeurs["adresse"] = ", ".join(part.strip() for part in adresse.splitlines() if part.strip())
    if inscrit := champs.get("annuaire_le"):
        day = valeurs.jour(inscrit)
        if day is not None:
            lue.valeurs["annuaire_le"] = day
        elif inscrit.casefold() not in ("oui", "non", "x"):
            _noter(lue, cible, "annuaire_le", inscrit, "n’est pas une date")
    if kind := champs.get("type"):
        known, _ = valeurs.mots(kind, mots.get(TYPES, {}), ouverte=True)
        lue.valeurs["type"] = known[0] if known else kind
    if cible is not STRUCTURES:
        _personne(lue, cible, champs, mots)
    if notes := champs.get("notes"):
        lue.notes += [line for line in notes.splitlines() if line.strip()]
    if not lue.valeurs.get("nom"):
        lue.fautes.insert(0, "pas de nom")
    return lue


_SEVERAL = frozenset(("adresse", "notes", "email", "telephone", "profils", "domaines", "themes"))


def _coordonnees(lue: Lue, champs: Mapping[str, str]) -> None:
    addresses, rest = valeurs.emails(champs.get("email", ""))
    if addresses:
        lue.valeurs["emails"] = addresses
    if rest:
        lue.notes.append(f"E-mail : {rest}")
        lue.remarques.append(f"« {rest} » n’est pas une adresse e-mail : gardé dans les notes.")
    numbers = valeurs.telephones(champs.get("telephone", ""))
    good = tuple(number for number in numbers if len(valeurs.numero(number)) >= 8)
    if good:
        lue.valeurs["telephones"] = good
    for number in numbers:
        if number not in good:
            lue.notes.append(f"Téléphone : {number}")
            lue.remarques.append(f"« {number} » n’est pas un numéro de téléphone : gardé dans les notes.")
    if code := champs.get("code_postal"):
        lue.valeurs["code_postal"] = valeurs.code_postal(code)


def _personne(lue: Lue, cible: Cible, champs: Mapping[str, str], mots: Mapping[str, Mapping[str, str]]) -> None:
    for cle, (liste, ouverte) in MOTS.items():
        if text := champs.get(cle):
            known, unknown = valeurs.mots(text, mots.get(liste, {}), ouverte=ouverte)
            if known:
                lue.valeurs[cle] = known
            for word in unknown:
                _noter(lue, cible, cle, word, f"n’est pas un mot de la liste « {liste} »")
    fonction = champs.get("fonction", "")
    if name := champs.get("structure"):
        lue.structures.append(name)
        if fonction:
            lue.fonctions[name] = fonction
    elif fonction:
        lue.notes.append(f"Fonction : {fonction}")


def _noter(lue: Lue, cible: Cible, cle: str, text: str, why: str) -> None:
    champ = cible.champ(cle)
    lue.notes.append(f"{champ.titre if champ else cle} : {text}")
    lue.remarques.append(f"« {text} » {why} : gardé dans les notes.")
