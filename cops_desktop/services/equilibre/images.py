"""The pictures of a comparison, as screen and paper show them: bars in pairs, and what each picture says of itself."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.equilibre import Equilibre, Part, Repartition
from cops_desktop.domain.words import NBSP, format_integer, plural, typography
from cops_desktop.services.equilibre.comparaison import Comparaison
from cops_desktop.services.equilibre.groupes import COPART, COPIL

PRECAUTION = typography("Le groupe est celui de ce jour ; profils, domaines et lieux sont ceux des fiches aujourd’hui.")
_COULEURS = {famille.value: famille.value.casefold() for famille in Famille}
_SANS_COULEUR: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Barre:
    """A slice of the group, and the same of the reference; `hors_parts`: those of whom nothing is known, in no share.

    `couleur`: the family's, where the slices are families.
    """

    part: Part
    reference: Part | None = None
    couleur: str = "accent"
    hors_parts: bool = False

    @property
    def chiffres(self) -> str:
        """« 40 · 53 % »."""
        number = format_integer(self.part.nombre)
        return number if self.hors_parts else f"{number} · {self.part.en_mots}"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture. `sommes`: what its counts add up to; `notes`: how it counts."""

    cle: str
    titre: str
    barres: tuple[Barre, ...]
    sommes: str
    notes: str = ""


def images(comparaison: Comparaison) -> tuple[Image, ...]:
    """The four pictures (participation, localisation, families, domains), then each profile's own count."""
    one = comparaison.groupe.equilibre
    hors = {Localisation.HORS.value}
    shown = {
        "participation": _bars(comparaison, lambda e: e.participation),
        "localisation": _bars(comparaison, lambda e: e.localisation, "Sans lieu connu", seldom=hors),
        "familles": _bars(comparaison, lambda e: e.familles, couleurs=_COULEURS),
        "profils": _bars(comparaison, lambda e: e.profils, "Sans profil renseigné", seldom=_names(one.profils)),
        "domaines": _bars(comparaison, lambda e: e.domaines, "Sans domaine renseigné"),
    }
    located = plural(one.localisation.comptes, "personne localisée", "personnes localisées")
    everybody = plural(one.familles.comptes, "personne")
    return (
        Image("participation", "Participation", shown["participation"], one.comptes, _participation(comparaison)),
        Image("localisation", "Localisation", shown["localisation"], located, _localisation(one)),
        Image("familles", "Familles de profils", shown["familles"], everybody, _familles(one)),
        Image("domaines", "Domaines d’activité", shown["domaines"], one.domaines.sommes, _several("domaines")),
        Image("profils", "Chaque profil", shown["profils"], one.profils.sommes, _several("profils")),
    )


def _bars(
    comparaison: Comparaison,
    of: Callable[[Equilibre], Repartition],
    unknown: str = "",
    seldom: Collection[str] = (),
    couleurs: Mapping[str, str] = _SANS_COULEUR,
) -> tuple[Barre, ...]:
    """A pair for each slice of either; those of `seldom` only where they have somebody."""
    one = of(comparaison.groupe.equilibre)
    other = of(comparaison.reference.equilibre) if comparaison.reference else None
    names = dict.fromkeys(part.nom for found in (one, other) if found is not None for part in found.parts)
    kept = [n for n in names if n not in seldom or one.part(n).nombre or (other and other.part(n).nombre)]
    pairs = [Barre(one.part(n), other.part(n) if other else None, couleurs.get(n, "accent")) for n in kept]
    if one.inconnus:
        pairs.append(Barre(Part(unknown, one.inconnus), hors_parts=True))
    return tuple(pairs)


def _names(found: Repartition) -> set[str]:
    return {part.nom for part in found.parts}


def _participation(comparaison: Comparaison) -> str:
    why = {
        COPART: "D’après l’engagement en cours.",
        COPIL: "D’après ce que dit le binôme.",
    }.get(comparaison.groupe.cle, "D’après l’engagement en cours, sinon la structure que la fiche dit représentée.")
    both = comparaison.groupe.equilibre.aussi_en_leur_nom
    if both:
        verb = (
            "engagée des deux façons, compte pour sa structure"
            if both == 1
            else "engagées des deux façons, comptent pour leur structure"
        )
        why += f" {plural(both, 'personne')}, {verb}."
    return typography(why)


def _localisation(one: Equilibre) -> str:
    why = "Le lieu de la personne, sinon celui de sa structure"
    if one.lieux_de_structure:
        why += f" ({plural(one.lieux_de_structure, 'personne')} ici)"
    return typography(f"{why}. Région : agit sur toute la région.")


def _familles(one: Equilibre) -> str:
    why = "Chacun compte une fois : usager dès qu’un de ses profils l’est, sinon professionnel ; sans profil : autre."
    if one.de_plusieurs_familles:
        verb = "a" if one.de_plusieurs_familles == 1 else "ont"
        why += f" {plural(one.de_plusieurs_familles, 'personne')} {verb} des profils de plusieurs familles."
    return typography(why)


def _several(words: str) -> str:
    return typography(
        f"Une personne compte dans chacun de ses {words} : chaque part est celle des personnes qui en ont, et la somme "
        f"peut passer 100{NBSP}%."
    )
