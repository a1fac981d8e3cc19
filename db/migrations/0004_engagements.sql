-- Engagements (§3), the Comité de Pilotage (§4) and the baromètre (R8.2): who signed, what they did, who pilots.
-- What follows from these rows (the day an engagement begins, its state, the charter followed) is never stored.

ALTER TABLE structures ADD COLUMN invite_permanent INTEGER NOT NULL DEFAULT 0
    CHECK (invite_permanent IN (0, 1));        -- guest of every CoPart and CoPil, and no member (R3.7)

CREATE TABLE engagements (                     -- a charter signed (R3.1); a renewal is a row of its own
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id), -- NULL: in their own name
    signe_le TEXT NOT NULL CHECK (signe_le IS date(signe_le, '+0 days')),
    fin TEXT CHECK (fin IS date(fin, '+0 days') AND (fin IS NULL OR fin >= signe_le)),  -- NULL: two years (R3.2)
    resilie_le TEXT CHECK (resilie_le IS date(resilie_le, '+0 days') AND (resilie_le IS NULL OR resilie_le >= signe_le)),
    demarche_le TEXT CHECK (demarche_le IS date(demarche_le, '+0 days')),              -- declared: R3.5 a, f, g, R4.5
    respect_le TEXT CHECK (respect_le IS date(respect_le, '+0 days')),
    communication_le TEXT CHECK (communication_le IS date(communication_le, '+0 days')),
    reseau_le TEXT CHECK (reseau_le IS date(reseau_le, '+0 days')),
    lettre_le TEXT CHECK (lettre_le IS date(lettre_le, '+0 days')),                    -- asked to renew it (R3.8)
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX engagements_personne ON engagements (personne);
CREATE INDEX engagements_structure ON engagements (structure);

CREATE TABLE contributions (                   -- significant contributions (R3.5 e)
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id), -- for which they did it; NULL: in their own name
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    nature TEXT NOT NULL CHECK (nature <> ''),
    description TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contributions_personne ON contributions (personne);
CREATE INDEX contributions_structure ON contributions (structure);

CREATE TABLE mandats (                         -- a CoPil, while it is composed and for two years (R4.1)
    id TEXT PRIMARY KEY,
    debut TEXT NOT NULL CHECK (debut IS date(debut, '+0 days')),
    fin TEXT CHECK (fin IS date(fin, '+0 days') AND (fin IS NULL OR fin >= debut)),     -- NULL: two years
    appel_le TEXT CHECK (appel_le IS date(appel_le, '+0 days')),                       -- volunteers called for (R4.2)
    validation TEXT NOT NULL DEFAULT '' CHECK (validation IN ('', 'tacite', 'vote')),  -- '': being composed
    valide_le TEXT CHECK (valide_le IS date(valide_le, '+0 days') AND (valide_le IS NULL OR validation <> '')),
    votants INTEGER CHECK (votants >= 0),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE volontaires (                     -- who answered the call
    id TEXT PRIMARY KEY,
    mandat TEXT NOT NULL REFERENCES mandats (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id), -- for which they volunteer; NULL: in their own name
    avec TEXT REFERENCES personnes (id),       -- with whom they would form a binôme
    le TEXT CHECK (le IS date(le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    UNIQUE (mandat, personne)
) STRICT;
CREATE INDEX volontaires_personne ON volontaires (personne);

CREATE TABLE binomes (
    id TEXT PRIMARY KEY,
    mandat TEXT NOT NULL REFERENCES mandats (id),
    numero INTEGER NOT NULL CHECK (numero >= 1),
    voix INTEGER CHECK (voix >= 0),            -- votes received, when there was a vote
    retenu INTEGER NOT NULL DEFAULT 1 CHECK (retenu IN (0, 1)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
-- No UNIQUE on the number: binômes are put in another order, and two may exchange theirs.
CREATE INDEX binomes_mandat ON binomes (mandat);

CREATE TABLE binome_membres (                  -- dated: somebody may be replaced in mid-mandate (R4.1)
    id TEXT PRIMARY KEY,
    binome TEXT NOT NULL REFERENCES binomes (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id), -- for which they sit; NULL: in their own name
    depuis TEXT CHECK (depuis IS date(depuis, '+0 days')),                             -- NULL: since the mandate began
    jusquau TEXT CHECK (jusquau IS date(jusquau, '+0 days') AND (depuis IS NULL OR jusquau IS NULL OR jusquau >= depuis)),
    action TEXT NOT NULL DEFAULT '',           -- the COPS action that they copilot (R4.5), where the file does not know it
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX binome_membres_binome ON binome_membres (binome);
CREATE INDEX binome_membres_personne ON binome_membres (personne);

CREATE TABLE barometre (                       -- who was asked in a yearly campaign, and who contributed (R8.2)
    id TEXT PRIMARY KEY,
    campagne INTEGER NOT NULL CHECK (campagne BETWEEN 2000 AND 2100),
    personne TEXT REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id),
    cible TEXT NOT NULL DEFAULT '',
    sollicite_le TEXT CHECK (sollicite_le IS date(sollicite_le, '+0 days')),
    contribue_le TEXT CHECK (contribue_le IS date(contribue_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    CHECK (personne IS NOT NULL OR structure IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX barometre_une_fois ON barometre (campagne, coalesce(personne, ''), coalesce(structure, ''));
CREATE INDEX barometre_personne ON barometre (personne);
CREATE INDEX barometre_structure ON barometre (structure);

-- Who was erased stays so (§9), whatever an older workbook, an undoing or a merge would bring back: of engagements, what
-- the erasure leaves is ended and says nothing.
CREATE TRIGGER engagements_de_personne BEFORE INSERT ON engagements
WHEN (NEW.resilie_le IS NULL OR NEW.notes <> '')
    AND (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER volontaires_de_personne BEFORE INSERT ON volontaires
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;

-- As who one is asked by the baromètre, in files that were made before it.
INSERT OR IGNORE INTO vocabulaires (id, liste, valeur, ordre)
SELECT id, 'cibles du baromètre', valeur, ordre FROM (
    SELECT '00000000-0000-7cfc-bc71-4fe3eaf39252' AS id, 'usagers partenaires' AS valeur, 1 AS ordre
    UNION ALL SELECT '00000000-0000-7f18-a523-65c2c843ab55', 'associations d’usagers', 2
    UNION ALL SELECT '00000000-0000-759b-b8ae-af6a30f443a3', 'professionnels sanitaire', 3
    UNION ALL SELECT '00000000-0000-7ab9-931b-a69eccfd380d', 'professionnels médico-social', 4
    UNION ALL SELECT '00000000-0000-7555-92a3-03382b56ba1d', 'professionnels social', 5
    UNION ALL SELECT '00000000-0000-775d-b67e-23893caa1677', 'formation initiale et continue', 6
    UNION ALL SELECT '00000000-0000-7495-a700-e0ecf7f75751', 'directions', 7
) WHERE EXISTS (SELECT 1 FROM vocabulaires WHERE liste = 'missions');
