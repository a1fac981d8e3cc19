# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'membre.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_MembreForm(object):
    def setupUi(self, MembreForm):
        if not MembreForm.objectName():
            MembreForm.setObjectName(u"MembreForm")
        MembreForm.resize(620, 560)
        self.disposition = QVBoxLayout(MembreForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(MembreForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(MembreForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(MembreForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.champs.sizePolicy().hasHeightForWidth())
        self.champs.setSizePolicy(sizePolicy1)
        self.champs.setProperty(u"role", u"defilant")
        self.formulaire = QFormLayout(self.champs)
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.formulaire.setContentsMargins(0, 0, 10, 0)
        self.roleMot = QLabel(self.champs)
        self.roleMot.setObjectName(u"roleMot")
        self.roleMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.roleMot)

        self.role = DropDown(self.champs)
        self.role.setObjectName(u"role")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.role)

        self.datesMot = QLabel(self.champs)
        self.datesMot.setObjectName(u"datesMot")
        self.datesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.datesMot)

        self.dates = QHBoxLayout()
        self.dates.setSpacing(8)
        self.dates.setObjectName(u"dates")
        self.depuis = QLineEdit(self.champs)
        self.depuis.setObjectName(u"depuis")
        self.depuis.setProperty(u"genre", u"date")

        self.dates.addWidget(self.depuis)

        self.jusquauMot = QLabel(self.champs)
        self.jusquauMot.setObjectName(u"jusquauMot")
        self.jusquauMot.setProperty(u"role", u"secondaire")

        self.dates.addWidget(self.jusquauMot)

        self.jusquau = QLineEdit(self.champs)
        self.jusquau.setObjectName(u"jusquau")
        self.jusquau.setProperty(u"genre", u"date")

        self.dates.addWidget(self.jusquau)


        self.formulaire.setLayout(1, QFormLayout.ItemRole.FieldRole, self.dates)

        self.titreConditions = QLabel(self.champs)
        self.titreConditions.setObjectName(u"titreConditions")
        self.titreConditions.setProperty(u"role", u"titrePanneau")
        self.titreConditions.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreConditions.sizePolicy().hasHeightForWidth())
        self.titreConditions.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.SpanningRole, self.titreConditions)

        self.demandeLigneMot = QLabel(self.champs)
        self.demandeLigneMot.setObjectName(u"demandeLigneMot")
        self.demandeLigneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.demandeLigneMot)

        self.demandeLigne = QHBoxLayout()
        self.demandeLigne.setSpacing(8)
        self.demandeLigne.setObjectName(u"demandeLigne")
        self.demande = QCheckBox(self.champs)
        self.demande.setObjectName(u"demande")

        self.demandeLigne.addWidget(self.demande)

        self.demande_leMot = QLabel(self.champs)
        self.demande_leMot.setObjectName(u"demande_leMot")
        self.demande_leMot.setProperty(u"role", u"secondaire")

        self.demandeLigne.addWidget(self.demande_leMot)

        self.demande_le = QLineEdit(self.champs)
        self.demande_le.setObjectName(u"demande_le")
        self.demande_le.setProperty(u"genre", u"date")

        self.demandeLigne.addWidget(self.demande_le)


        self.formulaire.setLayout(3, QFormLayout.ItemRole.FieldRole, self.demandeLigne)

        self.possibleMot = QLabel(self.champs)
        self.possibleMot.setObjectName(u"possibleMot")
        self.possibleMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.possibleMot)

        self.possible = QHBoxLayout()
        self.possible.setSpacing(8)
        self.possible.setObjectName(u"possible")
        self.peut_etre_remunere = QCheckBox(self.champs)
        self.peut_etre_remunere.setObjectName(u"peut_etre_remunere")

        self.possible.addWidget(self.peut_etre_remunere)


        self.formulaire.setLayout(4, QFormLayout.ItemRole.FieldRole, self.possible)

        self.rienMot = QLabel(self.champs)
        self.rienMot.setObjectName(u"rienMot")
        self.rienMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.rienMot)

        self.rien = QHBoxLayout()
        self.rien.setSpacing(8)
        self.rien.setObjectName(u"rien")
        self.deja_retribue = QCheckBox(self.champs)
        self.deja_retribue.setObjectName(u"deja_retribue")

        self.rien.addWidget(self.deja_retribue)


        self.formulaire.setLayout(5, QFormLayout.ItemRole.FieldRole, self.rien)

        self.attestation_leMot = QLabel(self.champs)
        self.attestation_leMot.setObjectName(u"attestation_leMot")
        self.attestation_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.attestation_leMot)

        self.attestation_le = QLineEdit(self.champs)
        self.attestation_le.setObjectName(u"attestation_le")
        self.attestation_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.attestation_le)

        self.verdict = QLabel(self.champs)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setText(u"")
        self.verdict.setProperty(u"role", u"sousTitre")
        self.verdict.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.verdict.sizePolicy().hasHeightForWidth())
        self.verdict.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.verdict)

        self.titreTrajets = QLabel(self.champs)
        self.titreTrajets.setObjectName(u"titreTrajets")
        self.titreTrajets.setProperty(u"role", u"titrePanneau")
        self.titreTrajets.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreTrajets.sizePolicy().hasHeightForWidth())
        self.titreTrajets.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(8, QFormLayout.ItemRole.SpanningRole, self.titreTrajets)

        self.frais_par_structure = QCheckBox(self.champs)
        self.frais_par_structure.setObjectName(u"frais_par_structure")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.FieldRole, self.frais_par_structure)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(10, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.formulaire.setWidget(10, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(MembreForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.faute.sizePolicy().hasHeightForWidth())
        self.faute.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.retirer = QPushButton(MembreForm)
        self.retirer.setObjectName(u"retirer")

        self.boutons.addWidget(self.retirer)

        self.fiche = QPushButton(MembreForm)
        self.fiche.setObjectName(u"fiche")

        self.boutons.addWidget(self.fiche)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(MembreForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(MembreForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.roleMot.setBuddy(self.role)
        self.datesMot.setBuddy(self.depuis)
        self.jusquauMot.setBuddy(self.jusquau)
        self.demandeLigneMot.setBuddy(self.demande)
        self.demande_leMot.setBuddy(self.demande_le)
        self.possibleMot.setBuddy(self.peut_etre_remunere)
        self.rienMot.setBuddy(self.deja_retribue)
        self.attestation_leMot.setBuddy(self.attestation_le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MembreForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(MembreForm)
    # setupUi

    def retranslateUi(self, MembreForm):
        MembreForm.setWindowTitle(QCoreApplication.translate("MembreForm", u"Membre", None))
        self.entete.setText(QCoreApplication.translate("MembreForm", u"Membre", None))
        self.roleMot.setText(QCoreApplication.translate("MembreForm", u"R\u00f4le", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("MembreForm", u"R\u00f4le", None))
#endif // QT_CONFIG(accessibility)
        self.datesMot.setText(QCoreApplication.translate("MembreForm", u"Du", None))
#if QT_CONFIG(accessibility)
        self.depuis.setAccessibleName(QCoreApplication.translate("MembreForm", u"Membre depuis le", None))
#endif // QT_CONFIG(accessibility)
        self.depuis.setPlaceholderText(QCoreApplication.translate("MembreForm", u"JJ/MM/AAAA", None))
        self.jusquauMot.setText(QCoreApplication.translate("MembreForm", u"au", None))
#if QT_CONFIG(accessibility)
        self.jusquau.setAccessibleName(QCoreApplication.translate("MembreForm", u"Membre jusqu\u2019au", None))
#endif // QT_CONFIG(accessibility)
        self.jusquau.setPlaceholderText(QCoreApplication.translate("MembreForm", u"JJ/MM/AAAA", None))
        self.titreConditions.setText(QCoreApplication.translate("MembreForm", u"R\u00e9mun\u00e9ration\u202f: trois conditions", None))
        self.demandeLigneMot.setText(QCoreApplication.translate("MembreForm", u"1", None))
        self.demande.setText(QCoreApplication.translate("MembreForm", u"Demande \u00e0 \u00eatre r\u00e9mun\u00e9r\u00e9(e)", None))
        self.demande_leMot.setText(QCoreApplication.translate("MembreForm", u"le", None))
#if QT_CONFIG(accessibility)
        self.demande_le.setAccessibleName(QCoreApplication.translate("MembreForm", u"Date de la demande", None))
#endif // QT_CONFIG(accessibility)
        self.demande_le.setPlaceholderText(QCoreApplication.translate("MembreForm", u"JJ/MM/AAAA", None))
        self.possibleMot.setText(QCoreApplication.translate("MembreForm", u"2", None))
        self.peut_etre_remunere.setText(QCoreApplication.translate("MembreForm", u"Peut percevoir une r\u00e9mun\u00e9ration", None))
        self.rienMot.setText(QCoreApplication.translate("MembreForm", u"3", None))
        self.deja_retribue.setText(QCoreApplication.translate("MembreForm", u"Est d\u00e9j\u00e0 r\u00e9tribu\u00e9(e) par ailleurs pour ce travail", None))
        self.attestation_leMot.setText(QCoreApplication.translate("MembreForm", u"Attestation sign\u00e9e le", None))
#if QT_CONFIG(accessibility)
        self.attestation_le.setAccessibleName(QCoreApplication.translate("MembreForm", u"Attestation sign\u00e9e le", None))
#endif // QT_CONFIG(accessibility)
        self.attestation_le.setPlaceholderText(QCoreApplication.translate("MembreForm", u"JJ/MM/AAAA", None))
        self.titreTrajets.setText(QCoreApplication.translate("MembreForm", u"D\u00e9placements", None))
        self.frais_par_structure.setText(QCoreApplication.translate("MembreForm", u"Ses frais sont d\u00e9j\u00e0 rembours\u00e9s par sa structure", None))
        self.notesMot.setText(QCoreApplication.translate("MembreForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("MembreForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.retirer.setText(QCoreApplication.translate("MembreForm", u"Retirer du CoTec", None))
        self.fiche.setText(QCoreApplication.translate("MembreForm", u"Fiche de la personne\u2026", None))
        self.annuler.setText(QCoreApplication.translate("MembreForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("MembreForm", u"Enregistrer", None))
    # retranslateUi

