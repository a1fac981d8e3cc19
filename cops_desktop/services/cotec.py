"""CoTec: the list with its progress, the card with members, eligibility, meetings and budget (R5.1–R5.6)."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Famille, Lien, Personne
from cops_desktop.domain.cotec import Cotec, Membre, Travail, refusal_of_pay, warnings_of
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Budget
from cops_desktop.domain.publication import lien_du_jour
from cops_desktop.domain.words import format_date
from cops_desktop.services.budget import budgets
from cops_desktop.services.equipe import equipe_le
from cops_desktop.services.reunions import ReunionResume as ReunionResume
from cops_desktop.services.reunions import par_cotec, reunions
from cops_desktop.storage import annuaire, cotec, paiements, rencontres
from cops_desktop.storage.cotec import Enveloppe
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import delete


@dataclass(frozen=True, slots=True)
class MembreResume:
    """A member with what decides their pay; `refus` is why vacations would not be paid today, "" when they would."""

    membre: Membre
    personne: Personne
    structure: str
    en_equipe: bool
    refus: str


@dataclass(frozen=True, slots=True)
class CotecFiche:
    """Everything about a CoTec."""

    cotec: Cotec
    copilotes: tuple[str, str]  # of the CoPil, of the team
    membres: tuple[MembreResume, ...]
    reunions: tuple[ReunionResume, ...]
    travaux: tuple[tuple[Travail, str], ...]
    budget: Budget
    alertes: tuple[str, ...]

    @property
    def par_famille(self) -> dict[Famille, int]:
        """Current members by family of profiles."""
        return {f: sum(m.personne.famille is f for m in self.membres) for f in Famille}


def cards(fichier: Fichier, day: date) -> list[CotecFiche]:
    """The cards of all CoTec, in French order; budgets of the year of `day`."""
    db = fichier.db
    chosen = cotec.cotecs(db)
    membres, works = cotec.MEMBRES.read(db), cotec.TRAVAUX.read(db, "1 ORDER BY date")
    keys = {m.personne for m in membres} | {work.personne for work in works}
    keys |= {p for item in chosen for p in (item.copilote_copil, item.copilote_equipe) if p}
    people = {p.id: p for p in annuaire.personnes(db, keys)}
    structures = structures_of(fichier, day, {m.personne for m in membres})
    team, amounts = equipe_le(fichier, day), budgets(fichier, day.year, day)
    held = par_cotec(reunions(fichier))
    order = {key: place for place, key in enumerate(people)}
    membres.sort(key=lambda m: order[m.personne])
    found: list[CotecFiche] = []
    for item in chosen:
        members = [m for m in membres if m.cotec == item.id]
        own = held.get(item.id, [])
        warnings = warnings_of(item, members, [r.rencontre for r in own if not r.annulee], day)
        budget = amounts[item.id]
        pilots = [people[p].nom_complet if p else "" for p in (item.copilote_copil, item.copilote_equipe)]
        found.append(
            CotecFiche(
                item,
                (pilots[0], pilots[1]),
                tuple(_member(m, people[m.personne], structures, m.personne in team, day) for m in members),
                tuple(own),
                tuple((work, people[work.personne].nom_complet) for work in works if work.cotec == item.id),
                budget,
                (*([budget.alerte] if budget.alerte else []), *warnings),
            )
        )
    return found


def _member(membre: Membre, person: Personne, structures: Mapping[str, str], on_team: bool, day: date) -> MembreResume:
    refus = refusal_of_pay(membre, on_team, day)
    return MembreResume(membre, person, structures.get(person.id, ""), on_team, refus)


def subjects(fichier: Fichier) -> dict[str, str]:
    """The subject of each CoTec by its key, in French order."""
    return {item.id: item.sujet for item in cotec.cotecs(fichier.db)}


def structures_of(fichier: Fichier, day: date, personnes: Iterable[str]) -> dict[str, str]:
    """The structure where each of these persons is on `day`, by name, as lists say it (`publication.lien_du_jour`)."""
    where = "personne IN (SELECT value FROM json_each(?)) ORDER BY depuis"
    links: dict[str, list[Lien]] = defaultdict(list)
    for link in annuaire.LIENS.read(fichier.db, where, (json.dumps([*personnes]),)):
        links[link.personne].append(link)
    names = annuaire.noms_des_structures(fichier.db, {x.structure for of in links.values() for x in of})
    found = ((person, lien_du_jour(theirs, day)) for person, theirs in links.items())
    return {person: names[link.structure] for person, link in found if link}


def new_cotec() -> Cotec:
    """A blank CoTec, kept nowhere yet."""
    return Cotec(id=new_key(), sujet="")


def new_membre(cotec_id: str, personne_id: str) -> Membre:
    """A blank membership, kept nowhere yet."""
    return Membre(id=new_key(), cotec=cotec_id, personne=personne_id)


def new_travail(cotec_id: str, day: date) -> Travail:
    """Blank extra work handed in on `day`, kept nowhere yet; nobody's so far."""
    return Travail(id=new_key(), cotec=cotec_id, personne="", date=day, intitule="", demi_vacations=2)


def save_cotec(fichier: Fichier, item: Cotec) -> None:
    """Insert or update a CoTec. Raises Refus: no subject, an end before the start."""
    if not item.sujet.strip():
        raise Refus("Donnez un sujet au CoTec.")
    if item.debut and item.fin and item.fin < item.debut:
        raise Refus(f"La fin ({format_date(item.fin)}) vient avant le début ({format_date(item.debut)}).")
    with fichier.operation(f"CoTec « {item.sujet} »"):
        cotec.save_cotec(fichier.db, item)


def delete_cotec(fichier: Fichier, cotec_id: str) -> None:
    """Remove a CoTec with its members and envelopes. Raises Refus while it has meetings, extra work or forms."""
    item = cotec.cotec(fichier.db, cotec_id)
    if rencontres.rencontres(fichier.db, "cotec = ?", (cotec_id,)):
        raise Refus(f"Le CoTec « {item.sujet} » a des réunions : supprimez-les d’abord. Rien n’a été changé.")
    works = cotec.TRAVAUX.read(fichier.db, "cotec = ?", (cotec_id,))
    if works or paiements.etats(fichier.db, "cotec = ?", (cotec_id,)):
        raise Refus(f"Le CoTec « {item.sujet} » a des travaux rendus ou des états de vacations : il reste.")
    with fichier.operation(f"Supprimer le CoTec « {item.sujet} »"):
        for membre in cotec.MEMBRES.read(fichier.db, "cotec = ?", (cotec_id,)):
            delete(fichier.db, "membres", membre.id)
        for enveloppe in cotec.ENVELOPPES.read(fichier.db, "cotec = ?", (cotec_id,)):
            delete(fichier.db, "enveloppes", enveloppe.id)
        delete(fichier.db, "cotecs", cotec_id)


def save_membre(fichier: Fichier, membre: Membre) -> None:
    """Insert or update a member. Raises Refus when the same person is a member twice at a time."""
    others = cotec.MEMBRES.read(
        fichier.db, "cotec = ? AND personne = ? AND id <> ?", (membre.cotec, membre.personne, membre.id)
    )
    name = annuaire.personne(fichier.db, membre.personne).nom_complet
    check_membre(membre, others, name)
    with fichier.operation(f"Membre du CoTec : {name}"):
        cotec.MEMBRES.save(fichier.db, membre)


def check_membre(membre: Membre, others: list[Membre], name: str) -> None:
    """Raises Refus for a period that ends before it starts, or overlaps another of the same person and CoTec."""
    if membre.depuis and membre.jusquau and membre.jusquau < membre.depuis:
        raise Refus(f"{name} : la fin ({format_date(membre.jusquau)}) vient avant le début.")
    for other in others:
        starts = membre.depuis or date.min
        ends = membre.jusquau or date.max
        if starts <= (other.jusquau or date.max) and (other.depuis or date.min) <= ends:
            raise Refus(f"{name} est déjà membre de ce CoTec à ces dates.")


def remove_membre(fichier: Fichier, membre_id: str) -> None:
    """Take a member off the list; what was noted at meetings stays."""
    with fichier.operation("Retirer un membre du CoTec"):
        delete(fichier.db, "membres", membre_id)


def save_travail(fichier: Fichier, travail: Travail) -> None:
    """Insert or update extra work. Raises Refus outside 1 to 3 vacations (R5.4)."""
    if not 2 <= travail.demi_vacations <= 6:
        raise Refus("Un travail rendu vaut 1 à 3 vacations, décidées par l’équipe.")
    if not travail.intitule.strip():
        raise Refus("Donnez un intitulé au travail rendu.")
    with fichier.operation(f"Travail rendu « {travail.intitule} »"):
        cotec.TRAVAUX.save(fichier.db, travail)


def delete_travail(fichier: Fichier, travail_id: str) -> None:
    """Remove extra work. Raises Refus when a payment form, even a cancelled one, holds it."""
    item = cotec.TRAVAUX.get(fichier.db, travail_id)
    if paiements.lignes(fichier.db, "travail = ?", (travail_id,)):
        raise Refus(f"« {item.intitule} » figure sur un état de vacations : il reste dans le fichier.")
    with fichier.operation(f"Supprimer le travail rendu « {item.intitule} »"):
        delete(fichier.db, "travaux", travail_id)


def save_enveloppe(fichier: Fichier, annee: int, cotec_id: str | None, montant: int | None) -> None:
    """Set the year's envelope of a CoTec, or (None) of the COPS; `montant` in cents, None removes it."""
    key = derived_key("enveloppe", annee, cotec_id)
    found = cotec.ENVELOPPES.read(fichier.db, "annee = ? AND cotec IS ?", (annee, cotec_id))
    with fichier.operation(f"Enveloppe {annee}"):
        if montant is None:
            for old in found:
                delete(fichier.db, "enveloppes", old.id)
            return
        if montant < 0:
            raise Refus("Une enveloppe est un montant positif.")
        cotec.ENVELOPPES.save(
            fichier.db, Enveloppe(id=found[0].id if found else key, annee=annee, cotec=cotec_id, montant=montant)
        )
