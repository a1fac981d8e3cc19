"""A meeting from first line to restitution: all that is done is undone and done again, then put in a workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cops_desktop.domain.ateliers import Methode
from cops_desktop.domain.modeles import Genre, Modele
from cops_desktop.services import fichier as files
from cops_desktop.services import historique, recherche
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.listes import INSCRIPTIONS, importer, ouvrir, proposer
from cops_desktop.services.listes import Decisions as Choix
from cops_desktop.services.rencontres import (
    ateliers,
    cancel_rencontre,
    copie,
    delete_rencontre,
    dupliquer,
    envois,
    inscriptions,
    modeles,
    nouvelle,
    rapports,
    restitution,
    restore_rencontre,
    save_rencontre,
)
from cops_desktop.storage import rencontres
from tests.builders import JOUR, Monde, at, new_file
from tests.services.listes.listes import ecrire
from tests.services.lists import operations, tables

LISTE = (
    "Nom;Prénom;Email;Inscription;Atelier;Vœu 1;Vœu 2\nNouvel;Éric;eric@exemple.fr;oui;B;A;B\nCazenave;Odile;;oui;;B;\n"
)
ZOOM = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n" + "".join(
    f"{nom},,11/24/2026 09:31:00 AM,11/24/2026 12:00:00 PM,149,Yes\n" for nom in ("Odile Cazenave", "Salle 2", "kk81")
)


def test_every_operation_of_a_meeting_is_undone_and_done_again_and_the_workbook_holds_all(
    monde: Monde, tmp_path: Path
) -> None:
    f = monde.fichier
    names = (("Cazenave", "Odile"), ("Benhaddou", "Karim"), ("Puig", "Jean"), ("Roux", "Ana"))
    odile, karim, jean, ana = (monde.personne(nom, p, email=f"{p.lower()}@exemple.fr") for nom, p in names)
    before = monde.reunion(titre="Ancienne", day=JOUR - timedelta(200))
    for letter in "AB":
        monde.atelier(before, letter, titre=letter * 3, places=3)
    habits = {"titre": "Journée", "places": 2, "debut": at("09:30"), "fin": at("16:30"), "action": "Rencontre neuve"}
    day = replace(nouvelle(f, "journée régionale", JOUR), **habits)

    def done(work: Callable[[], object]) -> None:
        """One operation, undone and done again by Ctrl+Z and by the history; the index of the search stays true."""
        was, count = tables(f), operations(f)
        work()
        now = tables(f)
        assert operations(f) == count + 1 and now != was
        for step, state in ((files.undo, was), (files.redo, now), (_undo_last, was), (_undo_last, now)):
            step(f)
            assert tables(f) == state
            assert recherche.index_juste(f)
        assert historique.detail(f, historique.operations(f).entrees[0].id).lots

    def third() -> str:
        return rencontres.ateliers(f.db, day.id)[-1].id

    def register() -> None:
        importer(f, proposer(ouvrir(ecrire(tmp_path, LISTE)), 0, INSCRIPTIONS, None, day.id), Choix())

    def report() -> None:
        read = rapports.preparer(f, day.id, ZOOM.encode(), "zoom.csv")
        said = rapports.Decisions(absents=True, malgre=True)
        for ligne in read.lignes:
            said = said.est(ligne.cle, {"Salle 2": rapports.PAS_UNE, "kk81": karim}.get(ligne.nom, ""))
        rapports.importer(f, read, said)

    done(lambda: save_rencontre(f, day))
    done(lambda: ateliers.copy_ateliers(f, day.id, before.id))
    done(lambda: ateliers.save_atelier(f, replace(ateliers.new_atelier(f, day.id), animation="Mme Ardillon")))
    done(lambda: ateliers.move_atelier(f, third(), -1))
    done(lambda: inscriptions.inviter(f, day.id, [odile, karim, jean, ana], inscrits=True))
    done(lambda: inscriptions.desister(f, day.id, odile))
    done(lambda: inscriptions.promouvoir(f, day.id, jean))
    rooms = {room.lettre: room.id for room in rencontres.ateliers(f.db, day.id)}
    done(lambda: ateliers.souhaiter(f, day.id, {jean: [rooms["C"], rooms["A"]], karim: [rooms["A"], rooms["C"]]}))
    done(lambda: ateliers.placer(f, day.id, [jean, ana], rooms["C"]))
    done(lambda: ateliers.animer(f, day.id, [jean], anime=True))
    proposal = ateliers.proposer(f, day.id, next(iter(Methode)), refaire=True)
    done(lambda: ateliers.appliquer(f, day.id, proposal))
    done(lambda: ateliers.delete_atelier(f, rooms["C"]))
    done(register)
    done(lambda: modeles.save_modele(f, Genre.INVITATION, Modele("Objet à nous", "Bonjour,\nVenez.")))
    done(lambda: envois.preparer(f, day.id, Genre.INVITATION, [odile, karim], JOUR, tmp_path))
    done(lambda: envois.noter_invitees(f, day.id, [ana], JOUR))
    done(lambda: cancel_rencontre(f, day.id, JOUR))
    done(lambda: envois.preparer(f, day.id, Genre.ANNULATION, [odile], JOUR, tmp_path))
    done(lambda: restore_rencontre(f, day.id))
    done(report)
    done(lambda: restitution.noter_envoi(f, day.id, JOUR + timedelta(2)))
    done(lambda: restitution.noter_retour(f, day.id, jean, JOUR + timedelta(3), "Merci"))
    again = copie(f, day.id, JOUR + timedelta(30))
    done(lambda: dupliquer(f, day.id, again))
    done(lambda: delete_rencontre(f, again.id))
    assert files.check_file(f) == []

    for name in ("classeur.xlsx", "classeur"):
        folder = tmp_path / f"par {name}"
        folder.mkdir()
        export_workbook(f, folder / name)
        other = new_file(folder)
        import_workbook(other, folder / name)
        assert tables(other) == tables(f)
        other.close()


def _undo_last(fichier: files.Fichier) -> None:
    historique.undo(fichier, historique.operations(fichier).entrees[0].id)
