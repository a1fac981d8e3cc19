# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'projet.ui'
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

from cops_desktop.qt.widgets.rows_editor import RowsEditor
from cops_desktop.qt.widgets.word_checks import WordChecks

class Ui_ProjetForm(object):
    def setupUi(self, ProjetForm):
        if not ProjetForm.objectName():
            ProjetForm.setObjectName(u"ProjetForm")
        ProjetForm.resize(680, 640)
        self.disposition = QVBoxLayout(ProjetForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ProjetForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(ProjetForm)
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

        self.debutMot = QLabel(self.champs)
        self.debutMot.setObjectName(u"debutMot")
        self.debutMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.debutMot)

        self.debut = QLineEdit(self.champs)
        self.debut.setObjectName(u"debut")
        self.debut.setProperty(u"genre", u"date")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.debut)

        self.finMot = QLabel(self.champs)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.finMot)

        self.fin = QLineEdit(self.champs)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.fin)

        self.descriptionMot = QLabel(self.champs)
        self.descriptionMot.setObjectName(u"descriptionMot")
        self.descriptionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.descriptionMot)

        self.description = QPlainTextEdit(self.champs)
        self.description.setObjectName(u"description")
        self.description.setTabChangesFocus(True)
        self.description.setProperty(u"lignes", 4)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.description)


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

        self.titrePublication = QLabel(self.champs)
        self.titrePublication.setObjectName(u"titrePublication")
        self.titrePublication.setProperty(u"role", u"titrePanneau")
        self.titrePublication.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titrePublication.sizePolicy().hasHeightForWidth())
        self.titrePublication.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titrePublication)

        self.remarquable = QCheckBox(self.champs)
        self.remarquable.setObjectName(u"remarquable")

        self.sections.addWidget(self.remarquable)

        self.publication = QFormLayout()
        self.publication.setObjectName(u"publication")
        self.publication.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.publication.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.publication.setHorizontalSpacing(14)
        self.publication.setVerticalSpacing(7)
        self.publication.setContentsMargins(0, 0, 0, 0)
        self.publie_leMot = QLabel(self.champs)
        self.publie_leMot.setObjectName(u"publie_leMot")
        self.publie_leMot.setProperty(u"role", u"secondaire")

        self.publication.setWidget(0, QFormLayout.ItemRole.LabelRole, self.publie_leMot)

        self.publie_le = QLineEdit(self.champs)
        self.publie_le.setObjectName(u"publie_le")
        self.publie_le.setProperty(u"genre", u"date")

        self.publication.setWidget(0, QFormLayout.ItemRole.FieldRole, self.publie_le)

        self.publie_ouMot = QLabel(self.champs)
        self.publie_ouMot.setObjectName(u"publie_ouMot")
        self.publie_ouMot.setProperty(u"role", u"secondaire")

        self.publication.setWidget(1, QFormLayout.ItemRole.LabelRole, self.publie_ouMot)

        self.publie_ou = QLineEdit(self.champs)
        self.publie_ou.setObjectName(u"publie_ou")

        self.publication.setWidget(1, QFormLayout.ItemRole.FieldRole, self.publie_ou)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.publication.setWidget(2, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.publication.setWidget(2, QFormLayout.ItemRole.FieldRole, self.notes)


        self.sections.addLayout(self.publication)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ProjetForm)
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
        self.historique = QPushButton(ProjetForm)
        self.historique.setObjectName(u"historique")

        self.boutons.addWidget(self.historique)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ProjetForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ProjetForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.titreMot.setBuddy(self.titre)
        self.debutMot.setBuddy(self.debut)
        self.finMot.setBuddy(self.fin)
        self.descriptionMot.setBuddy(self.description)
        self.publie_leMot.setBuddy(self.publie_le)
        self.publie_ouMot.setBuddy(self.publie_ou)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProjetForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ProjetForm)
    # setupUi

    def retranslateUi(self, ProjetForm):
        ProjetForm.setWindowTitle(QCoreApplication.translate("ProjetForm", u"Projet", None))
        self.entete.setText(QCoreApplication.translate("ProjetForm", u"Projet", None))
        self.titreMot.setText(QCoreApplication.translate("ProjetForm", u"Titre", None))
#if QT_CONFIG(accessibility)
        self.titre.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Titre", None))
#endif // QT_CONFIG(accessibility)
        self.debutMot.setText(QCoreApplication.translate("ProjetForm", u"D\u00e9but", None))
#if QT_CONFIG(accessibility)
        self.debut.setAccessibleName(QCoreApplication.translate("ProjetForm", u"D\u00e9but", None))
#endif // QT_CONFIG(accessibility)
        self.debut.setPlaceholderText(QCoreApplication.translate("ProjetForm", u"JJ/MM/AAAA", None))
        self.finMot.setText(QCoreApplication.translate("ProjetForm", u"Fin", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Fin", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("ProjetForm", u"JJ/MM/AAAA", None))
        self.descriptionMot.setText(QCoreApplication.translate("ProjetForm", u"Description", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Description", None))
#endif // QT_CONFIG(accessibility)
        self.titreStructures.setText(QCoreApplication.translate("ProjetForm", u"Structures", None))
#if QT_CONFIG(accessibility)
        self.structures.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Structures", None))
#endif // QT_CONFIG(accessibility)
        self.titreThemes.setText(QCoreApplication.translate("ProjetForm", u"Th\u00e8mes", None))
#if QT_CONFIG(accessibility)
        self.themes.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Th\u00e8mes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Nouveau th\u00e8me", None))
#endif // QT_CONFIG(accessibility)
        self.theme.setPlaceholderText(QCoreApplication.translate("ProjetForm", u"Nouveau th\u00e8me", None))
        self.ajouter_theme.setText(QCoreApplication.translate("ProjetForm", u"Ajouter le th\u00e8me", None))
        self.titrePublication.setText(QCoreApplication.translate("ProjetForm", u"Exp\u00e9rience remarquable", None))
        self.remarquable.setText(QCoreApplication.translate("ProjetForm", u"Ce projet est une exp\u00e9rience remarquable", None))
        self.publie_leMot.setText(QCoreApplication.translate("ProjetForm", u"Publi\u00e9e le", None))
#if QT_CONFIG(accessibility)
        self.publie_le.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Publi\u00e9e le", None))
#endif // QT_CONFIG(accessibility)
        self.publie_le.setPlaceholderText(QCoreApplication.translate("ProjetForm", u"JJ/MM/AAAA", None))
        self.publie_ouMot.setText(QCoreApplication.translate("ProjetForm", u"Publi\u00e9e o\u00f9", None))
#if QT_CONFIG(accessibility)
        self.publie_ou.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Publi\u00e9e o\u00f9", None))
#endif // QT_CONFIG(accessibility)
        self.publie_ou.setPlaceholderText(QCoreApplication.translate("ProjetForm", u"lettre d\u2019information, journ\u00e9e r\u00e9gionale, plateforme\u2026", None))
        self.notesMot.setText(QCoreApplication.translate("ProjetForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("ProjetForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.historique.setText(QCoreApplication.translate("ProjetForm", u"Historique", None))
        self.annuler.setText(QCoreApplication.translate("ProjetForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ProjetForm", u"Enregistrer", None))
    # retranslateUi

