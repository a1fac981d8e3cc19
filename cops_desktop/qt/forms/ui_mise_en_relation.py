# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mise_en_relation.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.word_checks import WordChecks

class Ui_MiseEnRelationForm(object):
    def setupUi(self, MiseEnRelationForm):
        if not MiseEnRelationForm.objectName():
            MiseEnRelationForm.setObjectName(u"MiseEnRelationForm")
        MiseEnRelationForm.resize(680, 440)
        self.disposition = QVBoxLayout(MiseEnRelationForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(MiseEnRelationForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(MiseEnRelationForm)
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
        self.besoinMot = QLabel(self.champs)
        self.besoinMot.setObjectName(u"besoinMot")
        self.besoinMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.besoinMot)

        self.besoin = QPlainTextEdit(self.champs)
        self.besoin.setObjectName(u"besoin")
        self.besoin.setTabChangesFocus(True)
        self.besoin.setProperty(u"lignes", 2)

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.besoin)

        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = ChoiceButton(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.structure)

        self.demandeurMot = QLabel(self.champs)
        self.demandeurMot.setObjectName(u"demandeurMot")
        self.demandeurMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.demandeurMot)

        self.demandeur = QLineEdit(self.champs)
        self.demandeur.setObjectName(u"demandeur")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.demandeur)

        self.demande_leMot = QLabel(self.champs)
        self.demande_leMot.setObjectName(u"demande_leMot")
        self.demande_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.demande_leMot)

        self.demande_le = QLineEdit(self.champs)
        self.demande_le.setObjectName(u"demande_le")
        self.demande_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.demande_le)

        self.titreCherche = QLabel(self.champs)
        self.titreCherche.setObjectName(u"titreCherche")
        self.titreCherche.setProperty(u"role", u"titrePanneau")
        self.titreCherche.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreCherche.sizePolicy().hasHeightForWidth())
        self.titreCherche.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.titreCherche)

        self.profilsMot = QLabel(self.champs)
        self.profilsMot.setObjectName(u"profilsMot")
        self.profilsMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.profilsMot)

        self.profils = WordChecks(self.champs)
        self.profils.setObjectName(u"profils")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.profils)

        self.themesMot = QLabel(self.champs)
        self.themesMot.setObjectName(u"themesMot")
        self.themesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.themesMot)

        self.themes = WordChecks(self.champs)
        self.themes.setObjectName(u"themes")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.themes)

        self.territoireMot = QLabel(self.champs)
        self.territoireMot.setObjectName(u"territoireMot")
        self.territoireMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.territoireMot)

        self.territoire = QLineEdit(self.champs)
        self.territoire.setObjectName(u"territoire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.territoire)

        self.periodeMot = QLabel(self.champs)
        self.periodeMot.setObjectName(u"periodeMot")
        self.periodeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.periodeMot)

        self.periode = QLineEdit(self.champs)
        self.periode.setObjectName(u"periode")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.periode)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.formulaire.setWidget(9, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(MiseEnRelationForm)
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
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(MiseEnRelationForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(MiseEnRelationForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.besoinMot.setBuddy(self.besoin)
        self.structureMot.setBuddy(self.structure)
        self.demandeurMot.setBuddy(self.demandeur)
        self.demande_leMot.setBuddy(self.demande_le)
        self.profilsMot.setBuddy(self.profils)
        self.themesMot.setBuddy(self.themes)
        self.territoireMot.setBuddy(self.territoire)
        self.periodeMot.setBuddy(self.periode)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MiseEnRelationForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(MiseEnRelationForm)
    # setupUi

    def retranslateUi(self, MiseEnRelationForm):
        MiseEnRelationForm.setWindowTitle(QCoreApplication.translate("MiseEnRelationForm", u"Demande de mise en relation", None))
        self.entete.setText(QCoreApplication.translate("MiseEnRelationForm", u"Demande de mise en relation", None))
        self.besoinMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Besoin", None))
#if QT_CONFIG(accessibility)
        self.besoin.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Besoin", None))
#endif // QT_CONFIG(accessibility)
        self.besoin.setPlaceholderText(QCoreApplication.translate("MiseEnRelationForm", u"Un patient partenaire formateur, pour un module sur la douleur", None))
        self.structureMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Structure", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Structure", None))
#endif // QT_CONFIG(accessibility)
        self.demandeurMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Demandeur", None))
#if QT_CONFIG(accessibility)
        self.demandeur.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Demandeur", None))
#endif // QT_CONFIG(accessibility)
        self.demandeur.setPlaceholderText(QCoreApplication.translate("MiseEnRelationForm", u"Mme Ferrand, cadre de sant\u00e9", None))
        self.demande_leMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Demand\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.demande_le.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Demand\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.demande_le.setPlaceholderText(QCoreApplication.translate("MiseEnRelationForm", u"JJ/MM/AAAA", None))
        self.titreCherche.setText(QCoreApplication.translate("MiseEnRelationForm", u"Qui est cherch\u00e9", None))
        self.profilsMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Profils", None))
#if QT_CONFIG(accessibility)
        self.profils.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Profils", None))
#endif // QT_CONFIG(accessibility)
        self.themesMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Th\u00e8mes", None))
#if QT_CONFIG(accessibility)
        self.themes.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Th\u00e8mes", None))
#endif // QT_CONFIG(accessibility)
        self.territoireMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Territoire", None))
#if QT_CONFIG(accessibility)
        self.territoire.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Territoire", None))
#endif // QT_CONFIG(accessibility)
        self.territoire.setPlaceholderText(QCoreApplication.translate("MiseEnRelationForm", u"Tarn, Est, agglom\u00e9ration de B\u00e9ziers\u2026", None))
        self.periodeMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"P\u00e9riode", None))
#if QT_CONFIG(accessibility)
        self.periode.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"P\u00e9riode", None))
#endif // QT_CONFIG(accessibility)
        self.periode.setPlaceholderText(QCoreApplication.translate("MiseEnRelationForm", u"mars \u00e0 juin 2027, deux demi-journ\u00e9es", None))
        self.notesMot.setText(QCoreApplication.translate("MiseEnRelationForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("MiseEnRelationForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("MiseEnRelationForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("MiseEnRelationForm", u"Enregistrer", None))
    # retranslateUi

