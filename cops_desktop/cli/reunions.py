"""Commands about meetings: a video tool's attendance report becomes presences."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cops_desktop.cli.french import FrenchCommand
from cops_desktop.cli.kinds import FILE, Day
from cops_desktop.cli.opening import Named, note, opens
from cops_desktop.domain.errors import Refus

if TYPE_CHECKING:
    from cops_desktop.domain.rencontres import Rencontre
    from cops_desktop.exchange.attendance_reports import OrdreDate
    from cops_desktop.services.fichier import Fichier
    from cops_desktop.services.rencontres.rapports import Decisions, Preparation, Prevision

_ORDRES = {"jour": "JOUR_MOIS", "mois": "MOIS_JOUR"}


@click.command(cls=FrenchCommand)
@opens
@click.argument("rapport", type=FILE)
@click.option("--meeting", required=True, metavar="TITRE", help="La réunion.")
@click.option("--date", "day", type=Day(), help="La date de la réunion.")
@click.option("--cotec", metavar="SUJET", help="Le CoTec.")
@click.option("--order", "ordre", type=click.Choice(list(_ORDRES)), help="Ce qui vient en premier dans les dates.")
@click.option("--force", is_flag=True, help="Même si le rapport paraît d’une autre réunion.")
@click.option("--dry-run", is_flag=True, help="Dit ce qui changerait, sans rien écrire.")
def attendance(
    fichier: Named,
    rapport: Path,
    meeting: str,
    day: date | None,
    cotec: str | None,
    ordre: str | None,
    force: bool,
    dry_run: bool,
) -> None:
    """Importe un rapport de présence (Zoom, Teams, Meet, BigBlueButton) : refusé si quelqu’un n’est pas reconnu."""
    from cops_desktop.domain.words import typography
    from cops_desktop.exchange.attendance_reports import OrdreDate
    from cops_desktop.services.rencontres import rapports

    order = OrdreDate[_ORDRES[ordre]] if ordre else None
    with fichier.editing(backup=False) as opened:
        chosen = _only(opened, meeting, day, cotec)
        preparation = _prepare(opened, chosen.id, rapport, order)
        decisions = rapports.Decisions(malgre=force)
        if preparation.objection is not None:
            if preparation.objection.grave and not force:
                raise Refus(preparation.objection.phrase, ("Avec --force, il est importé quand même.",))
            note(preparation.objection.phrase)
        prevision = rapports.Prevision(opened, preparation)
        rapports.refuser_les_douteux(preparation, decisions, prevision)
        lines = list(_lines(prevision, decisions))
        bilan = None if dry_run else rapports.importer(opened, preparation, decisions)
    for remarque in preparation.remarques:
        note(remarque)
    for line in lines:
        click.echo(typography(line))
    click.echo(typography(str(bilan)) if bilan is not None else "Essai : rien n’a été écrit.")


def _only(fichier: "Fichier", titre: str, day: date | None, sujet: str | None) -> "Rencontre":
    """The one meeting that is named. Raises Refus with the candidates when several are."""
    from cops_desktop.domain.words import format_date
    from cops_desktop.services.trouver import find_cotec, find_meetings

    found = find_meetings(fichier, titre, day, find_cotec(fichier, sujet).id if sujet else None)
    if len(found) > 1:
        said = tuple(f"{r.titre}, {r.nature}, {format_date(r.date)}" for r in found)
        raise Refus(f"Plusieurs réunions s’appellent « {titre} » : dites --date ou --cotec.", said)
    return found[0]


def _prepare(fichier: "Fichier", rencontre: str, path: Path, ordre: "OrdreDate | None") -> "Preparation":
    """The report read and matched; columns that were chosen before in the window are known here too."""
    from cops_desktop.exchange.attendance_reports import CIBLE, ColonnesInconnues, OrdreAmbigu
    from cops_desktop.services import laptop
    from cops_desktop.services.rencontres.rapports import lire_fichier, preparer

    content = lire_fichier(path)
    memoire = laptop.load().colonnes.get(CIBLE.cle, {})
    try:
        return preparer(fichier, rencontre, content, path.name, ordre=ordre, memoire=memoire)
    except ColonnesInconnues as unknown:
        raise Refus(
            f"« {path.name} » n’a les titres d’aucun rapport connu : importez-le une fois dans la fenêtre, qui "
            "demandera à quoi servent ses colonnes. Rien n’a été importé."
        ) from unknown
    except OrdreAmbigu as ambiguous:
        raise Refus(ambiguous.message, ("Ajoutez --order jour, ou --order mois.",)) from ambiguous


def _lines(prevision: "Prevision", decisions: "Decisions") -> Iterator[str]:
    """Whom the report shows and what becomes of them."""
    from cops_desktop.domain.words import format_vacations
    from cops_desktop.services.rencontres.rapports import en_mots

    for effet in prevision.apercu(decisions).effets:
        before, after = (en_mots(p, prevision.rencontre) for p in (effet.avant, effet.apres))
        words = f"{effet.nom} : {before} → {after}" if effet.change else f"{effet.nom} : {after}, inchangé(e)"
        if effet.vaut_avant is not None and effet.vaut_apres is not None:
            worth = [format_vacations(c.demi) for c in (effet.vaut_avant, effet.vaut_apres)]
            words += f" ; vacations : {' → '.join(dict.fromkeys(worth))}"
        yield words
        yield from (f"    {remarque}" for remarque in effet.remarques)
