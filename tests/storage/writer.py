"""A process that writes to a file without end and notes what was committed: killed, or run beside another."""

import itertools
import os
import signal
import sys
from pathlib import Path

from cops_desktop.domain.annuaire import Personne
from cops_desktop.services import fichier as files
from cops_desktop.storage import annuaire, database
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.keys import new_key


def write(path: Path, poste: str, count: int, notes: Path, cle: Cle | None) -> None:
    """Commit `count` operations (0: for ever), adding each key to `notes` once it is acknowledged."""
    fichier = database.open_file(path, files.Identite(poste, f"Personne de {poste}"), cle=cle)
    with notes.open("a", buffering=1) as acknowledged:
        for n in range(count) if count else itertools.count():
            text = "x" * (3_000 if n % 7 == 0 else 10)  # so that a commit changes few pages, or adds some
            person = Personne(id=new_key(), nom=f"Nom {n}", notes=text, profils=("proche aidant",))
            with fichier.operation(f"Ajouter {n}"):
                annuaire.save_personne(fichier.db, person)
            acknowledged.write(f"{person.id}\n")
    fichier.close()


def serve() -> None:
    """For each line « path poste count key » start a writer of its own, and print its process: Python starts but once.

    `key`: that of a protected file and its salt, in hexadecimal, empty for a plain one.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        path, poste, count, key = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            cle = Cle(bytes.fromhex(key[:64]), bytes.fromhex(key[64:])) if key else None
            write(Path(path), poste, int(count), Path(f"{path}.{poste}"), cle)
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    serve()
