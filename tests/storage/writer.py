"""A process that writes to a file without end and prints what was committed: killed, or run beside another."""

import itertools
import sys
from pathlib import Path

from cops_desktop.domain.annuaire import Personne
from cops_desktop.services import fichier as files
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key


def write(path: Path, poste: str, count: int) -> None:
    """Commit `count` operations (0: for ever), printing each key once it is acknowledged."""
    fichier = files.open_file(path, files.Identite(poste, f"Personne de {poste}"))
    for n in range(count) if count else itertools.count():
        key = new_key()
        notes = "x" * (3_000 if n % 7 == 0 else 10)  # so that a commit changes few pages, or adds some
        with fichier.operation(f"Ajouter {n}"):
            annuaire.save_personne(
                fichier.db, Personne(id=key, nom=f"Nom {n}", notes=notes, profils=("proche aidant",))
            )
        print(key, flush=True)
    fichier.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
