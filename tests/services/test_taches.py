"""What a task does on a connection of its own lets go of no lock that the window holds.

On POSIX, a process that closes any handle on a file drops all its locks on it: another program could then write into
the middle of a transaction of the window's.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing

import pytest

from cops_desktop.services import accueil, historique, protection, sauvegardes
from cops_desktop.services.fichier import Fichier, check_file
from tests.builders import JOUR, Monde

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps locks by handle")
PHRASE = "girafe moulin tambour clairon"
TRY = """
import sys
from sqlcipher3 import dbapi2
conn = dbapi2.connect(sys.argv[1], timeout=0, isolation_level=None)
if sys.argv[2]:
    conn.execute(f"PRAGMA key = {sys.argv[2]}")
try:
    conn.execute("BEGIN IMMEDIATE")
except dbapi2.OperationalError as error:
    print(error)
"""


def held(fichier: Fichier) -> bool:
    """Whether another program finds the file held."""
    command = [sys.executable, "-c", TRY, str(fichier.path), fichier.cle.literal if fichier.cle else ""]
    return "locked" in subprocess.run(command, capture_output=True, text=True, check=True).stdout


WORK: dict[str, Callable[[Fichier], object]] = {
    "read": lambda own: accueil.accueil(own, JOUR),
    "check": check_file,
    "history": historique.operations,
    "backup of the day": sauvegardes.du_jour,
    "backup": lambda own: sauvegardes.sauvegarder(own, sauvegardes.DEMANDEE),
    "list of backups": sauvegardes.toutes,
    "losses": lambda own: sauvegardes.pertes(own, sauvegardes.toutes(own)[0]),
}


@pytest.mark.parametrize("phrase", ["", PHRASE], ids=["plain", "protected"])
def test_a_transaction_of_the_window_stays_its_own_whatever_a_task_reads(monde: Monde, phrase: str) -> None:
    fichier = monde.fichier
    if phrase:
        protection.changer(fichier, phrase)
    sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE)
    monde.personne()
    assert not held(fichier)
    with fichier.operation("Longue"):
        for name, work in WORK.items():
            with closing(fichier.again(read_only=True)) as own:
                work(own)
            assert held(fichier), name
        if phrase:
            assert protection.reconnue(fichier, phrase)
            assert held(fichier)
