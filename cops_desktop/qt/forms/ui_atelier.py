# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'atelier.ui'
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

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_AtelierForm(object):
    def setupUi(self, AtelierForm):
        if not AtelierForm.objectName():
            AtelierForm.setObjectName(u"AtelierForm")
        AtelierForm.resize(580, 440)
        self.disposition = QVBoxLayout(AtelierForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(AtelierForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(AtelierForm)
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
        self.lettreMot = QLabel(self.champs)
        self.lettreMot.setObjectName(u"lettreMot")
        self.lettreMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.lettreMot)

        self.lettre = QLineEdit(self.champs)
        self.lettre.setObjectName(u"lettre")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.lettre)

        self.titreMot = QLabel(self.champs)
        self.titreMot.setObjectName(u"titreMot")
        self.titreMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titreMot)

        self.titre = QLineEdit(self.champs)
        self.titre.setObjectName(u"titre")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.titre)

        self.salleMot = QLabel(self.champs)
        self.salleMot.setObjectName(u"salleMot")
        self.salleMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.salleMot)

        self.salle = QLineEdit(self.champs)
        self.salle.setObjectName(u"salle")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.salle)

        self.couleurMot = QLabel(self.champs)
        self.couleurMot.setObjectName(u"couleurMot")
        self.couleurMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.couleurMot)

        self.couleur = DropDown(self.champs)
        self.couleur.setObjectName(u"couleur")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.couleur)

        self.placesMot = QLabel(self.champs)
        self.placesMot.setObjectName(u"placesMot")
        self.placesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.placesMot)

        self.places = QLineEdit(self.champs)
        self.places.setObjectName(u"places")
        self.places.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.places)

        self.aidePlaces = QLabel(self.champs)
        self.aidePlaces.setObjectName(u"aidePlaces")
        self.aidePlaces.setProperty(u"role", u"explication")
        self.aidePlaces.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aidePlaces.sizePolicy().hasHeightForWidth())
        self.aidePlaces.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.aidePlaces)

        self.animationMot = QLabel(self.champs)
        self.animationMot.setObjectName(u"animationMot")
        self.animationMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.animationMot)

        self.animation = QLineEdit(self.champs)
        self.animation.setObjectName(u"animation")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.animation)

        self.debutMot = QLabel(self.champs)
        self.debutMot.setObjectName(u"debutMot")
        self.debutMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.debutMot)

        self.debut = QLineEdit(self.champs)
        self.debut.setObjectName(u"debut")
        self.debut.setProperty(u"genre", u"heure")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.debut)

        self.finMot = QLabel(self.champs)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.finMot)

        self.fin = QLineEdit(self.champs)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"heure")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.fin)

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

        self.faute = QLabel(AtelierForm)
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
        self.supprimer = QPushButton(AtelierForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(AtelierForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(AtelierForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.lettreMot.setBuddy(self.lettre)
        self.titreMot.setBuddy(self.titre)
        self.salleMot.setBuddy(self.salle)
        self.couleurMot.setBuddy(self.couleur)
        self.placesMot.setBuddy(self.places)
        self.animationMot.setBuddy(self.animation)
        self.debutMot.setBuddy(self.debut)
        self.finMot.setBuddy(self.fin)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AtelierForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(AtelierForm)
    # setupUi

    def retranslateUi(self, AtelierForm):
        AtelierForm.setWindowTitle(QCoreApplication.translate("AtelierForm", u"Atelier", None))
        self.entete.setText(QCoreApplication.translate("AtelierForm", u"Atelier", None))
        self.lettreMot.setText(QCoreApplication.translate("AtelierForm", u"Lettre", None))
#if QT_CONFIG(accessibility)
        self.lettre.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Lettre", None))
#endif // QT_CONFIG(accessibility)
        self.lettre.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"A", None))
        self.titreMot.setText(QCoreApplication.translate("AtelierForm", u"Titre", None))
#if QT_CONFIG(accessibility)
        self.titre.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Titre", None))
#endif // QT_CONFIG(accessibility)
        self.titre.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"Le partenariat en pratique", None))
        self.salleMot.setText(QCoreApplication.translate("AtelierForm", u"Salle", None))
#if QT_CONFIG(accessibility)
        self.salle.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Salle", None))
#endif // QT_CONFIG(accessibility)
        self.couleurMot.setText(QCoreApplication.translate("AtelierForm", u"Couleur", None))
#if QT_CONFIG(accessibility)
        self.couleur.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Couleur", None))
#endif // QT_CONFIG(accessibility)
        self.placesMot.setText(QCoreApplication.translate("AtelierForm", u"Places", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Places", None))
#endif // QT_CONFIG(accessibility)
        self.places.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"sans limite", None))
        self.aidePlaces.setText(QCoreApplication.translate("AtelierForm", u"Qui anime l\u2019atelier n\u2019y prend pas de place.", None))
        self.animationMot.setText(QCoreApplication.translate("AtelierForm", u"Animation", None))
#if QT_CONFIG(accessibility)
        self.animation.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Animation", None))
#endif // QT_CONFIG(accessibility)
        self.animation.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"Qui anime, s\u2019il n\u2019est pas dans l\u2019annuaire", None))
        self.debutMot.setText(QCoreApplication.translate("AtelierForm", u"D\u00e9but", None))
#if QT_CONFIG(accessibility)
        self.debut.setAccessibleName(QCoreApplication.translate("AtelierForm", u"D\u00e9but", None))
#endif // QT_CONFIG(accessibility)
        self.debut.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"celui de la r\u00e9union", None))
        self.finMot.setText(QCoreApplication.translate("AtelierForm", u"Fin", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Fin", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("AtelierForm", u"celle de la r\u00e9union", None))
        self.notesMot.setText(QCoreApplication.translate("AtelierForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("AtelierForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.supprimer.setText(QCoreApplication.translate("AtelierForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("AtelierForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("AtelierForm", u"Enregistrer", None))
    # retranslateUi

