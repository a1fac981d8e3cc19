-- Rencontres: any meeting prepared, held and settled; its workshops; who registered, and wished for what.

ALTER TABLE rencontres ADD COLUMN ordre_du_jour TEXT NOT NULL DEFAULT '';
ALTER TABLE rencontres ADD COLUMN lien TEXT NOT NULL DEFAULT '';               -- where one connects
ALTER TABLE rencontres ADD COLUMN places INTEGER CHECK (places >= 1);          -- NULL: as many as come
ALTER TABLE rencontres ADD COLUMN annulee_le TEXT CHECK (annulee_le IS date(annulee_le, '+0 days'));

CREATE TABLE ateliers (                        -- parallel workshops of a meeting (R7.1)
    id TEXT PRIMARY KEY,
    rencontre TEXT NOT NULL REFERENCES rencontres (id),
    lettre TEXT NOT NULL CHECK (lettre <> ''),
    titre TEXT NOT NULL DEFAULT '',
    salle TEXT NOT NULL DEFAULT '',
    couleur TEXT NOT NULL DEFAULT '' CHECK (couleur IN ('', 'bleu', 'vert', 'jaune', 'orange', 'rouge', 'violet',
                                                        'rose', 'gris')),
    places INTEGER CHECK (places >= 1),
    animation TEXT NOT NULL DEFAULT '',        -- in words: who leads it and is not in the annuaire
    debut TEXT CHECK (debut IS time(debut, '+0 days')),                        -- NULL: the meeting's
    fin TEXT CHECK (fin IS time(fin, '+0 days') AND (debut IS NULL OR fin IS NULL OR fin > debut)),
    notes TEXT NOT NULL DEFAULT '',
    UNIQUE (rencontre, lettre)
) STRICT;

ALTER TABLE presences ADD COLUMN atelier TEXT REFERENCES ateliers (id);
ALTER TABLE presences ADD COLUMN anime INTEGER NOT NULL DEFAULT 0 CHECK (anime IN (0, 1));  -- leads the workshop, or the meeting
ALTER TABLE presences ADD COLUMN rang INTEGER CHECK (rang >= 1);               -- order in which they registered
ALTER TABLE presences ADD COLUMN invite_le TEXT CHECK (invite_le IS date(invite_le, '+0 days'));
CREATE INDEX presences_atelier ON presences (atelier) WHERE atelier IS NOT NULL;

CREATE TABLE voeux (                           -- the workshops that a person asked for, the first choice first
    id TEXT PRIMARY KEY,
    presence TEXT NOT NULL REFERENCES presences (id) ON DELETE CASCADE,
    atelier TEXT NOT NULL REFERENCES ateliers (id),
    rang INTEGER NOT NULL CHECK (rang >= 1),
    UNIQUE (presence, atelier)
) STRICT;
CREATE INDEX voeux_atelier ON voeux (atelier);

-- A person is in a workshop of the meeting that they come to, and wishes for one of those.
CREATE TRIGGER presences_atelier_ajoute BEFORE INSERT ON presences
WHEN NEW.atelier IS NOT NULL AND (SELECT rencontre FROM ateliers WHERE id = NEW.atelier) IS NOT NEW.rencontre
BEGIN SELECT RAISE(ABORT, 'atelier d’une autre rencontre'); END;
CREATE TRIGGER presences_atelier_change BEFORE UPDATE ON presences
WHEN NEW.atelier IS NOT NULL AND (SELECT rencontre FROM ateliers WHERE id = NEW.atelier) IS NOT NEW.rencontre
BEGIN SELECT RAISE(ABORT, 'atelier d’une autre rencontre'); END;
CREATE TRIGGER voeux_de_la_rencontre BEFORE INSERT ON voeux
WHEN (SELECT rencontre FROM ateliers WHERE id = NEW.atelier)
     IS NOT (SELECT rencontre FROM presences WHERE id = NEW.presence)
BEGIN SELECT RAISE(ABORT, 'atelier d’une autre rencontre'); END;
CREATE TRIGGER ateliers_restent BEFORE UPDATE OF rencontre ON ateliers WHEN NEW.rencontre <> OLD.rencontre
BEGIN SELECT RAISE(ABORT, 'atelier d’une autre rencontre'); END;

CREATE TABLE invitations (                     -- what was given out for calendars: an update follows the last one
    id TEXT PRIMARY KEY,
    rencontre TEXT NOT NULL REFERENCES rencontres (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    methode TEXT NOT NULL CHECK (methode IN ('invitation', 'mise à jour', 'annulation')),
    le TEXT NOT NULL CHECK (le IS date(le, '+0 days')),
    contenu TEXT NOT NULL CHECK (json_valid(contenu)),
    UNIQUE (rencontre, sequence)
) STRICT;

CREATE TABLE pseudonymes (                     -- a name or e-mail of attendance reports, once somebody said who it is
    id TEXT PRIMARY KEY,
    nom TEXT NOT NULL UNIQUE CHECK (nom <> ''),                                -- folded
    personne TEXT REFERENCES personnes (id)    -- NULL: nobody (a room, a technical account)
) STRICT;
CREATE INDEX pseudonymes_personne ON pseudonymes (personne);

-- The missions of the presentations, before the charter of 2025: `famille` is the mission that took over (R7.3).
UPDATE vocabulaires SET depuis = '2025-07-22'
WHERE liste = 'missions' AND depuis IS NULL
      AND valeur IN ('Promouvoir et diffuser la culture', 'Accompagner le déploiement opérationnel',
                     'Animer le réseau', 'Observer et mesurer l’impact');
INSERT OR IGNORE INTO vocabulaires (id, liste, valeur, famille, ordre, jusquau)
SELECT id, 'missions', valeur, famille, ordre, '2025-07-21' FROM (
    SELECT '00000000-0000-7071-bea6-cc6942cab009' AS id, 'Impulser' AS valeur, 'Promouvoir et diffuser la culture' AS famille, 11 AS ordre
    UNION ALL SELECT '00000000-0000-7099-88a7-89f635b0dc7c', 'Diffuser, Animer', 'Animer le réseau', 12
    UNION ALL SELECT '00000000-0000-7ecc-9534-19877f8a6131', 'Développer les pratiques', 'Accompagner le déploiement opérationnel', 13
    UNION ALL SELECT '00000000-0000-7724-9c9b-ab080af5cf4e', 'Évaluer l’impact', 'Observer et mesurer l’impact', 14
    UNION ALL SELECT '00000000-0000-789a-9958-77a5a8cd01ab', 'Gouvernance participative', 'Animer le réseau', 15
) WHERE EXISTS (SELECT 1 FROM vocabulaires WHERE liste = 'missions');
