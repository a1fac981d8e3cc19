# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'invitations.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QLabel, QListWidget, QListWidgetItem,
    QPlainTextEdit, QPushButton, QRadioButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_InvitationsForm(object):
    def setupUi(self, InvitationsForm):
        if not InvitationsForm.objectName():
            InvitationsForm.setObjectName(u"InvitationsForm")
        InvitationsForm.resize(1000, 660)
        self.disposition = QVBoxLayout(InvitationsForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(InvitationsForm)
        self.entete.setObjectName(u"entete")
        self.entete.setTextFormat(Qt.TextFormat.PlainText)
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(InvitationsForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.changements = QLabel(InvitationsForm)
        self.changements.setObjectName(u"changements")
        self.changements.setTextFormat(Qt.TextFormat.PlainText)
        self.changements.setText(u"")
        self.changements.setProperty(u"role", u"garde")
        self.changements.setWordWrap(True)

        self.disposition.addWidget(self.changements)

        self.defilement = QScrollArea(InvitationsForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.contenu = QHBoxLayout(self.champs)
        self.contenu.setSpacing(22)
        self.contenu.setObjectName(u"contenu")
        self.contenu.setContentsMargins(0, 0, 10, 0)
        self.choix = QVBoxLayout()
        self.choix.setSpacing(6)
        self.choix.setObjectName(u"choix")
        self.genreMot = QLabel(self.champs)
        self.genreMot.setObjectName(u"genreMot")
        self.genreMot.setProperty(u"role", u"titrePanneau")
        self.genreMot.setWordWrap(True)

        self.choix.addWidget(self.genreMot)

        self.genreLigne = QHBoxLayout()
        self.genreLigne.setSpacing(8)
        self.genreLigne.setObjectName(u"genreLigne")
        self.genre = DropDown(self.champs)
        self.genre.setObjectName(u"genre")

        self.genreLigne.addWidget(self.genre)

        self.modeles = QPushButton(self.champs)
        self.modeles.setObjectName(u"modeles")
        self.modeles.setProperty(u"role", u"lien")

        self.genreLigne.addWidget(self.modeles)

        self.genreLigne.setStretch(0, 1)

        self.choix.addLayout(self.genreLigne)

        self.quiMot = QLabel(self.champs)
        self.quiMot.setObjectName(u"quiMot")
        self.quiMot.setProperty(u"role", u"titrePanneau")
        self.quiMot.setWordWrap(True)

        self.choix.addWidget(self.quiMot)

        self.qui = DropDown(self.champs)
        self.qui.setObjectName(u"qui")

        self.choix.addWidget(self.qui)

        self.personnes = QListWidget(self.champs)
        self.personnes.setObjectName(u"personnes")
        self.personnes.setMinimumSize(QSize(0, 120))

        self.choix.addWidget(self.personnes)

        self.compte = QLabel(self.champs)
        self.compte.setObjectName(u"compte")
        self.compte.setTextFormat(Qt.TextFormat.PlainText)
        self.compte.setText(u"")
        self.compte.setProperty(u"role", u"secondaire")
        self.compte.setWordWrap(True)

        self.choix.addWidget(self.compte)

        self.sans = QLabel(self.champs)
        self.sans.setObjectName(u"sans")
        self.sans.setTextFormat(Qt.TextFormat.PlainText)
        self.sans.setText(u"")
        self.sans.setProperty(u"role", u"explication")
        self.sans.setWordWrap(True)

        self.choix.addWidget(self.sans)

        self.sansLigne = QHBoxLayout()
        self.sansLigne.setSpacing(6)
        self.sansLigne.setObjectName(u"sansLigne")
        self.copier = QPushButton(self.champs)
        self.copier.setObjectName(u"copier")

        self.sansLigne.addWidget(self.copier)

        self.noter = QPushButton(self.champs)
        self.noter.setObjectName(u"noter")

        self.sansLigne.addWidget(self.noter)

        self.sansVide = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sansLigne.addItem(self.sansVide)


        self.choix.addLayout(self.sansLigne)

        self.commentMot = QLabel(self.champs)
        self.commentMot.setObjectName(u"commentMot")
        self.commentMot.setProperty(u"role", u"titrePanneau")
        self.commentMot.setWordWrap(True)

        self.choix.addWidget(self.commentMot)

        self.chacune = QRadioButton(self.champs)
        self.chacune.setObjectName(u"chacune")
        self.chacune.setChecked(True)

        self.choix.addWidget(self.chacune)

        self.cachee = QRadioButton(self.champs)
        self.cachee.setObjectName(u"cachee")

        self.choix.addWidget(self.cachee)

        self.agenda = QCheckBox(self.champs)
        self.agenda.setObjectName(u"agenda")
        self.agenda.setChecked(True)

        self.choix.addWidget(self.agenda)


        self.contenu.addLayout(self.choix)

        self.apercu = QVBoxLayout()
        self.apercu.setSpacing(6)
        self.apercu.setObjectName(u"apercu")
        self.apercuMot = QLabel(self.champs)
        self.apercuMot.setObjectName(u"apercuMot")
        self.apercuMot.setProperty(u"role", u"titrePanneau")
        self.apercuMot.setWordWrap(True)

        self.apercu.addWidget(self.apercuMot)

        self.pour = QLabel(self.champs)
        self.pour.setObjectName(u"pour")
        self.pour.setTextFormat(Qt.TextFormat.PlainText)
        self.pour.setText(u"")
        self.pour.setProperty(u"role", u"secondaire")
        self.pour.setWordWrap(True)

        self.apercu.addWidget(self.pour)

        self.objet = QLabel(self.champs)
        self.objet.setObjectName(u"objet")
        self.objet.setTextFormat(Qt.TextFormat.PlainText)
        self.objet.setText(u"")
        self.objet.setProperty(u"role", u"fort")
        self.objet.setWordWrap(True)

        self.apercu.addWidget(self.objet)

        self.corps = QPlainTextEdit(self.champs)
        self.corps.setObjectName(u"corps")
        self.corps.setReadOnly(True)
        self.corps.setTabChangesFocus(True)
        self.corps.setProperty(u"lignes", 12)

        self.apercu.addWidget(self.corps)

        self.apercu.setStretch(3, 1)

        self.contenu.addLayout(self.apercu)

        self.contenu.setStretch(0, 5)
        self.contenu.setStretch(1, 6)
        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(InvitationsForm)
        self.faute.setObjectName(u"faute")
        self.faute.setTextFormat(Qt.TextFormat.PlainText)
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.ics = QPushButton(InvitationsForm)
        self.ics.setObjectName(u"ics")

        self.boutons.addWidget(self.ics)

        self.vide = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(InvitationsForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(InvitationsForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.genreMot.setBuddy(self.genre)
        self.quiMot.setBuddy(self.qui)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InvitationsForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(InvitationsForm)
    # setupUi

    def retranslateUi(self, InvitationsForm):
        InvitationsForm.setWindowTitle(QCoreApplication.translate("InvitationsForm", u"Invitations", None))
        self.entete.setText(QCoreApplication.translate("InvitationsForm", u"Invitations", None))
        self.genreMot.setText(QCoreApplication.translate("InvitationsForm", u"Message", None))
#if QT_CONFIG(accessibility)
        self.genre.setAccessibleName(QCoreApplication.translate("InvitationsForm", u"Message", None))
#endif // QT_CONFIG(accessibility)
        self.modeles.setText(QCoreApplication.translate("InvitationsForm", u"Modifier ce texte\u2026", None))
        self.quiMot.setText(QCoreApplication.translate("InvitationsForm", u"\u00c0 qui", None))
#if QT_CONFIG(accessibility)
        self.qui.setAccessibleName(QCoreApplication.translate("InvitationsForm", u"\u00c0 qui", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.personnes.setAccessibleName(QCoreApplication.translate("InvitationsForm", u"Personnes concern\u00e9es par la r\u00e9union\u202f: Espace coche ou d\u00e9coche", None))
#endif // QT_CONFIG(accessibility)
        self.copier.setText(QCoreApplication.translate("InvitationsForm", u"Copier leurs noms", None))
        self.noter.setText(QCoreApplication.translate("InvitationsForm", u"Noter comme invit\u00e9es", None))
        self.commentMot.setText(QCoreApplication.translate("InvitationsForm", u"Comment", None))
        self.chacune.setText(QCoreApplication.translate("InvitationsForm", u"Un message par personne", None))
        self.cachee.setText(QCoreApplication.translate("InvitationsForm", u"Un seul message, en copie cach\u00e9e (Cci)", None))
        self.agenda.setText(QCoreApplication.translate("InvitationsForm", u"Joindre le fichier d\u2019agenda (.ics)", None))
        self.apercuMot.setText(QCoreApplication.translate("InvitationsForm", u"Aper\u00e7u du premier message", None))
#if QT_CONFIG(accessibility)
        self.corps.setAccessibleName(QCoreApplication.translate("InvitationsForm", u"Texte du message", None))
#endif // QT_CONFIG(accessibility)
        self.ics.setText(QCoreApplication.translate("InvitationsForm", u"Enregistrer l\u2019agenda seul (.ics)\u2026", None))
        self.annuler.setText(QCoreApplication.translate("InvitationsForm", u"Fermer", None))
        self.enregistrer.setText(QCoreApplication.translate("InvitationsForm", u"Pr\u00e9parer les messages\u2026", None))
    # retranslateUi

