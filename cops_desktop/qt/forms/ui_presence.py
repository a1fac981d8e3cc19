# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'presence.ui'
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

class Ui_PresenceForm(object):
    def setupUi(self, PresenceForm):
        if not PresenceForm.objectName():
            PresenceForm.setObjectName(u"PresenceForm")
        PresenceForm.resize(620, 600)
        self.disposition = QVBoxLayout(PresenceForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PresenceForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(PresenceForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(PresenceForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.formulaire = QFormLayout(self.champs)
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.presenceMot = QLabel(self.champs)
        self.presenceMot.setObjectName(u"presenceMot")
        self.presenceMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.presenceMot)

        self.presence = DropDown(self.champs)
        self.presence.setObjectName(u"presence")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.presence)

        self.inscriptionMot = QLabel(self.champs)
        self.inscriptionMot.setObjectName(u"inscriptionMot")
        self.inscriptionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.inscriptionMot)

        self.inscription = DropDown(self.champs)
        self.inscription.setObjectName(u"inscription")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.inscription)

        self.modeMot = QLabel(self.champs)
        self.modeMot.setObjectName(u"modeMot")
        self.modeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.modeMot)

        self.mode = DropDown(self.champs)
        self.mode.setObjectName(u"mode")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.mode)

        self.demi_journeesMot = QLabel(self.champs)
        self.demi_journeesMot.setObjectName(u"demi_journeesMot")
        self.demi_journeesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.demi_journeesMot)

        self.demi_journees = DropDown(self.champs)
        self.demi_journees.setObjectName(u"demi_journees")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.demi_journees)

        self.titreVacation = QLabel(self.champs)
        self.titreVacation.setObjectName(u"titreVacation")
        self.titreVacation.setProperty(u"role", u"titrePanneau")
        self.titreVacation.setWordWrap(True)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.titreVacation)

        self.duree_retenueMot = QLabel(self.champs)
        self.duree_retenueMot.setObjectName(u"duree_retenueMot")
        self.duree_retenueMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.duree_retenueMot)

        self.duree_retenue = QLineEdit(self.champs)
        self.duree_retenue.setObjectName(u"duree_retenue")
        self.duree_retenue.setProperty(u"genre", u"duree")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.duree_retenue)

        self.motifMot = QLabel(self.champs)
        self.motifMot.setObjectName(u"motifMot")
        self.motifMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.motifMot)

        self.motif = QLineEdit(self.champs)
        self.motif.setObjectName(u"motif")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.motif)

        self.deja_retribueMot = QLabel(self.champs)
        self.deja_retribueMot.setObjectName(u"deja_retribueMot")
        self.deja_retribueMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.deja_retribueMot)

        self.deja_retribue = DropDown(self.champs)
        self.deja_retribue.setObjectName(u"deja_retribue")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.deja_retribue)

        self.regle_hors_logicielMot = QLabel(self.champs)
        self.regle_hors_logicielMot.setObjectName(u"regle_hors_logicielMot")
        self.regle_hors_logicielMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.regle_hors_logicielMot)

        self.regle_hors_logiciel = QLineEdit(self.champs)
        self.regle_hors_logiciel.setObjectName(u"regle_hors_logiciel")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.regle_hors_logiciel)

        self.aideRegle = QLabel(self.champs)
        self.aideRegle.setObjectName(u"aideRegle")
        self.aideRegle.setProperty(u"role", u"explication")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.aideRegle.sizePolicy().hasHeightForWidth())
        self.aideRegle.setSizePolicy(sizePolicy)
        self.aideRegle.setWordWrap(True)

        self.formulaire.setWidget(9, QFormLayout.ItemRole.FieldRole, self.aideRegle)

        self.titreRetour = QLabel(self.champs)
        self.titreRetour.setObjectName(u"titreRetour")
        self.titreRetour.setProperty(u"role", u"titrePanneau")
        self.titreRetour.setWordWrap(True)

        self.formulaire.setWidget(10, QFormLayout.ItemRole.SpanningRole, self.titreRetour)

        self.retour_leMot = QLabel(self.champs)
        self.retour_leMot.setObjectName(u"retour_leMot")
        self.retour_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(11, QFormLayout.ItemRole.LabelRole, self.retour_leMot)

        self.retour_le = QLineEdit(self.champs)
        self.retour_le.setObjectName(u"retour_le")
        self.retour_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(11, QFormLayout.ItemRole.FieldRole, self.retour_le)

        self.retourMot = QLabel(self.champs)
        self.retourMot.setObjectName(u"retourMot")
        self.retourMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(12, QFormLayout.ItemRole.LabelRole, self.retourMot)

        self.retour = QPlainTextEdit(self.champs)
        self.retour.setObjectName(u"retour")
        self.retour.setTabChangesFocus(True)
        self.retour.setProperty(u"lignes", 2)

        self.formulaire.setWidget(12, QFormLayout.ItemRole.FieldRole, self.retour)

        self.titreNotes = QLabel(self.champs)
        self.titreNotes.setObjectName(u"titreNotes")
        self.titreNotes.setProperty(u"role", u"titrePanneau")
        self.titreNotes.setWordWrap(True)

        self.formulaire.setWidget(13, QFormLayout.ItemRole.SpanningRole, self.titreNotes)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.formulaire.setWidget(14, QFormLayout.ItemRole.SpanningRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PresenceForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.retirer = QPushButton(PresenceForm)
        self.retirer.setObjectName(u"retirer")

        self.boutons.addWidget(self.retirer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(PresenceForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PresenceForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.presenceMot.setBuddy(self.presence)
        self.inscriptionMot.setBuddy(self.inscription)
        self.modeMot.setBuddy(self.mode)
        self.demi_journeesMot.setBuddy(self.demi_journees)
        self.duree_retenueMot.setBuddy(self.duree_retenue)
        self.motifMot.setBuddy(self.motif)
        self.deja_retribueMot.setBuddy(self.deja_retribue)
        self.regle_hors_logicielMot.setBuddy(self.regle_hors_logiciel)
        self.retour_leMot.setBuddy(self.retour_le)
        self.retourMot.setBuddy(self.retour)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PresenceForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PresenceForm)
    # setupUi

    def retranslateUi(self, PresenceForm):
        PresenceForm.setWindowTitle(QCoreApplication.translate("PresenceForm", u"Pr\u00e9sence", None))
        self.entete.setText(QCoreApplication.translate("PresenceForm", u"Pr\u00e9sence", None))
        self.presenceMot.setText(QCoreApplication.translate("PresenceForm", u"Pr\u00e9sence", None))
#if QT_CONFIG(accessibility)
        self.presence.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Pr\u00e9sence", None))
#endif // QT_CONFIG(accessibility)
        self.inscriptionMot.setText(QCoreApplication.translate("PresenceForm", u"Inscription", None))
#if QT_CONFIG(accessibility)
        self.inscription.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Inscription", None))
#endif // QT_CONFIG(accessibility)
        self.modeMot.setText(QCoreApplication.translate("PresenceForm", u"Mode", None))
#if QT_CONFIG(accessibility)
        self.mode.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Mode", None))
#endif // QT_CONFIG(accessibility)
        self.demi_journeesMot.setText(QCoreApplication.translate("PresenceForm", u"Demi-journ\u00e9es", None))
#if QT_CONFIG(accessibility)
        self.demi_journees.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Demi-journ\u00e9es", None))
#endif // QT_CONFIG(accessibility)
        self.titreVacation.setText(QCoreApplication.translate("PresenceForm", u"Vacation", None))
        self.duree_retenueMot.setText(QCoreApplication.translate("PresenceForm", u"Dur\u00e9e retenue", None))
#if QT_CONFIG(accessibility)
        self.duree_retenue.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Dur\u00e9e retenue", None))
#endif // QT_CONFIG(accessibility)
        self.duree_retenue.setPlaceholderText(QCoreApplication.translate("PresenceForm", u"1:32 ou 92\u00a0min", None))
        self.motifMot.setText(QCoreApplication.translate("PresenceForm", u"Motif", None))
#if QT_CONFIG(accessibility)
        self.motif.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Motif de la dur\u00e9e retenue", None))
#endif // QT_CONFIG(accessibility)
        self.motif.setPlaceholderText(QCoreApplication.translate("PresenceForm", u"ligne coup\u00e9e 5\u00a0min", None))
        self.deja_retribueMot.setText(QCoreApplication.translate("PresenceForm", u"D\u00e9j\u00e0 r\u00e9tribu\u00e9", None))
#if QT_CONFIG(accessibility)
        self.deja_retribue.setAccessibleName(QCoreApplication.translate("PresenceForm", u"D\u00e9j\u00e0 r\u00e9tribu\u00e9 pour cette r\u00e9union", None))
#endif // QT_CONFIG(accessibility)
        self.regle_hors_logicielMot.setText(QCoreApplication.translate("PresenceForm", u"R\u00e9gl\u00e9 hors logiciel", None))
#if QT_CONFIG(accessibility)
        self.regle_hors_logiciel.setAccessibleName(QCoreApplication.translate("PresenceForm", u"R\u00e9gl\u00e9 hors logiciel", None))
#endif // QT_CONFIG(accessibility)
        self.regle_hors_logiciel.setPlaceholderText(QCoreApplication.translate("PresenceForm", u"virement du 12/03, avant le programme", None))
        self.aideRegle.setText(QCoreApplication.translate("PresenceForm", u"Une note ici\u202f: la r\u00e9union compte dans les chiffres et n\u2019est jamais propos\u00e9e au paiement.", None))
        self.titreRetour.setText(QCoreApplication.translate("PresenceForm", u"Retour sur la restitution", None))
        self.retour_leMot.setText(QCoreApplication.translate("PresenceForm", u"Re\u00e7u le", None))
#if QT_CONFIG(accessibility)
        self.retour_le.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Retour re\u00e7u le", None))
#endif // QT_CONFIG(accessibility)
        self.retour_le.setPlaceholderText(QCoreApplication.translate("PresenceForm", u"JJ/MM/AAAA", None))
        self.retourMot.setText(QCoreApplication.translate("PresenceForm", u"Texte", None))
#if QT_CONFIG(accessibility)
        self.retour.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Texte du retour", None))
#endif // QT_CONFIG(accessibility)
        self.titreNotes.setText(QCoreApplication.translate("PresenceForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("PresenceForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.retirer.setText(QCoreApplication.translate("PresenceForm", u"Retirer de la r\u00e9union", None))
        self.annuler.setText(QCoreApplication.translate("PresenceForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PresenceForm", u"Enregistrer", None))
    # retranslateUi

