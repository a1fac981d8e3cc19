# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sortir.ui'
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
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QRadioButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_SortirForm(object):
    def setupUi(self, SortirForm):
        if not SortirForm.objectName():
            SortirForm.setObjectName(u"SortirForm")
        SortirForm.resize(620, 560)
        self.disposition = QVBoxLayout(SortirForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(SortirForm)
        self.entete.setObjectName(u"entete")
        self.entete.setTextFormat(Qt.TextFormat.PlainText)
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.contenuMot = QLabel(SortirForm)
        self.contenuMot.setObjectName(u"contenuMot")
        self.contenuMot.setTextFormat(Qt.TextFormat.PlainText)
        self.contenuMot.setText(u"")
        self.contenuMot.setProperty(u"role", u"explication")
        self.contenuMot.setWordWrap(True)

        self.disposition.addWidget(self.contenuMot)

        self.defilement = QScrollArea(SortirForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.contenu = QVBoxLayout(self.champs)
        self.contenu.setSpacing(8)
        self.contenu.setObjectName(u"contenu")
        self.contenu.setContentsMargins(0, 0, 10, 0)
        self.quoiMot = QLabel(self.champs)
        self.quoiMot.setObjectName(u"quoiMot")
        self.quoiMot.setProperty(u"role", u"titrePanneau")
        self.quoiMot.setWordWrap(True)

        self.contenu.addWidget(self.quoiMot)

        self.quoi = QWidget(self.champs)
        self.quoi.setObjectName(u"quoi")
        self.quoiGrille = QGridLayout(self.quoi)
        self.quoiGrille.setObjectName(u"quoiGrille")
        self.quoiGrille.setHorizontalSpacing(14)
        self.quoiGrille.setVerticalSpacing(2)
        self.quoiGrille.setContentsMargins(0, 0, 0, 0)
        self.xlsx = QRadioButton(self.quoi)
        self.xlsx.setObjectName(u"xlsx")
        self.xlsx.setChecked(True)

        self.quoiGrille.addWidget(self.xlsx, 0, 0, 1, 1)

        self.liste = QRadioButton(self.quoi)
        self.liste.setObjectName(u"liste")

        self.quoiGrille.addWidget(self.liste, 0, 1, 1, 1)

        self.csv = QRadioButton(self.quoi)
        self.csv.setObjectName(u"csv")

        self.quoiGrille.addWidget(self.csv, 1, 0, 1, 1)

        self.etiquettes = QRadioButton(self.quoi)
        self.etiquettes.setObjectName(u"etiquettes")

        self.quoiGrille.addWidget(self.etiquettes, 1, 1, 1, 1)

        self.vcard = QRadioButton(self.quoi)
        self.vcard.setObjectName(u"vcard")

        self.quoiGrille.addWidget(self.vcard, 2, 0, 1, 1)

        self.courriels = QRadioButton(self.quoi)
        self.courriels.setObjectName(u"courriels")

        self.quoiGrille.addWidget(self.courriels, 2, 1, 1, 1)

        self.quoiGrille.setColumnStretch(0, 1)
        self.quoiGrille.setColumnStretch(1, 1)

        self.contenu.addWidget(self.quoi)

        self.pourQui = QWidget(self.champs)
        self.pourQui.setObjectName(u"pourQui")
        self.pourQuiColonne = QVBoxLayout(self.pourQui)
        self.pourQuiColonne.setSpacing(8)
        self.pourQuiColonne.setObjectName(u"pourQuiColonne")
        self.pourQuiColonne.setContentsMargins(0, 0, 0, 0)
        self.pourQuiMot = QLabel(self.pourQui)
        self.pourQuiMot.setObjectName(u"pourQuiMot")
        self.pourQuiMot.setProperty(u"role", u"titrePanneau")
        self.pourQuiMot.setWordWrap(True)

        self.pourQuiColonne.addWidget(self.pourQuiMot)

        self.pourQuiGrille = QGridLayout()
        self.pourQuiGrille.setObjectName(u"pourQuiGrille")
        self.pourQuiGrille.setHorizontalSpacing(14)
        self.diffuser = QRadioButton(self.pourQui)
        self.diffuser.setObjectName(u"diffuser")
        self.diffuser.setChecked(True)

        self.pourQuiGrille.addWidget(self.diffuser, 0, 0, 1, 1)

        self.interne = QRadioButton(self.pourQui)
        self.interne.setObjectName(u"interne")

        self.pourQuiGrille.addWidget(self.interne, 0, 1, 1, 1)

        self.pourQuiGrille.setColumnStretch(0, 1)
        self.pourQuiGrille.setColumnStretch(1, 1)

        self.pourQuiColonne.addLayout(self.pourQuiGrille)


        self.contenu.addWidget(self.pourQui)

        self.planches = QWidget(self.champs)
        self.planches.setObjectName(u"planches")
        self.planchesFormulaire = QFormLayout(self.planches)
        self.planchesFormulaire.setObjectName(u"planchesFormulaire")
        self.planchesFormulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.planchesFormulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.planchesFormulaire.setHorizontalSpacing(14)
        self.planchesFormulaire.setVerticalSpacing(7)
        self.planchesFormulaire.setContentsMargins(0, 0, 0, 0)
        self.plancheMot = QLabel(self.planches)
        self.plancheMot.setObjectName(u"plancheMot")
        self.plancheMot.setProperty(u"role", u"secondaire")

        self.planchesFormulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.plancheMot)

        self.planche = DropDown(self.planches)
        self.planche.setObjectName(u"planche")

        self.planchesFormulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.planche)

        self.premiereMot = QLabel(self.planches)
        self.premiereMot.setObjectName(u"premiereMot")
        self.premiereMot.setProperty(u"role", u"secondaire")

        self.planchesFormulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.premiereMot)

        self.premiere = QLineEdit(self.planches)
        self.premiere.setObjectName(u"premiere")
        self.premiere.setProperty(u"genre", u"entier")

        self.planchesFormulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.premiere)


        self.contenu.addWidget(self.planches)

        self.compte = QLabel(self.champs)
        self.compte.setObjectName(u"compte")
        self.compte.setTextFormat(Qt.TextFormat.PlainText)
        self.compte.setText(u"")
        self.compte.setProperty(u"role", u"sousTitre")
        self.compte.setWordWrap(True)

        self.contenu.addWidget(self.compte)

        self.aSavoir = QLabel(self.champs)
        self.aSavoir.setObjectName(u"aSavoir")
        self.aSavoir.setTextFormat(Qt.TextFormat.PlainText)
        self.aSavoir.setText(u"")
        self.aSavoir.setProperty(u"role", u"explication")
        self.aSavoir.setWordWrap(True)

        self.contenu.addWidget(self.aSavoir)

        self.sans = QLabel(self.champs)
        self.sans.setObjectName(u"sans")
        self.sans.setTextFormat(Qt.TextFormat.PlainText)
        self.sans.setText(u"")
        self.sans.setProperty(u"role", u"secondaire")
        self.sans.setWordWrap(True)

        self.contenu.addWidget(self.sans)

        self.reste = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contenu.addItem(self.reste)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(SortirForm)
        self.faute.setObjectName(u"faute")
        self.faute.setTextFormat(Qt.TextFormat.PlainText)
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(SortirForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(SortirForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.plancheMot.setBuddy(self.planche)
        self.premiereMot.setBuddy(self.premiere)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SortirForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(SortirForm)
    # setupUi

    def retranslateUi(self, SortirForm):
        SortirForm.setWindowTitle(QCoreApplication.translate("SortirForm", u"Exporter une liste", None))
        self.entete.setText(QCoreApplication.translate("SortirForm", u"Exporter une liste", None))
        self.quoiMot.setText(QCoreApplication.translate("SortirForm", u"Quoi", None))
#if QT_CONFIG(accessibility)
        self.quoi.setAccessibleName(QCoreApplication.translate("SortirForm", u"Quoi", None))
#endif // QT_CONFIG(accessibility)
        self.xlsx.setText(QCoreApplication.translate("SortirForm", u"Tableur (.xlsx)", None))
        self.liste.setText(QCoreApplication.translate("SortirForm", u"Liste \u00e0 imprimer", None))
        self.csv.setText(QCoreApplication.translate("SortirForm", u"Fichier CSV", None))
        self.etiquettes.setText(QCoreApplication.translate("SortirForm", u"\u00c9tiquettes d\u2019adresse", None))
        self.vcard.setText(QCoreApplication.translate("SortirForm", u"Contacts (vCard)", None))
        self.courriels.setText(QCoreApplication.translate("SortirForm", u"Adresses e-mail", None))
#if QT_CONFIG(accessibility)
        self.pourQui.setAccessibleName(QCoreApplication.translate("SortirForm", u"Pour qui", None))
#endif // QT_CONFIG(accessibility)
        self.pourQuiMot.setText(QCoreApplication.translate("SortirForm", u"Pour qui", None))
        self.diffuser.setText(QCoreApplication.translate("SortirForm", u"\u00c0 diffuser", None))
        self.interne.setText(QCoreApplication.translate("SortirForm", u"Interne, pour l\u2019\u00e9quipe", None))
        self.plancheMot.setText(QCoreApplication.translate("SortirForm", u"Planche A4", None))
#if QT_CONFIG(accessibility)
        self.planche.setAccessibleName(QCoreApplication.translate("SortirForm", u"Planche A4", None))
#endif // QT_CONFIG(accessibility)
        self.premiereMot.setText(QCoreApplication.translate("SortirForm", u"Premi\u00e8re \u00e9tiquette libre", None))
#if QT_CONFIG(accessibility)
        self.premiere.setAccessibleName(QCoreApplication.translate("SortirForm", u"Premi\u00e8re \u00e9tiquette libre de la planche", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("SortirForm", u"Fermer", None))
        self.enregistrer.setText(QCoreApplication.translate("SortirForm", u"Enregistrer sous\u2026", None))
    # retranslateUi

