"""Each command: it finds what is named, calls a service, says what was done. Heavy modules are imported where used."""

import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cops_desktop import __version__
from cops_desktop.cli import reunions, securite
from cops_desktop.cli.french import FrenchGroup
from cops_desktop.cli.kinds import FILE, Day, Word, Year
from cops_desktop.cli.opening import Named, identity, note, opens
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import PARIS

if TYPE_CHECKING:
    from cops_desktop.services.classeur import Bilan
    from cops_desktop.services.fichier import Fichier, Identite


class _Commands(FrenchGroup):
    """Known commands, and `cops-desktop FILE.cops` or nothing at all: the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0].endswith(".cops"):
            args = ["fenetre", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Commands)
@click.version_option(__version__, prog_name="cops-desktop", help="Dit la version.")
def main() -> None:
    """Préparer, tenir et régler les réunions du COPS. Sans commande : la fenêtre."""


def _today() -> date:
    """The day that it is in Paris (§10), whatever the machine is set to."""
    return datetime.now(PARIS).date()


@main.command("fenetre", hidden=True)
@click.argument("fichier", type=FILE, required=False)
def _window(fichier: Path | None) -> None:
    if not (_has_screen() or os.environ.get("QT_QPA_PLATFORM")):
        raise Refus("Il n’y a pas d’écran ici pour la fenêtre. Les commandes, elles, sont là : cops-desktop --help")
    from cops_desktop.app import run

    sys.exit(run(fichier))


@main.command()
@click.argument("fichier", type=FILE, required=False)
@click.option("--no-window", is_flag=True, help="Sans fenêtre : le fichier et ses papiers, dans un dossier.")
def demo(fichier: Path | None, no_window: bool) -> None:
    """L’année fictive : la fenêtre, ou, sans écran, le fichier et ses papiers."""
    who = identity(fallback="Claire Bonnefous")
    path = (fichier or _demo_folder() / "demo.cops").absolute()
    if no_window or not _has_screen():
        if not no_window:
            click.echo("Pas d’écran ici : la démonstration se fait sans la fenêtre.")
        _demo_on_paper(path, who)
        return
    from cops_desktop.app import run

    if not path.exists():
        _make_demo(path, who)
    sys.exit(run(path))


def _demo_folder() -> Path:
    """Where the demo lives when nothing else is said: the user's documents, so that it is easily found."""
    from platformdirs import user_documents_path

    return user_documents_path() / "COPS démonstration"


def _has_screen() -> bool:
    """Whether a window can be seen here. Qt ends the program when an X server is named and does not answer."""
    if sys.platform in ("win32", "darwin") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_server_answers()


def _x_server_answers() -> bool:
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _make_demo(path: Path, who: "Identite") -> None:
    from cops_desktop.services.demo import make_demo

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refus(f"Le dossier « {path.parent} » ne peut pas être fait : dites un autre endroit.") from error
    make_demo(path, who).close()


def _demo_on_paper(path: Path, who: "Identite") -> None:
    """The main job without a window: the demo file and its papers, in the folder that is named."""
    from cops_desktop.services.demo import DEMO_DAY
    from cops_desktop.services.papiers.catalogue import PAPIERS, Criteres, print_paper
    from cops_desktop.services.rencontres.liste import liste

    if not path.exists():
        _make_demo(path, who)
    with Named(path).reading() as opened:
        # The papers of a meeting are those of the one in a room to which most came.
        largest = max(liste(opened, DEMO_DAY), key=lambda r: (bool(r.rencontre.lieu), r.comptes.presents)).rencontre
        criteres = Criteres(rencontres=[largest.id])
        for papier in PAPIERS:
            _write(path.with_name(f"{papier.nom}.pdf"), print_paper(opened, papier.nom, criteres, DEMO_DAY))
    click.echo(f"La démonstration et ses papiers sont dans « {path.parent} » :")
    for name in (path.name, *(f"{papier.nom}.pdf" for papier in PAPIERS)):
        click.echo(f"  {name}")


@main.command()
@click.argument("sortie", type=FILE)
def template(sortie: Path) -> None:
    """Écrit un classeur vide avec ses en-têtes, son aide et ses listes."""
    from cops_desktop.services.classeur import template as write

    write(sortie)
    click.echo(f"« {sortie} » est prêt à remplir.")


@main.command("import")
@opens
@click.argument("classeur", type=FILE)
@click.option("--dry-run", is_flag=True, help="Dit ce qui changerait, sans rien écrire.")
def import_(fichier: Named, classeur: Path, dry_run: bool) -> None:
    """Importe un classeur : tout ou rien, une opération qui s’annule en une fois."""
    from cops_desktop.services.classeur import import_workbook

    with fichier.editing(backup=False) as opened:
        bilan = import_workbook(opened, classeur, dry_run=dry_run)
    for line in _report(bilan, dry_run=dry_run):
        click.echo(line)


def _report(bilan: "Bilan", *, dry_run: bool) -> Iterator[str]:
    """What an import did, or would do: each change in a dry run, the counts by sheet, and what else to know."""
    from cops_desktop.domain.words import plural, typography

    if dry_run:
        for ligne in bilan.lignes:
            yield typography(f"{ligne.feuille}, ligne {ligne.ligne} : {ligne.quoi} — {ligne.libelle}")
            yield from (typography(f"    {change}") for change in ligne.changements)
    for feuille in dict.fromkeys((*bilan.nouveaux, *bilan.modifies, *bilan.inchanges)):
        counts = (
            plural(count, word, words)
            for word, words, count in (
                ("nouveau", "nouveaux", bilan.nouveaux.get(feuille, 0)),
                ("modifié", "modifiés", bilan.modifies.get(feuille, 0)),
                ("inchangé", "inchangés", bilan.inchanges.get(feuille, 0)),
            )
            if count
        )
        yield typography(f"{feuille} : {', '.join(counts)}")
    yield from (typography(note) for note in bilan.notes)
    if bilan.rien_ne_change:
        yield "Rien ne change : le fichier a déjà tout."
    elif dry_run:
        yield "Essai : rien n’a été écrit."


@main.command()
@opens
@click.argument("classeur", type=FILE)
def export(fichier: Named, classeur: Path) -> None:
    """Exporte tout : un .xlsx, ou un dossier de CSV."""
    from cops_desktop.services.classeur import export_workbook

    with fichier.reading() as opened:
        documents = export_workbook(opened, classeur)
    click.echo(f"Tout est dans « {classeur} ».")
    if documents is not None:
        click.echo(f"Les documents sont à côté, dans « {documents} » : gardez-les ensemble.")
    _say_unprotected(opened, classeur)


@main.command()
@opens
@click.argument("mots", nargs=-1, required=True)
def search(fichier: Named, mots: tuple[str, ...]) -> None:
    """Cherche dans l’annuaire : genre, nom et commune de chaque fiche trouvée, les meilleures d’abord."""
    from cops_desktop.domain.recherche import Criteres
    from cops_desktop.services import recherche

    criteres, day = Criteres(texte=" ".join(mots)), _today()
    with fichier.reading() as opened:
        found = recherche.toutes(opened, criteres, day)
        for fiche in (*found, *recherche.proches(opened, criteres, day, sauf=[fiche.cle for fiche in found])):
            click.echo("\t".join(" ".join(said.split()) for said in (fiche.genre, fiche.nom, fiche.commune)))


@main.command()
@opens
@click.option("--cotec", required=True, metavar="SUJET", help="Le CoTec à payer.")
@click.option("--until", required=True, type=Day(), help="Jusqu’à cette date comprise.")
def pay(fichier: Named, cotec: str, until: date) -> None:
    """Prépare les états (brouillons) de tout ce qui n’est pas payé, et dit ce qui ne l’est pas, et pourquoi."""
    from cops_desktop.domain.words import format_date, format_euros, plural, typography
    from cops_desktop.services import paiements
    from cops_desktop.services.trouver import find_cotec

    with fichier.editing() as opened:
        chosen = find_cotec(opened, cotec)
        made = paiements.pay(opened, until, chosen.id)
        total = sum(form.total for form in paiements.forms(opened, made))
        left = [r for r in paiements.unpaid(opened) if r.cotec == chosen.sujet and r.jour <= until and r.montant <= 0]
    click.echo(f"{plural(len(made), 'état')} en brouillon, {format_euros(total)}.")
    for reste in left:
        amount = f" ({format_euros(reste.montant)})" if reste.montant else ""
        click.echo(typography(f"Non payé : {reste.nom}, {format_date(reste.jour)}{amount} — {reste.raison}"))


@main.command()
@opens
@click.option("--cotec", metavar="SUJET", help="Seulement ce CoTec.")
@click.option("--year", type=Year(), help="Seulement cette année.")
@click.option("--on", type=Day(), default=None, help="Date de validation ; aujourd’hui par défaut.")
def validate(fichier: Named, cotec: str | None, year: int | None, on: date | None) -> None:
    """Valide les brouillons : ils sont numérotés et figés."""
    from cops_desktop.domain.paiements import Avancement
    from cops_desktop.services import paiements
    from cops_desktop.services.trouver import find_cotec

    with fichier.editing() as opened:
        only = find_cotec(opened, cotec).id if cotec else None
        drafts = [
            form.etat.id
            for form in paiements.forms(opened)
            if form.etat.etat is Avancement.BROUILLON
            and only in (None, form.etat.cotec)
            and year in (None, form.etat.annee)
            and form.lignes
        ]
        references = paiements.validate(opened, drafts, on or _today()) if drafts else []
    click.echo("\n".join(references) or "Aucun brouillon à valider.")


@main.command("print")
@opens
@click.argument("papier", required=False)
@click.option("-o", "sortie", type=FILE, help="Le PDF à écrire.")
@click.option("--meeting", metavar="TITRE", help="La réunion.")
@click.option("--date", "day", type=Day(), help="La date de la réunion.")
@click.option("--cotec", metavar="SUJET", help="Le CoTec.")
@click.option("--person", metavar="QUI", help="La personne.")
@click.option("--project", metavar="TITRE", help="L’accompagnement.")
@click.option("--year", type=Year(), help="L’année.")
@click.option("--atelier", "lettre", metavar="LETTRE", help="L’atelier de la réunion, seul.")
@click.option(
    "--par",
    type=Word("atelier", "demi-journée"),
    default="",
    metavar="MOT",
    help="Un papier par atelier, ou par demi-journée.",
)
@click.option("--ordre", type=Word("nom", "atelier"), default="nom", metavar="MOT", help="L’ordre : nom ou atelier.")
@click.option("--sheet", default="21", metavar="PLANCHE", help="Étiquettes : 21, 14, 24, 24-35 ou 16.")
@click.option("--first", type=int, default=1, metavar="N", help="Étiquettes : la première qui reste sur la planche.")
def print_(
    fichier: Named,
    papier: str | None,
    sortie: Path | None,
    meeting: str | None,
    day: date | None,
    cotec: str | None,
    person: str | None,
    project: str | None,
    year: int | None,
    lettre: str | None,
    par: str,
    ordre: str,
    sheet: str,
    first: int,
) -> None:
    """Imprime un papier en PDF ; sans papier, en donne la liste."""
    from cops_desktop.services.papiers.catalogue import PAPIERS, Criteres, print_paper
    from cops_desktop.services.trouver import find_atelier, find_cotec, find_meetings, find_person, find_projects

    if papier is not None and sortie is None:
        raise click.UsageError("Dites où écrire le PDF : -o SORTIE.pdf")
    with fichier.reading() as opened:
        if papier is None or sortie is None:
            for known in PAPIERS:
                click.echo(f"{known.nom}\t{known.titre}")
            return
        chosen = find_cotec(opened, cotec).id if cotec else None
        meetings = find_meetings(opened, meeting, day, chosen) if meeting or day else None
        criteres = Criteres(
            rencontres=None if meetings is None else [m.id for m in meetings],
            cotec=chosen,
            personne=find_person(opened, person).id if person else None,
            accompagnements=[item.id for item in find_projects(opened, project)] if project else None,
            annee=year,
            atelier=find_atelier(opened, meetings or (), lettre).id if lettre else None,
            par=par,
            ordre=ordre,
            planche=sheet,
            premiere=first,
        )
        _write(sortie, print_paper(opened, papier, criteres, _today()))
    click.echo(f"« {sortie} » est imprimé.")
    _say_unprotected(opened, sortie)


@main.command("map")
@opens
@click.option("-o", "sortie", type=FILE, required=True, help="La page HTML à écrire.")
def map_(fichier: Named, sortie: Path) -> None:
    """Fait la carte de l’annuaire : une page HTML, avec ce que chacun accepte de publier."""
    from cops_desktop.domain.words import typography
    from cops_desktop.services import carte

    with fichier.reading() as opened:
        done = carte.enregistrer_html(opened, carte.toutes_les_cles(opened), _today(), "Carte de l’annuaire", sortie)
    click.echo(typography(f"« {sortie} » : {done}"))
    _say_unprotected(opened, sortie)


def _say_unprotected(fichier: "Fichier", written: Path) -> None:
    """What leaves a protected file is readable by anybody: said each time."""
    if fichier.cle is not None:
        note(f"« {written} » n’est pas protégé : quiconque l’a peut le lire.")


def _write(path: Path, content: bytes) -> None:
    from cops_desktop.exchange.tables.atomic import write_file

    write_file(path, content)


@main.command()
@click.option("-o", "sortie", type=FILE, required=True, help="Le PDF à écrire.")
def guide(sortie: Path) -> None:
    """Imprime tout le guide : un PDF avec son sommaire et ses images."""
    from cops_desktop.services.guide import lire

    _write(sortie, lire().papier())
    click.echo(f"« {sortie} » est imprimé.")


@main.command()
@opens
def check(fichier: Named) -> None:
    """Vérifie le fichier, ou une sauvegarde."""
    from cops_desktop.services import recherche, sauvegardes
    from cops_desktop.services.fichier import check_file

    name = fichier.path.name
    with fichier.reading() as opened:
        problems = check_file(opened)
        if opened.sauvegarde:
            sauvegardes.lire(fichier.path)
        to_make_again = not (problems or opened.sauvegarde or recherche.index_juste(opened))
    if problems:
        raise Refus(f"« {name} » a des défauts. Gardez-en une copie avant toute chose.", tuple(problems))
    if to_make_again:
        with fichier.editing(backup=False) as opened:
            recherche.refaire(opened)
        note("La recherche ne disait plus la même chose que les fiches : son index a été refait.")
    click.echo(f"« {name} » est en ordre.")


for command in (*securite.COMMANDS, reunions.attendance):
    main.add_command(command)
