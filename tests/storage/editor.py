"""A process that edits a file as a window does: it opens it, writes a little when the file is its own, closes it."""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.storage import annuaire
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.keys import new_key


def edit(path: Path, poste: str, count: int, cle: Cle | None) -> dict[str, list[str]]:
    """Until `count` operations are committed: their keys, the keys that were refused, who was said to hold the file,
    and how many milliseconds each opening took.
    """
    chance = random.Random(poste)
    told: dict[str, list[str]] = {"faites": [], "refusees": [], "tenu": [], "attente": []}
    while len(told["faites"]) < count:
        started = time.monotonic()
        fichier = files.open_file(path, files.Identite(poste, f"Personne de {poste}"), cle=cle)
        told["attente"].append(str(round(1000 * (time.monotonic() - started))))
        if fichier.occupant is not None:
            told["tenu"].append(fichier.occupant.qui)
        for _ in range(chance.randint(1, 4)):
            _write(fichier, told)
        fichier.close()
        time.sleep(chance.uniform(0, 0.02))
    return told


def _write(fichier: files.Fichier, told: dict[str, list[str]]) -> None:
    person = Personne(id=new_key(), nom=f"Nom de {fichier.identite.nom}", profils=("proche aidant",))
    try:
        with fichier.operation("Ajouter"):
            annuaire.save_personne(fichier.db, person)
    except Refus:
        told["refusees"].append(person.id)
    else:
        told["faites"].append(person.id)


def serve() -> None:
    """For each line « path poste settings count key » start an editor of its own, print its process, and have what it
    was told written to « path.process »: Python starts but once.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        path, poste, config, count, key = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            os.environ["COPS_CONFIG_DIR"] = config
            cle = Cle(bytes.fromhex(key[:64]), bytes.fromhex(key[64:])) if key else None
            told = edit(Path(path), poste, int(count), cle)
            Path(f"{path}.{os.getpid()}").write_text(json.dumps(told), encoding="utf-8")
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    serve()
