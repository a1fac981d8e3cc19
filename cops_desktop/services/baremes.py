"""Mileage scales: the one in force beside a newer one, and adopting it from a day on (R5.7)."""

from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.scale import BaremeKm, scale_on
from cops_desktop.domain.words import format_date
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.storage import baremes
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class TarifCompare:
    """One line of a comparison: fiscal powers, kilometres above which it holds, both rates in thousandths of a euro."""

    cv_de: int
    cv_a: int
    au_dela: int
    taux: int | None
    taux_nouveau: int | None


@dataclass(frozen=True, slots=True)
class Comparaison:
    """The scale in force on a day beside another one."""

    en_vigueur: BaremeKm
    autre: BaremeKm

    @property
    def tarifs(self) -> tuple[TarifCompare, ...]:
        """Every bracket of either scale, lowest power and kilometres first."""
        rates = [{(t.cv_de, t.cv_a, t.au_dela): t.taux for t in s.tranches} for s in (self.en_vigueur, self.autre)]
        places = sorted(rates[0].keys() | rates[1].keys())
        return tuple(TarifCompare(*place, rates[0].get(place), rates[1].get(place)) for place in places)


def compare_km(fichier: Fichier, bareme_id: str, day: date) -> Comparaison:
    """The mileage scale in force on `day` beside another. Raises Refus when that one is gone."""
    scales = read_baremes(fichier.db).km
    return Comparaison(scale_on(scales, day), _scale(scales, bareme_id))


def adopt_km(fichier: Fichier, bareme_id: str, since: date) -> None:
    """Apply a mileage scale to the trips made from `since` on. Raises Refus before the scale's own date."""
    scale = _scale(read_baremes(fichier.db).km, bareme_id)
    if since < scale.du:
        raise Refus(f"Ce barème date du {format_date(scale.du)} : il ne s’applique pas avant ce jour.")
    with fichier.operation(f"Appliquer le {scale.source} à partir du {format_date(since)}"):
        baremes.save_bareme_km(fichier.db, replace(scale, applique_depuis=since))


def _scale(scales: list[BaremeKm], key: str) -> BaremeKm:
    found = [s for s in scales if s.id == key]
    if not found:
        raise Refus("Ce barème n’existe plus.")
    return found[0]
