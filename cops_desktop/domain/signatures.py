"""What may be signed, renewed and ended, and what it comes to in words (R3.2–R3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cops_desktop.domain.engagements import Engagement, EtatEngagement, Periode, periodes
from cops_desktop.domain.words import format_date, plural

RATTRAPAGE = 365  # days after its end during which one that nobody renewed still waits to be (§)
AVANCE = 31  # days ahead of today that a signature may be dated (§): a charter signed at a meeting that comes
PREMIERE = date(2010, 1, 1)  # no charter of the COPS was signed before (§)


@dataclass(frozen=True, slots=True)
class Annonce:
    """The period that a signature opens. `suit`: the last day of what it follows; `sans`: days without any before."""

    debut: date
    fin: date
    suit: date | None = None
    sans: int = 0

    def phrase(self, signe_le: date) -> str:
        """« Du 10/05/2026 au 09/05/2028 : … »."""
        span = f"Du {format_date(self.debut)} au {format_date(self.fin)}"
        if self.suit is None:
            return f"{span}."
        if self.sans:
            first = self.suit + timedelta(days=1)
            last = self.debut - timedelta(days=1)
            return (
                f"{span}, après {plural(self.sans, 'jour')} sans engagement "
                f"(du {format_date(first)} au {format_date(last)})."
            )
        if self.debut > signe_le:
            return f"{span} : signé en avance, il commence le lendemain de la fin de l’engagement en cours."
        return f"{span}, sans interruption."


def annonce(item: Engagement, others: Iterable[Engagement], delai: int) -> Annonce:
    """What signing `item` opens, among all else that was signed."""
    known = [other for other in others if other.id != item.id]
    found = periodes([*known, item], delai)
    mine = found[item.id]
    ends = [
        p.fin
        for p in found.values()
        if p.engagement.id != item.id and meme_chaine(p.engagement, item) and p.debut <= p.fin < mine.debut
    ]
    last = max(ends, default=None)
    sans = 0 if last is None else (mine.debut - last).days - 1
    return Annonce(mine.debut, mine.fin_prevue, last, sans)


def a_demander(periode: Periode, day: date, delai: int) -> bool:
    """Whether somebody should ask for it to be renewed: it ends soon, or ended less than a year ago, and nothing
    followed.
    """
    etat = periode.etat(day, delai)
    if etat is EtatEngagement.A_RENOUVELER:
        return True
    lapsed = etat is EtatEngagement.ECHU and periode.renouvelee_le is None
    return lapsed and (day - periode.fin).days <= RATTRAPAGE


def meme_chaine(one: Engagement, other: Engagement) -> bool:
    """Whether both were signed by the same person in the same capacity: one renews the other."""
    return (one.personne, one.structure) == (other.personne, other.structure)


def faute_de_signature(item: Engagement, others: Iterable[Engagement], day: date) -> str:
    """Why this cannot be signed so; "" when it can."""
    if item.signe_le > day + timedelta(days=AVANCE):
        return (
            f"Le {format_date(item.signe_le)} est dans {plural((item.signe_le - day).days, 'jour')} : "
            "une signature se date du jour où elle est donnée. Vérifiez l’année."
        )
    if item.signe_le < PREMIERE:
        return f"Le {format_date(item.signe_le)} est trop ancien pour une charte du COPS : vérifiez l’année."
    if any(o.id != item.id and meme_chaine(o, item) and o.signe_le == item.signe_le for o in others):
        return f"Cet engagement, signé le {format_date(item.signe_le)}, est déjà noté. Rien n’a été ajouté."
    if item.fin is not None and item.fin < item.signe_le:
        return f"Il finirait le {format_date(item.fin)}, avant d’être signé : vérifiez les dates."
    if item.resilie_le is not None and item.resilie_le < item.signe_le:
        return f"Il serait résilié le {format_date(item.resilie_le)}, avant d’être signé : vérifiez les dates."
    return ""


def faute_de_resiliation(periode: Periode, jour: date) -> str:
    """Why an engagement cannot end on `jour`, the first day without it; "" when it can."""
    signed = periode.engagement.signe_le
    if jour < signed:
        return f"Signé le {format_date(signed)}, il n’a pas pu être résilié le {format_date(jour)}."
    if jour > periode.fin_prevue:
        return f"Il finit de lui-même le {format_date(periode.fin_prevue)} : il n’y a rien à résilier après."
    return ""


def resilies(periode: Periode, others: Iterable[Periode], jour: date) -> tuple[Engagement, ...]:
    """The engagement ended on `jour`, and with it every renewal of it that was signed by then: who leaves, leaves."""
    chain = [
        other.engagement
        for other in others
        if other.engagement.id != periode.engagement.id
        and meme_chaine(other.engagement, periode.engagement)
        and other.debut > periode.debut
        and other.engagement.signe_le <= jour
        and other.engagement.resilie_le is None
    ]
    return tuple(replace(item, resilie_le=jour) for item in (periode.engagement, *chain))
