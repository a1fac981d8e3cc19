-- The annuaire (§2): projects, several telephones, other spellings of a structure, requests for an introduction (R2.9),
-- saved searches, merged and distinct entries, anonymised persons (§9), and the index of the search.
-- The tables index_* hold nothing of their own: they are made again from the others (storage/search.py).

ALTER TABLE personnes ADD COLUMN autres_telephones TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(autres_telephones));
ALTER TABLE personnes ADD COLUMN contact_le TEXT CHECK (contact_le IS date(contact_le, '+0 days'));  -- last news, noted by hand
ALTER TABLE personnes ADD COLUMN anonymisee_le TEXT CHECK (anonymisee_le IS date(anonymisee_le, '+0 days'));
ALTER TABLE structures ADD COLUMN autres_noms TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(autres_noms));
CREATE INDEX personnes_email ON personnes (email COLLATE NOCASE) WHERE email <> '';  -- who is there twice, at each look
CREATE INDEX personnes_telephone ON personnes (telephone COLLATE NOCASE) WHERE telephone <> '';

-- Projects (R2.1, R2.2) -----------------------------------------------------------------------------------------
CREATE TABLE projets (
    id TEXT PRIMARY KEY,
    titre TEXT NOT NULL CHECK (titre <> ''),
    debut TEXT CHECK (debut IS date(debut, '+0 days')),
    fin TEXT CHECK (fin IS date(fin, '+0 days') AND (debut IS NULL OR fin IS NULL OR fin >= debut)),
    remarquable INTEGER NOT NULL DEFAULT 0 CHECK (remarquable IN (0, 1)),      -- an expérience remarquable
    publie_le TEXT CHECK (publie_le IS date(publie_le, '+0 days')),
    publie_ou TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    tri TEXT NOT NULL
) STRICT;
CREATE INDEX projets_tri ON projets (tri);

CREATE TABLE projet_structures (
    id TEXT PRIMARY KEY,
    projet TEXT NOT NULL REFERENCES projets (id) ON DELETE CASCADE,
    structure TEXT NOT NULL REFERENCES structures (id),
    UNIQUE (projet, structure)
) STRICT;
CREATE INDEX projet_structures_structure ON projet_structures (structure);

CREATE TABLE projet_mots (                     -- thèmes of a project
    id TEXT PRIMARY KEY,
    projet TEXT NOT NULL REFERENCES projets (id) ON DELETE CASCADE,
    mot TEXT NOT NULL REFERENCES vocabulaires (id),
    UNIQUE (projet, mot)
) STRICT;

-- Demandes de mise en relation (R2.9) ---------------------------------------------------------------------------
CREATE TABLE mises_en_relation (
    id TEXT PRIMARY KEY,
    demande_le TEXT NOT NULL CHECK (demande_le IS date(demande_le, '+0 days')),
    structure TEXT REFERENCES structures (id),
    demandeur TEXT NOT NULL DEFAULT '',        -- who asks, in words
    besoin TEXT NOT NULL CHECK (besoin <> ''),
    territoire TEXT NOT NULL DEFAULT '',
    periode TEXT NOT NULL DEFAULT '',
    etat TEXT NOT NULL DEFAULT 'reçue'
        CHECK (etat IN ('reçue', 'recherche en cours', 'personnes contactées', 'satisfaite', 'sans suite')),
    issue TEXT NOT NULL DEFAULT '',
    close_le TEXT CHECK (close_le IS date(close_le, '+0 days') AND (close_le IS NULL OR close_le >= demande_le)),
    notes TEXT NOT NULL DEFAULT '',
    CHECK ((close_le IS NOT NULL) = (etat IN ('satisfaite', 'sans suite')))
) STRICT;
CREATE INDEX mises_en_relation_structure ON mises_en_relation (structure);

CREATE TABLE mise_en_relation_mots (           -- profils and thèmes that are looked for
    id TEXT PRIMARY KEY,
    mise_en_relation TEXT NOT NULL REFERENCES mises_en_relation (id) ON DELETE CASCADE,
    mot TEXT NOT NULL REFERENCES vocabulaires (id),
    UNIQUE (mise_en_relation, mot)
) STRICT;

CREATE TABLE propositions (                    -- the shortlist of a request, and each contact made
    id TEXT PRIMARY KEY,
    mise_en_relation TEXT NOT NULL REFERENCES mises_en_relation (id) ON DELETE CASCADE,
    personne TEXT NOT NULL REFERENCES personnes (id),
    etat TEXT NOT NULL DEFAULT 'à contacter'
        CHECK (etat IN ('à contacter', 'contactée', 'd’accord', 'a décliné', 'mise en relation')),
    contactee_le TEXT CHECK (contactee_le IS date(contactee_le, '+0 days')),
    reponse_le TEXT CHECK (reponse_le IS date(reponse_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    UNIQUE (mise_en_relation, personne)
) STRICT;
CREATE INDEX propositions_personne ON propositions (personne);

-- What the team keeps of its work on the annuaire ---------------------------------------------------------------
CREATE TABLE recherches (                      -- saved searches
    id TEXT PRIMARY KEY,
    nom TEXT NOT NULL CHECK (nom <> ''),
    criteres TEXT NOT NULL CHECK (json_valid(criteres)),
    tri TEXT NOT NULL
) STRICT;

CREATE TABLE distincts (                       -- « ce n’est pas la même »: two persons, or two structures
    id TEXT PRIMARY KEY,
    personne TEXT REFERENCES personnes (id) ON DELETE CASCADE,
    autre_personne TEXT REFERENCES personnes (id) ON DELETE CASCADE,
    structure TEXT REFERENCES structures (id) ON DELETE CASCADE,
    autre_structure TEXT REFERENCES structures (id) ON DELETE CASCADE,
    CHECK ((personne IS NULL) = (autre_personne IS NULL) AND (structure IS NULL) = (autre_structure IS NULL)),
    CHECK ((personne IS NULL) <> (structure IS NULL)),
    CHECK (personne IS NOT autre_personne OR structure IS NOT autre_structure)
) STRICT;

CREATE TABLE fusions (                         -- an entry that was merged into another: its old key still leads there
    id TEXT PRIMARY KEY,
    ancienne TEXT NOT NULL UNIQUE,
    personne TEXT REFERENCES personnes (id),
    structure TEXT REFERENCES structures (id),
    le TEXT NOT NULL CHECK (le IS date(le, '+0 days')),
    CHECK ((personne IS NULL) <> (structure IS NULL)),
    CHECK (ancienne IS NOT personne AND ancienne IS NOT structure)
) STRICT;
CREATE INDEX fusions_personne ON fusions (personne);
CREATE INDEX fusions_structure ON fusions (structure);

CREATE TABLE anonymisations (                  -- the proof of an erasure (§9): when, by whom, how many rows of what
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL UNIQUE REFERENCES personnes (id),
    demandee_le TEXT CHECK (demandee_le IS date(demandee_le, '+0 days')),
    le TEXT NOT NULL CHECK (le IS date(le, '+0 days')),
    par TEXT NOT NULL,
    compte TEXT NOT NULL CHECK (json_valid(compte))
) STRICT;

-- Who was erased stays so (§9), whatever an older workbook, an undoing or a merge would bring back.
CREATE TRIGGER personnes_anonymisees_figees BEFORE UPDATE ON personnes WHEN OLD.anonymisee_le IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER personne_mots_de_personne BEFORE INSERT ON personne_mots
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER km_ouverture_de_personne BEFORE INSERT ON km_ouverture
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER consentements_de_personne BEFORE INSERT ON consentements
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER equipe_de_personne BEFORE INSERT ON equipe
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER liens_de_personne BEFORE INSERT ON liens
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER propositions_de_personne BEFORE INSERT ON propositions
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;

-- A validated form keeps whose it is, unless that person's entry was merged into another (or that is undone): then
-- nothing else of it changes.
DROP TRIGGER etats_figes;
CREATE TRIGGER etats_figes BEFORE UPDATE ON etats
WHEN OLD.etat <> 'brouillon'
     AND CASE WHEN NEW.personne = OLD.personne THEN
              OLD.etat = 'annulé' OR NEW.cotec <> OLD.cotec OR NEW.annee <> OLD.annee OR NEW.jusquau <> OLD.jusquau
              OR NEW.numero IS NOT OLD.numero OR NEW.lettre IS NOT OLD.lettre OR NEW.copie IS NOT OLD.copie
              OR NEW.valide_le IS NOT OLD.valide_le
         ELSE
              NOT EXISTS (SELECT 1 FROM fusions WHERE (ancienne = OLD.personne AND personne = NEW.personne)
                                                   OR (ancienne = NEW.personne AND personne = OLD.personne))
              OR (NEW.id, NEW.cotec, NEW.annee, NEW.jusquau, NEW.etat, NEW.lettre, NEW.numero, NEW.valide_le,
                  NEW.signe_le, NEW.transmis_le, NEW.paye_le, NEW.annule_le, NEW.motif, NEW.copie, NEW.notes)
                 IS NOT
                 (OLD.id, OLD.cotec, OLD.annee, OLD.jusquau, OLD.etat, OLD.lettre, OLD.numero, OLD.valide_le,
                  OLD.signe_le, OLD.transmis_le, OLD.paye_le, OLD.annule_le, OLD.motif, OLD.copie, OLD.notes)
         END
BEGIN SELECT RAISE(ABORT, 'état figé'); END;

-- Only a form that becomes annulé frees its lines: one that is, and follows a merged entry, freed them already.
DROP TRIGGER etats_annules_liberent;
CREATE TRIGGER etats_annules_liberent AFTER UPDATE OF etat ON etats WHEN NEW.etat = 'annulé' AND OLD.etat <> 'annulé'
BEGIN UPDATE lignes SET vivante = 0 WHERE etat = NEW.id; END;

-- A line that a cancelled form freed may follow the one presence, cost or work that two became when their persons were
-- merged (or that is undone). A live line never does, and nothing else of a line changes but what 0001 lets.
DROP TRIGGER lignes_figees;
CREATE TRIGGER lignes_figees BEFORE UPDATE ON lignes
WHEN (NEW.id, NEW.etat, NEW.ordre, NEW.nature, NEW.rang, NEW.jour, NEW.cotec, NEW.libelle, NEW.mode, NEW.heures,
      NEW.detail, NEW.demi_journees, NEW.quantite, NEW.taux, NEW.cv, NEW.cumul, NEW.tranches, NEW.calcul, NEW.montant,
      NEW.motif)
     IS NOT
     (OLD.id, OLD.etat, OLD.ordre, OLD.nature, OLD.rang, OLD.jour, OLD.cotec, OLD.libelle, OLD.mode, OLD.heures,
      OLD.detail, OLD.demi_journees, OLD.quantite, OLD.taux, OLD.cv, OLD.cumul, OLD.tranches, OLD.calcul, OLD.montant,
      OLD.motif)
     OR CASE WHEN (NEW.presence, NEW.frais, NEW.travail) IS (OLD.presence, OLD.frais, OLD.travail) THEN
             OLD.vivante = 0 OR NEW.vivante = 1 OR (SELECT etat FROM etats WHERE id = OLD.etat) <> 'annulé'
        ELSE
             OLD.vivante = 1 OR NEW.vivante = 1
             OR (NEW.presence IS NULL) <> (OLD.presence IS NULL)
             OR (NEW.frais IS NULL) <> (OLD.frais IS NULL)
             OR (NEW.travail IS NULL) <> (OLD.travail IS NULL)
             OR NOT EXISTS (
                 SELECT 1 FROM fusions f, (
                     SELECT a.personne AS une, b.personne AS autre FROM presences a, presences b
                     WHERE a.id = OLD.presence AND b.id = NEW.presence AND b.rencontre = a.rencontre
                     UNION ALL
                     SELECT a.personne, b.personne FROM frais c, frais d, presences a, presences b
                     WHERE c.id = OLD.frais AND d.id = NEW.frais AND a.id = c.presence AND b.id = d.presence
                           AND b.rencontre = a.rencontre
                     UNION ALL
                     SELECT a.personne, b.personne FROM travaux a, travaux b
                     WHERE a.id = OLD.travail AND b.id = NEW.travail AND b.cotec = a.cotec AND b.date = a.date
                 ) WHERE (f.ancienne = une AND f.personne = autre) OR (f.ancienne = autre AND f.personne = une))
        END
BEGIN SELECT RAISE(ABORT, 'ligne figée'); END;

-- The index of the search -----------------------------------------------------------------------------------------
-- `rang` follows the French order of the names, so that full-text hits come sorted as they are read. Folded words only.
CREATE TABLE index_fiches (
    rang INTEGER PRIMARY KEY,
    genre TEXT NOT NULL CHECK (genre IN ('personne', 'structure', 'projet')),
    cle TEXT NOT NULL UNIQUE,
    tri TEXT NOT NULL,                         -- the order of the names, as their own table has it
    nom TEXT NOT NULL,                         -- names, first names, other spellings, initials
    autour TEXT NOT NULL,                      -- where they are, structures, profiles, themes, e-mails, telephones
    notes TEXT NOT NULL,
    filtres TEXT NOT NULL                      -- what the filters of a search look at, as words that nobody types
) STRICT;
CREATE INDEX index_fiches_tri ON index_fiches (tri, cle);
CREATE VIRTUAL TABLE index_mots USING fts5 (
    nom, autour, notes, filtres, content = 'index_fiches', content_rowid = 'rang', detail = column, prefix = '1 2 3',
    tokenize = 'ascii'
);
CREATE TRIGGER index_fiches_ajoutee AFTER INSERT ON index_fiches
BEGIN
    INSERT INTO index_mots (rowid, nom, autour, notes, filtres)
    VALUES (NEW.rang, NEW.nom, NEW.autour, NEW.notes, NEW.filtres);
END;
CREATE TRIGGER index_fiches_retiree AFTER DELETE ON index_fiches
BEGIN
    INSERT INTO index_mots (index_mots, rowid, nom, autour, notes, filtres)
    VALUES ('delete', OLD.rang, OLD.nom, OLD.autour, OLD.notes, OLD.filtres);
END;
CREATE TRIGGER index_fiches_changee AFTER UPDATE ON index_fiches
BEGIN
    INSERT INTO index_mots (index_mots, rowid, nom, autour, notes, filtres)
    VALUES ('delete', OLD.rang, OLD.nom, OLD.autour, OLD.notes, OLD.filtres);
    INSERT INTO index_mots (rowid, nom, autour, notes, filtres)
    VALUES (NEW.rang, NEW.nom, NEW.autour, NEW.notes, NEW.filtres);
END;
