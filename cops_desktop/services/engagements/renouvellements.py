"""Who is to be asked to renew their engagement, and how they are asked: letters, drafts of e-mails (R3.2–R3.3, R3.8).

Nothing is sent from here. That somebody was asked (`lettre_le`) is noted with the drafts, both or neither; for letters
it is noted when the user says that they went, since a letter that was looked at has not gone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cops_desktop.documents.letterhead import Entete
from cops_desktop.domain.adresses import complete, lignes_postales
from cops_desktop.domain.annuaire import Personne, Structure, in_force
from cops_desktop.domain.engagements import Engagement, EtatEngagement, Periode
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import Genre, Modele, remplir
from cops_desktop.domain.signatures import a_demander
from cops_desktop.domain.words import format_date, format_long_date, plural, sort_key
from cops_desktop.exchange.calendar import Contact
from cops_desktop.exchange.mail import Message, eml
from cops_desktop.exchange.plain import file_name, same
from cops_desktop.services.comites import delai_de_renouvellement, toutes_les_periodes
from cops_desktop.services.courriels import Step, dossier_neuf, email_of, expediteur, signature
from cops_desktop.services.entete import entete
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages


@dataclass(frozen=True, slots=True)
class ARenouveler:
    """An engagement with who is to be asked. `email` "": none that can be written to; `adresse`: as on an envelope,
    the name alone when no address is complete.
    """

    periode: Periode
    personne: Personne
    structure: Structure | None
    etat: EtatEngagement
    email: str
    adresse: tuple[str, ...]

    @property
    def engagement(self) -> Engagement:
        """What was signed."""
        return self.periode.engagement

    @property
    def id(self) -> str:
        """Its key."""
        return self.periode.engagement.id

    @property
    def nom_structure(self) -> str:
        """The structure that it was signed for; "" in their own name."""
        return self.structure.nom if self.structure else ""

    @property
    def demande_le(self) -> date | None:
        """When they were last asked."""
        return self.periode.engagement.lettre_le

    @property
    def sans_adresse(self) -> bool:
        """Whether no envelope can be addressed."""
        return len(self.adresse) < 2


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was written: where, how many drafts; `sans`: the engagements of those without an e-mail, and their names."""

    dossier: Path
    nombre: int
    sans: tuple[str, ...] = ()
    noms_sans: tuple[str, ...] = ()


def file_de_renouvellement(fichier: Fichier, day: date) -> list[ARenouveler]:
    """The queue on `day`: whose engagement ends first comes first."""
    delai = delai_de_renouvellement(fichier.db)
    found = lire(fichier, [p for p in toutes_les_periodes(fichier).values() if a_demander(p, day, delai)], day)
    return sorted(found, key=lambda one: one.periode.fin)


def lire(fichier: Fichier, chosen: Iterable[Periode], day: date) -> list[ARenouveler]:
    """These engagements with who signed them, in French order; whoever was erased is left out."""
    wanted = list(chosen)
    keys = {p.engagement.personne for p in wanted}
    people = {p.id: p for p in annuaire.personnes(fichier.db, keys)} if keys else {}
    structures = {s.id: s for s in annuaire.structures(fichier.db)}
    work: dict[str, Structure] = {}
    for link in annuaire.LIENS.read(fichier.db, "represente = 1"):
        if in_force(link.depuis, link.jusquau, day) and complete(structures[link.structure]):
            work.setdefault(link.personne, structures[link.structure])
    delai = delai_de_renouvellement(fichier.db)
    found = []
    for periode in wanted:
        person = people[periode.engagement.personne]
        if person.anonymisee_le is not None:
            continue
        structure = structures.get(periode.engagement.structure or "")
        where = _adresse(person, structure, work.get(person.id))
        found.append(ARenouveler(periode, person, structure, periode.etat(day, delai), email_of(person), where))
    found.sort(key=lambda one: (sort_key(one.personne.nom, one.personne.prenom), one.id))
    return found


def _adresse(person: Personne, structure: Structure | None, work: Structure | None) -> tuple[str, ...]:
    """Engaged for a structure, at its address; else at their own, or where they work."""
    own = person if complete(person) else None
    for at in (structure, own, work) if structure else (own, work):
        if at is None or not complete(at):
            continue
        to = (person.nom_complet,) if isinstance(at, Personne) else (at.nom, f"À l’attention de {person.nom_complet}")
        return lignes_postales(to, at.adresse, at.code_postal, at.commune)
    return (person.nom_complet,)


def noter_demandes(fichier: Fichier, keys: Collection[str], day: date) -> int:
    """Note that these were asked on `day` to renew; how many. Raises Refus when one is gone."""
    wanted = [engagements.ENGAGEMENTS.get(fichier.db, key) for key in dict.fromkeys(keys)]
    with fichier.operation(f"Renouvellement demandé le {format_date(day)} : {plural(len(wanted), 'engagement')}"):
        _noter(fichier, wanted, day)
    return len(wanted)


def _noter(fichier: Fichier, wanted: Iterable[Engagement], day: date) -> None:
    """Inside an operation."""
    for item in wanted:
        engagements.ENGAGEMENTS.save(fichier.db, replace(item, lettre_le=day))


def choisis(fichier: Fichier, keys: Collection[str], day: date) -> list[ARenouveler]:
    """These engagements, in French order of who signed. Raises Refus when none is left."""
    wanted = set(keys)
    found = lire(fichier, [p for k, p in toutes_les_periodes(fichier).items() if k in wanted], day)
    if not found:
        raise Refus("Ces engagements n’existent plus : ils ont été retirés entre-temps. Rien n’a été écrit.")
    return found


def message(fichier: Fichier, one: ARenouveler, template: Modele) -> Modele:
    """The template filled in for one of them. Raises Refus for a template that cannot be."""
    return _message(entete(fichier), _lien_de_la_charte(fichier), one, template)


def _lien_de_la_charte(fichier: Fichier) -> str:
    return reglages(fichier.db).get("lien_charte", "")


def _message(own: Entete, lien: str, one: ARenouveler, template: Modele) -> Modele:
    return remplir(
        template,
        {
            "prénom": one.personne.prenom,
            "nom": one.personne.nom,
            "structure": one.nom_structure,
            "signé le": format_long_date(one.engagement.signe_le).partition(" ")[2],
            "fin de l’engagement": format_long_date(one.periode.fin).partition(" ")[2],
            "lien de la charte": lien,
            "signature": signature(own),
        },
    )


def preparer_brouillons(
    fichier: Fichier, keys: Collection[str], day: date, dossier: Path, step: Step | None = None
) -> Preparation:
    """Write a draft for each who has an e-mail into a new folder inside `dossier`, and note that they were asked: both,
    or neither. Raises Refus when nobody has one, or nothing can be written.
    """
    wanted = choisis(fichier, keys, day)
    reached = [one for one in wanted if one.email]
    without = [one for one in wanted if not one.email]
    if not reached:
        raise Refus(
            "Aucune de ces personnes n’a d’adresse e-mail : imprimez leurs lettres. Rien n’a été écrit.",
            tuple(one.personne.nom_complet for one in without),
        )
    label = f"Renouvellement demandé par e-mail : {plural(len(reached), 'engagement')}"
    with dossier_neuf(dossier, "Renouvellement des engagements", day) as put, fichier.operation(label):
        drafts = _brouillons(fichier, reached, step)
        _noter(fichier, [one.engagement for one in reached], day)
        where = put(drafts)
    names = tuple(one.personne.nom_complet for one in without)
    return Preparation(where, len(drafts), tuple(one.id for one in without), names)


def _brouillons(fichier: Fichier, reached: Sequence[ARenouveler], step: Step | None) -> dict[str, bytes]:
    """The drafts by the names of their files."""
    template, own = modele(fichier, Genre.RENOUVELLEMENT), entete(fichier)
    us, lien = expediteur(own), _lien_de_la_charte(fichier)
    made: dict[str, bytes] = {}
    taken: set[str] = set()
    for done, one in enumerate(reached):
        if step is not None:
            step(done, len(reached), one.personne.nom_complet)
        text = _message(own, lien, one, template)
        draft = Message(objet=text.objet, corps=text.corps, de=us, a=[Contact(one.email, one.personne.nom_complet)])
        # Somebody engaged twice gets two: each is about one engagement.
        name = file_name(f"Renouvellement {one.personne.nom} {one.personne.prenom}", ".eml", taken)
        taken.add(same(name))
        made[name] = eml(draft)
    return made
