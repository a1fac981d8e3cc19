# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'accompagnement.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown
from cops_desktop.qt.widgets.rows_editor import RowsEditor
from cops_desktop.qt.widgets.word_checks import WordChecks

class Ui_AccompagnementForm(object):
    def setupUi(self, AccompagnementForm):
        if not AccompagnementForm.objectName():
            AccompagnementForm.setObjectName(u"AccompagnementForm")
        AccompagnementForm.resize(720, 680)
        self.disposition = QVBoxLayout(AccompagnementForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(AccompagnementForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(AccompagnementForm)
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
        self.sections = QVBoxLayout(self.champs)
        self.sections.setSpacing(10)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 10, 0)
        self.formulaire = QFormLayout()
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.formulaire.setContentsMargins(0, 0, 0, 0)
        self.titreMot = QLabel(self.champs)
        self.titreMot.setObjectName(u"titreMot")
        self.titreMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titreMot)

        self.titre = QLineEdit(self.champs)
        self.titre.setObjectName(u"titre")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titre)

        self.natureMot = QLabel(self.champs)
        self.natureMot.setObjectName(u"natureMot")
        self.natureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.natureMot)

        self.nature = DropDown(self.champs)
        self.nature.setObjectName(u"nature")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.nature)

        self.demande_leMot = QLabel(self.champs)
        self.demande_leMot.setObjectName(u"demande_leMot")
        self.demande_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.demande_leMot)

        self.demande_le = QLineEdit(self.champs)
        self.demande_le.setObjectName(u"demande_le")
        self.demande_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.demande_le)

        self.besoinMot = QLabel(self.champs)
        self.besoinMot.setObjectName(u"besoinMot")
        self.besoinMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.besoinMot)

        self.besoin = QPlainTextEdit(self.champs)
        self.besoin.setObjectName(u"besoin")
        self.besoin.setTabChangesFocus(True)
        self.besoin.setProperty(u"lignes", 3)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.besoin)


        self.sections.addLayout(self.formulaire)

        self.titreStructures = QLabel(self.champs)
        self.titreStructures.setObjectName(u"titreStructures")
        self.titreStructures.setProperty(u"role", u"titrePanneau")
        self.titreStructures.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreStructures.sizePolicy().hasHeightForWidth())
        self.titreStructures.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreStructures)

        self.structures = RowsEditor(self.champs)
        self.structures.setObjectName(u"structures")

        self.sections.addWidget(self.structures)

        self.titreCharges = QLabel(self.champs)
        self.titreCharges.setObjectName(u"titreCharges")
        self.titreCharges.setProperty(u"role", u"titrePanneau")
        self.titreCharges.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreCharges.sizePolicy().hasHeightForWidth())
        self.titreCharges.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreCharges)

        self.charges = RowsEditor(self.champs)
        self.charges.setObjectName(u"charges")

        self.sections.addWidget(self.charges)

        self.titreContacts = QLabel(self.champs)
        self.titreContacts.setObjectName(u"titreContacts")
        self.titreContacts.setProperty(u"role", u"titrePanneau")
        self.titreContacts.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreContacts.sizePolicy().hasHeightForWidth())
        self.titreContacts.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreContacts)

        self.contacts = RowsEditor(self.champs)
        self.contacts.setObjectName(u"contacts")

        self.sections.addWidget(self.contacts)

        self.rattachement = QFormLayout()
        self.rattachement.setObjectName(u"rattachement")
        self.rattachement.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.rattachement.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rattachement.setHorizontalSpacing(14)
        self.rattachement.setVerticalSpacing(7)
        self.rattachement.setContentsMargins(0, 0, 0, 0)
        self.localisationMot = QLabel(self.champs)
        self.localisationMot.setObjectName(u"localisationMot")
        self.localisationMot.setProperty(u"role", u"secondaire")

        self.rattachement.setWidget(0, QFormLayout.ItemRole.LabelRole, self.localisationMot)

        self.localisation = DropDown(self.champs)
        self.localisation.setObjectName(u"localisation")

        self.rattachement.setWidget(0, QFormLayout.ItemRole.FieldRole, self.localisation)

        self.missionMot = QLabel(self.champs)
        self.missionMot.setObjectName(u"missionMot")
        self.missionMot.setProperty(u"role", u"secondaire")

        self.rattachement.setWidget(1, QFormLayout.ItemRole.LabelRole, self.missionMot)

        self.mission = DropDown(self.champs)
        self.mission.setObjectName(u"mission")
        self.mission.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.mission.setMinimumContentsLength(20)

        self.rattachement.setWidget(1, QFormLayout.ItemRole.FieldRole, self.mission)

        self.actionMot = QLabel(self.champs)
        self.actionMot.setObjectName(u"actionMot")
        self.actionMot.setProperty(u"role", u"secondaire")

        self.rattachement.setWidget(2, QFormLayout.ItemRole.LabelRole, self.actionMot)

        self.action = DropDown(self.champs)
        self.action.setObjectName(u"action")
        self.action.setEditable(True)
        self.action.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.action.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.action.setMinimumContentsLength(20)

        self.rattachement.setWidget(2, QFormLayout.ItemRole.FieldRole, self.action)


        self.sections.addLayout(self.rattachement)

        self.titreThemes = QLabel(self.champs)
        self.titreThemes.setObjectName(u"titreThemes")
        self.titreThemes.setProperty(u"role", u"titrePanneau")
        self.titreThemes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreThemes.sizePolicy().hasHeightForWidth())
        self.titreThemes.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreThemes)

        self.themes = WordChecks(self.champs)
        self.themes.setObjectName(u"themes")

        self.sections.addWidget(self.themes)

        self.nouveauTheme = QHBoxLayout()
        self.nouveauTheme.setSpacing(8)
        self.nouveauTheme.setObjectName(u"nouveauTheme")
        self.theme = QLineEdit(self.champs)
        self.theme.setObjectName(u"theme")

        self.nouveauTheme.addWidget(self.theme)

        self.ajouter_theme = QPushButton(self.champs)
        self.ajouter_theme.setObjectName(u"ajouter_theme")

        self.nouveauTheme.addWidget(self.ajouter_theme)


        self.sections.addLayout(self.nouveauTheme)

        self.remarques = QFormLayout()
        self.remarques.setObjectName(u"remarques")
        self.remarques.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.remarques.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.remarques.setHorizontalSpacing(14)
        self.remarques.setVerticalSpacing(7)
        self.remarques.setContentsMargins(0, 0, 0, 0)
        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.remarques.setWidget(0, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.remarques.setWidget(0, QFormLayout.ItemRole.FieldRole, self.notes)


        self.sections.addLayout(self.remarques)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(AccompagnementForm)
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
        self.historique = QPushButton(AccompagnementForm)
        self.historique.setObjectName(u"historique")

        self.boutons.addWidget(self.historique)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(AccompagnementForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(AccompagnementForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.titreMot.setBuddy(self.titre)
        self.natureMot.setBuddy(self.nature)
        self.demande_leMot.setBuddy(self.demande_le)
        self.besoinMot.setBuddy(self.besoin)
        self.localisationMot.setBuddy(self.localisation)
        self.missionMot.setBuddy(self.mission)
        self.actionMot.setBuddy(self.action)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AccompagnementForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(AccompagnementForm)
    # setupUi

    def retranslateUi(self, AccompagnementForm):
        AccompagnementForm.setWindowTitle(QCoreApplication.translate("AccompagnementForm", u"Accompagnement", None))
        self.entete.setText(QCoreApplication.translate("AccompagnementForm", u"Accompagnement", None))
        self.titreMot.setText(QCoreApplication.translate("AccompagnementForm", u"Titre", None))
#if QT_CONFIG(accessibility)
        self.titre.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Titre", None))
#endif // QT_CONFIG(accessibility)
        self.natureMot.setText(QCoreApplication.translate("AccompagnementForm", u"Cat\u00e9gorie", None))
#if QT_CONFIG(accessibility)
        self.nature.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Cat\u00e9gorie", None))
#endif // QT_CONFIG(accessibility)
        self.demande_leMot.setText(QCoreApplication.translate("AccompagnementForm", u"Demande re\u00e7ue le", None))
#if QT_CONFIG(accessibility)
        self.demande_le.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Demande re\u00e7ue le", None))
#endif // QT_CONFIG(accessibility)
        self.demande_le.setPlaceholderText(QCoreApplication.translate("AccompagnementForm", u"JJ/MM/AAAA", None))
        self.besoinMot.setText(QCoreApplication.translate("AccompagnementForm", u"Besoin", None))
#if QT_CONFIG(accessibility)
        self.besoin.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Besoin", None))
#endif // QT_CONFIG(accessibility)
        self.titreStructures.setText(QCoreApplication.translate("AccompagnementForm", u"Structures", None))
#if QT_CONFIG(accessibility)
        self.structures.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Structures", None))
#endif // QT_CONFIG(accessibility)
        self.titreCharges.setText(QCoreApplication.translate("AccompagnementForm", u"Suivi par", None))
#if QT_CONFIG(accessibility)
        self.charges.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Suivi par", None))
#endif // QT_CONFIG(accessibility)
        self.titreContacts.setText(QCoreApplication.translate("AccompagnementForm", u"Contacts", None))
#if QT_CONFIG(accessibility)
        self.contacts.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Contacts", None))
#endif // QT_CONFIG(accessibility)
        self.localisationMot.setText(QCoreApplication.translate("AccompagnementForm", u"Territoire", None))
#if QT_CONFIG(accessibility)
        self.localisation.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Territoire", None))
#endif // QT_CONFIG(accessibility)
        self.missionMot.setText(QCoreApplication.translate("AccompagnementForm", u"Mission", None))
#if QT_CONFIG(accessibility)
        self.mission.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Mission", None))
#endif // QT_CONFIG(accessibility)
        self.actionMot.setText(QCoreApplication.translate("AccompagnementForm", u"Action", None))
#if QT_CONFIG(accessibility)
        self.action.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Action", None))
#endif // QT_CONFIG(accessibility)
        self.titreThemes.setText(QCoreApplication.translate("AccompagnementForm", u"Th\u00e8mes", None))
#if QT_CONFIG(accessibility)
        self.themes.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Th\u00e8mes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Nouveau th\u00e8me", None))
#endif // QT_CONFIG(accessibility)
        self.theme.setPlaceholderText(QCoreApplication.translate("AccompagnementForm", u"Nouveau th\u00e8me", None))
        self.ajouter_theme.setText(QCoreApplication.translate("AccompagnementForm", u"Ajouter le th\u00e8me", None))
        self.notesMot.setText(QCoreApplication.translate("AccompagnementForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("AccompagnementForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.historique.setText(QCoreApplication.translate("AccompagnementForm", u"Historique", None))
        self.annuler.setText(QCoreApplication.translate("AccompagnementForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("AccompagnementForm", u"Enregistrer", None))
    # retranslateUi

