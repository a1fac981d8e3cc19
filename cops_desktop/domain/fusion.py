"""What two entries of one person, or of one structure, come to when they are merged: value by value, nothing lost.

The entry that is kept has its say, and takes from the other what it does not know. Where both speak of money, what is
kept never pays twice: the same receipt counts once, « déjà rétribué » of either counts, of two opening balances the
larger.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Structure
from cops_desktop.domain.attendance import seconds_of, union
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.copil import MembreBinome, Volontaire
from cops_desktop.domain.cotec import Membre, Travail
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.domain.mises_en_relation import EtatProposition, Proposition
from cops_desktop.domain.proches import chiffres
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Connexion, Frais, Presence, Venue
from cops_desktop.domain.words import fold

T = TypeVar("T")


class Cote(StrEnum):
    """Which of the two entries a value is taken from."""

    GARDEE = "gardée"
    AUTRE = "autre"


Choix = Mapping[str, Cote]
"""By field, the side that was chosen; a field left out takes the kept entry's value, else the other's."""

# The fields that one chooses; an address is chosen whole. Lists are united, notes joined.
PERSONNE = ("nom", "prenom", "email", "telephone", "adresse", "localisation", "annuaire_le", "contact_le", "cv")
STRUCTURE = (
    "nom", "sigle", "type", "adresse", "telephone", "email", "site", "gestionnaire", "annuaire_le",
)  # fmt: skip
ADRESSE = ("adresse", "code_postal", "commune")


def valeurs(item: Personne | Structure, champ: str) -> tuple[Any, ...]:
    """What an entry holds in a field that one chooses: one value, or the parts of an address."""
    return tuple(getattr(item, name) for name in (ADRESSE if champ == "adresse" else (champ,)))


def vide(item: Personne | Structure, champ: str) -> bool:
    """Whether an entry says nothing in a field."""
    return not any(value not in (None, "") for value in valeurs(item, champ))


def cote(gardee: T, autre: T, champ: str, choix: Choix) -> Cote:
    """The side that a field is taken from: as chosen, else the kept entry's, else the other's when it alone speaks."""
    if champ in choix:
        return choix[champ]
    if champ == "contact_le":  # the last news is the latest
        known = (gardee.contact_le or date.min, autre.contact_le or date.min)  # type: ignore[attr-defined]
        return Cote.AUTRE if known[1] > known[0] else Cote.GARDEE
    return Cote.AUTRE if vide(gardee, champ) and not vide(autre, champ) else Cote.GARDEE  # type: ignore[arg-type]


def _chosen(gardee: Any, autre: Any, champs: Iterable[str], choix: Choix) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for champ in champs:
        side = cote(gardee, autre, champ, choix)
        one, other = (gardee, autre) if side is Cote.GARDEE else (autre, gardee)
        if champ == "adresse":
            found.update(_address(one, other, filled=champ not in choix))
        else:
            found[champ] = getattr(one, champ)
    return found


def _address(one: Any, other: Any, *, filled: bool) -> dict[str, str]:
    """An address; what it leaves out comes from the other one when both are of one town."""
    parts = {name: str(getattr(one, name)) for name in ADRESSE}
    agree = all(
        not getattr(one, name) or not getattr(other, name) or fold(getattr(one, name)) == fold(getattr(other, name))
        for name in ("code_postal", "commune")
    )
    if filled and agree:
        parts = {name: value or str(getattr(other, name)) for name, value in parts.items()}
    return parts


def _unis(*lists: Iterable[str], cle: Callable[[str], str] = str.casefold) -> tuple[str, ...]:
    """The values of all lists, each once (by `cle`), the first spelling first."""
    found: dict[str, str] = {}
    for value in (value for values in lists for value in values if value):
        found.setdefault(cle(value) or value, value)
    return tuple(found.values())


def notes_jointes(*texts: str) -> str:
    """Notes one under the other, what both say once."""
    found: list[str] = []
    for text in (text.strip() for text in texts):
        if text and not any(text in other for other in found):
            found.append(text)
    return "\n".join(found)


def personne(gardee: Personne, autre: Personne, choix: Choix) -> Personne:
    """The one person: fields as chosen, lists united, notes joined; a name that is left goes to the notes."""
    fields = _chosen(gardee, autre, PERSONNE, choix)
    emails = _unis([fields["email"]], gardee.emails, autre.emails)
    phones = _unis([fields["telephone"]], gardee.telephones, autre.telephones, cle=chiffres)
    fields["email"], fields["autres_emails"] = (emails[0], emails[1:]) if emails else ("", ())
    fields["telephone"], fields["autres_telephones"] = (phones[0], phones[1:]) if phones else ("", ())
    for name in ("profils", "domaines", "themes"):
        fields[name] = _unis(getattr(gardee, name), getattr(autre, name))
    full = f"{fields['prenom']} {fields['nom']}".strip()
    left = [p.nom_complet for p in (gardee, autre) if fold(p.nom_complet) != fold(full)]
    also = [f"Aussi sous le nom\u202f: {name}" for name in dict.fromkeys(left)]
    return replace(
        gardee,
        **fields,
        km_ouverture=km_ouverture(gardee, autre),
        notes=notes_jointes(gardee.notes, autre.notes, *also),
    )


def km_ouverture(gardee: Personne, autre: Personne) -> tuple[tuple[int, int], ...]:
    """By year, the larger opening balance: two entries of one person say the same kilometres twice (R5.7)."""
    years: dict[int, int] = {}
    for year, km in (*gardee.km_ouverture, *autre.km_ouverture):
        years[year] = max(years.get(year, 0), km)
    return tuple(sorted(years.items(), reverse=True))


_UN_SEUL = {"telephone": "Autre téléphone", "email": "Autre e-mail", "site": "Autre site"}


def structure(gardee: Structure, autre: Structure, choix: Choix) -> Structure:
    """The one structure: names that are left become other spellings, a second telephone or e-mail goes to the notes."""
    fields = _chosen(gardee, autre, STRUCTURE, choix)
    names = _unis([gardee.nom, autre.nom], gardee.autres_noms, autre.autres_noms, [gardee.sigle, autre.sigle], cle=str)
    left = []
    for champ, words in _UN_SEUL.items():
        key = chiffres if champ == "telephone" else str.casefold
        both = _unis([fields[champ]], [getattr(gardee, champ), getattr(autre, champ)], cle=key)
        left += [f"{words} : {value}" for value in both[1:]]
    return replace(
        gardee,
        **fields,
        autres_noms=tuple(name for name in names if name not in (fields["nom"], fields["sigle"])),
        notes=notes_jointes(gardee.notes, autre.notes, *left),
    )


# Attendance ------------------------------------------------------------------------------------------------------
_VENUES = (Venue.A_SAISIR, Venue.ABSENT, Venue.EXCUSE, Venue.PRESENT)  # the one further on wins
_COMMENT = ("mode", "connexions", "demi_journees", "duree_retenue", "motif", "deja_retribue")
_DAY = 24 * 3600


def presence(gardee: Presence, autre: Presence) -> Presence:
    """One presence of two at one meeting: whoever was there was there; hours are united, what is not said is filled."""
    both = gardee.presence is Venue.PRESENT and autre.presence is Venue.PRESENT
    if _VENUES.index(autre.presence) > _VENUES.index(gardee.presence):
        how = {name: getattr(autre, name) for name in _COMMENT}
    elif both:
        how = _together(gardee, autre)
    else:
        how = {name: getattr(gardee, name) for name in _COMMENT}
    own = gardee if gardee.km is not None else autre
    trajet: dict[str, Any] = {
        "km": own.km,
        "cv": own.cv or gardee.cv or autre.cv,
        "trajet": own.trajet or gardee.trajet or autre.trajet,
    }
    return replace(
        gardee,
        **how,
        **trajet,
        **_inscription(gardee, autre),
        presence=max(gardee.presence, autre.presence, key=_VENUES.index),
        invite_le=gardee.invite_le or autre.invite_le,
        voeux=_unis(gardee.voeux, autre.voeux, cle=str),
        regle_hors_logiciel=" ; ".join(_unis([gardee.regle_hors_logiciel], [autre.regle_hors_logiciel])),
        retour_le=gardee.retour_le or autre.retour_le,
        retour=notes_jointes(gardee.retour, autre.retour),
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def _inscription(gardee: Presence, autre: Presence) -> dict[str, Any]:
    """What a person registered for on two entries: the kept one has its say, but a place is not lost to a wait.

    Whoever leads, leads what they led, and nothing else. Who waits or cancelled is in no workshop, unless they came.
    """
    sides = (gardee, autre)
    said = [p.inscription for p in sides if p.inscription != INVITE]
    state = INSCRIT if set(said) == {INSCRIT, EN_ATTENTE} else next(iter(said), INVITE)
    ranks = [p.rang for p in sides if p.rang is not None and (p.inscription == ANNULE) == (state == ANNULE)]
    came = any(p.presence is Venue.PRESENT for p in sides)
    leads = [p for p in sides if p.anime]
    where = next(iter([p for p in leads if p.atelier] or leads or [p for p in sides if p.atelier]), gardee)
    stays = came or state in (INVITE, INSCRIT)
    return {
        "inscription": state,
        "rang": min(ranks, default=None),
        "atelier": where.atelier if stays else None,
        "anime": where.anime and stays,
    }


def _together(gardee: Presence, autre: Presence) -> dict[str, Any]:
    """How a person was there who is noted present twice."""
    retained = gardee if gardee.duree_retenue is not None else autre
    paid = {gardee.deja_retribue, autre.deja_retribue}
    return {
        "mode": gardee.mode or autre.mode,
        "connexions": connexions(gardee.connexions, autre.connexions),
        "demi_journees": gardee.demi_journees | autre.demi_journees,
        "duree_retenue": retained.duree_retenue,
        "motif": retained.motif or gardee.motif,
        "deja_retribue": True if True in paid else False if False in paid else None,
    }


def connexions(*lists: Sequence[Connexion]) -> tuple[Connexion, ...]:
    """The hours of all lists, those that overlap as one; a list that says none says nothing."""
    spans = union(
        (seconds_of(c.debut) if c.debut else -1, seconds_of(c.fin) if c.fin else _DAY + 1)
        for connexions in lists
        for c in connexions
    )
    found = [Connexion(None if a < 0 else _moment(a), None if b > _DAY else _moment(b)) for a, b in spans]
    return tuple(c for c in found if c.debut or c.fin)


def _moment(seconds: int) -> time:
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def memes_frais(one: Frais, other: Frais) -> bool:
    """Whether two costs of one meeting are the same receipt entered twice."""
    return _frais(one) == _frais(other)


def _frais(item: Frais) -> tuple[str, int, str]:
    return fold(item.nature), item.montant, fold(item.justificatif)


def meme_travail(one: Travail, other: Travail) -> bool:
    """Whether two works handed in are one, entered twice."""
    return _travail(one) == _travail(other)


def _travail(item: Travail) -> tuple[str, date, str, int]:
    return item.cotec, item.date, fold(item.intitule), item.demi_vacations


# Memberships, links, consents ------------------------------------------------------------------------------------
def _overlap(one: Any, other: Any) -> bool:
    return (one.depuis or date.min) <= (other.jusquau or date.max) and (other.depuis or date.min) <= (
        one.jusquau or date.max
    )


def _earliest(*days: date | None) -> date | None:
    """The first of these days; None, which is « always », comes before all."""
    return None if None in days else min(day for day in days if day)


def _latest(*days: date | None) -> date | None:
    return None if None in days else max(day for day in days if day)


def membres(gardee: Sequence[Membre], autre: Sequence[Membre]) -> list[Membre]:
    """The memberships of one CoTec: those of the kept entry, and the other's, made one where they overlap.

    A row that comes out has the id of the first that it was made of.
    """
    found = list(gardee)
    for more in autre:
        near = [m for m in found if _overlap(m, more)]
        one = more
        for member in reversed(near):
            one = _membre(member, one)
        found = [m for m in found if m not in near] + [one]
    return found


def _membre(gardee: Membre, autre: Membre) -> Membre:
    """Asked, and able to be paid, if either says so; already paid elsewhere if either says so (R5.5)."""
    asked = [m.demande_le for m in (gardee, autre) if m.demande]
    signed = [m.attestation_le for m in (gardee, autre) if m.attestation_le]
    return replace(
        gardee,
        depuis=_earliest(gardee.depuis, autre.depuis),
        jusquau=_latest(gardee.jusquau, autre.jusquau),
        demande=bool(asked),
        demande_le=_earliest(*asked) if asked else None,
        peut_etre_remunere=gardee.peut_etre_remunere or autre.peut_etre_remunere,
        deja_retribue=gardee.deja_retribue or autre.deja_retribue,
        frais_par_structure=gardee.frais_par_structure or autre.frais_par_structure,
        attestation_le=max(signed) if signed else None,
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def meme_lien(one: Lien, other: Lien) -> bool:
    """Whether two links say that a person has one place in one structure: one function, one period, or silence."""
    return (
        one.structure == other.structure
        and (fold(one.fonction) == fold(other.fonction) or not one.fonction or not other.fonction)
        and (one.depuis == other.depuis or one.depuis is None or other.depuis is None)
        and one.jusquau == other.jusquau
    )


def lien(gardee: Lien, autre: Lien) -> Lien:
    """The one link of two that are the same."""
    return replace(
        gardee,
        fonction=gardee.fonction or autre.fonction,
        represente=gardee.represente or autre.represente,
        depuis=gardee.depuis or autre.depuis,
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def meme_periode(one: Equipier, other: Equipier) -> bool:
    """Whether two periods in the team are one."""
    return (one.depuis, one.jusquau, fold(one.fonction)) == (other.depuis, other.jusquau, fold(other.fonction))


def consentements(gardee: Sequence[Consentement], autre: Sequence[Consentement]) -> list[Consentement]:
    """The consents of both, each once. What was withdrawn on one entry is withdrawn on the other from that day (§9)."""
    kept = [_withdrawn(c, autre) for c in gardee]
    said = {(c.objet, c.depuis, c.retire_le) for c in kept}
    more = [_withdrawn(c, gardee) for c in autre]
    return kept + [c for c in more if (c.objet, c.depuis, c.retire_le) not in said]


def _withdrawn(item: Consentement, others: Sequence[Consentement]) -> Consentement:
    days = [c.retire_le for c in others if c.objet == item.objet and c.retire_le and c.retire_le >= item.depuis]
    days += [item.retire_le] if item.retire_le else []
    return replace(item, retire_le=min(days)) if days else item


_PROPOSEE = (
    EtatProposition.A_CONTACTER,
    EtatProposition.CONTACTEE,
    EtatProposition.A_DECLINE,
    EtatProposition.D_ACCORD,
    EtatProposition.MISE_EN_RELATION,
)


def proposition(gardee: Proposition, autre: Proposition) -> Proposition:
    """The one place on a shortlist of two: the furthest state, the first contact, the last answer."""
    asked = [d for d in (gardee.contactee_le, autre.contactee_le) if d]
    answered = [d for d in (gardee.reponse_le, autre.reponse_le) if d]
    return replace(
        gardee,
        etat=max(gardee.etat, autre.etat, key=_PROPOSEE.index),
        contactee_le=min(asked) if asked else None,
        reponse_le=max(answered) if answered else None,
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def volontaire(gardee: Volontaire, autre: Volontaire) -> Volontaire:
    """The one answer to a call of two: the first day, whatever either said."""
    return replace(
        gardee,
        structure=gardee.structure or autre.structure,
        avec=gardee.avec or autre.avec,
        le=min(filter(None, (gardee.le, autre.le)), default=None),
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def sollicitation(gardee: Sollicitation, autre: Sollicitation) -> Sollicitation:
    """The one place in a campaign of the baromètre of two: asked and contributed on the first day of each."""
    return replace(
        gardee,
        cible=gardee.cible or autre.cible,
        sollicite_le=min(filter(None, (gardee.sollicite_le, autre.sollicite_le)), default=None),
        contribue_le=min(filter(None, (gardee.contribue_le, autre.contribue_le)), default=None),
        notes=notes_jointes(gardee.notes, autre.notes),
    )


def engagement(gardee: Engagement, autre: Engagement) -> Engagement:
    """The one charter of two signed on one day: what either declared, the first end that was said, the last letter."""
    first = ("fin", "resilie_le", "demarche_le", "respect_le", "communication_le", "reseau_le")
    said: dict[str, Any] = {
        field: min(filter(None, (getattr(gardee, field), getattr(autre, field))), default=None) for field in first
    }
    asked = max(filter(None, (gardee.lettre_le, autre.lettre_le)), default=None)
    return replace(gardee, **said, lettre_le=asked, notes=notes_jointes(gardee.notes, autre.notes))


def contribution(gardee: Contribution, autre: Contribution) -> Contribution:
    """The one contribution of two that say the same."""
    return replace(gardee, notes=notes_jointes(gardee.notes, autre.notes))


def ensemble(un: MembreBinome, autre: MembreBinome) -> bool:
    """Whether two places in binômes overlap in time."""
    return (un.depuis or date.min) <= (autre.jusquau or date.max) and (autre.depuis or date.min) <= (
        un.jusquau or date.max
    )


def place(gardee: MembreBinome, autre: MembreBinome) -> MembreBinome:
    """The one place in a binôme of two that overlap: as long as both together."""
    ends = None if gardee.jusquau is None or autre.jusquau is None else max(gardee.jusquau, autre.jusquau)
    starts = None if gardee.depuis is None or autre.depuis is None else min(gardee.depuis, autre.depuis)
    return replace(
        gardee,
        structure=gardee.structure or autre.structure,
        depuis=starts,
        jusquau=ends,
        action=gardee.action or autre.action,
        notes=notes_jointes(gardee.notes, autre.notes),
    )
