# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'modeles.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_ModelesForm(object):
    def setupUi(self, ModelesForm):
        if not ModelesForm.objectName():
            ModelesForm.setObjectName(u"ModelesForm")
        ModelesForm.resize(1000, 640)
        self.disposition = QVBoxLayout(ModelesForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ModelesForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ModelesForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ModelesForm)
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
        self.ecrire = QVBoxLayout()
        self.ecrire.setSpacing(6)
        self.ecrire.setObjectName(u"ecrire")
        self.genreMot = QLabel(self.champs)
        self.genreMot.setObjectName(u"genreMot")
        self.genreMot.setProperty(u"role", u"titrePanneau")
        self.genreMot.setWordWrap(True)

        self.ecrire.addWidget(self.genreMot)

        self.genre = DropDown(self.champs)
        self.genre.setObjectName(u"genre")

        self.ecrire.addWidget(self.genre)

        self.objetMot = QLabel(self.champs)
        self.objetMot.setObjectName(u"objetMot")
        self.objetMot.setProperty(u"role", u"secondaire")
        self.objetMot.setWordWrap(True)

        self.ecrire.addWidget(self.objetMot)

        self.objet = QLineEdit(self.champs)
        self.objet.setObjectName(u"objet")

        self.ecrire.addWidget(self.objet)

        self.corpsMot = QLabel(self.champs)
        self.corpsMot.setObjectName(u"corpsMot")
        self.corpsMot.setProperty(u"role", u"secondaire")
        self.corpsMot.setWordWrap(True)

        self.ecrire.addWidget(self.corpsMot)

        self.corps = QPlainTextEdit(self.champs)
        self.corps.setObjectName(u"corps")
        self.corps.setTabChangesFocus(True)
        self.corps.setProperty(u"lignes", 12)

        self.ecrire.addWidget(self.corps)

        self.champLigne = QHBoxLayout()
        self.champLigne.setSpacing(8)
        self.champLigne.setObjectName(u"champLigne")
        self.champ = DropDown(self.champs)
        self.champ.setObjectName(u"champ")

        self.champLigne.addWidget(self.champ)

        self.inserer = QPushButton(self.champs)
        self.inserer.setObjectName(u"inserer")

        self.champLigne.addWidget(self.inserer)

        self.champLigne.setStretch(0, 1)

        self.ecrire.addLayout(self.champLigne)

        self.ecrire.setStretch(5, 1)

        self.contenu.addLayout(self.ecrire)

        self.lire = QVBoxLayout()
        self.lire.setSpacing(6)
        self.lire.setObjectName(u"lire")
        self.apercuMot = QLabel(self.champs)
        self.apercuMot.setObjectName(u"apercuMot")
        self.apercuMot.setProperty(u"role", u"titrePanneau")
        self.apercuMot.setWordWrap(True)

        self.lire.addWidget(self.apercuMot)

        self.objetApercu = QLabel(self.champs)
        self.objetApercu.setObjectName(u"objetApercu")
        self.objetApercu.setTextFormat(Qt.TextFormat.PlainText)
        self.objetApercu.setText(u"")
        self.objetApercu.setProperty(u"role", u"fort")
        self.objetApercu.setWordWrap(True)

        self.lire.addWidget(self.objetApercu)

        self.corpsApercu = QPlainTextEdit(self.champs)
        self.corpsApercu.setObjectName(u"corpsApercu")
        self.corpsApercu.setReadOnly(True)
        self.corpsApercu.setTabChangesFocus(True)
        self.corpsApercu.setProperty(u"lignes", 12)

        self.lire.addWidget(self.corpsApercu)

        self.lire.setStretch(2, 1)

        self.contenu.addLayout(self.lire)

        self.contenu.setStretch(0, 1)
        self.contenu.setStretch(1, 1)
        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ModelesForm)
        self.faute.setObjectName(u"faute")
        self.faute.setTextFormat(Qt.TextFormat.PlainText)
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.origine = QPushButton(ModelesForm)
        self.origine.setObjectName(u"origine")

        self.boutons.addWidget(self.origine)

        self.vide = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ModelesForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ModelesForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.genreMot.setBuddy(self.genre)
        self.objetMot.setBuddy(self.objet)
        self.corpsMot.setBuddy(self.corps)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ModelesForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ModelesForm)
    # setupUi

    def retranslateUi(self, ModelesForm):
        ModelesForm.setWindowTitle(QCoreApplication.translate("ModelesForm", u"Textes des messages", None))
        self.entete.setText(QCoreApplication.translate("ModelesForm", u"Textes des messages", None))
        self.phrase.setText(QCoreApplication.translate("ModelesForm", u"Un champ entre accolades est remplac\u00e9 dans chaque message. Une ligne dont le champ est vide pour la r\u00e9union dispara\u00eet. Pour \u00e9crire une accolade, doublez-la\u202f: {{.", None))
        self.genreMot.setText(QCoreApplication.translate("ModelesForm", u"Message", None))
#if QT_CONFIG(accessibility)
        self.genre.setAccessibleName(QCoreApplication.translate("ModelesForm", u"Message", None))
#endif // QT_CONFIG(accessibility)
        self.objetMot.setText(QCoreApplication.translate("ModelesForm", u"Objet", None))
#if QT_CONFIG(accessibility)
        self.objet.setAccessibleName(QCoreApplication.translate("ModelesForm", u"Objet", None))
#endif // QT_CONFIG(accessibility)
        self.corpsMot.setText(QCoreApplication.translate("ModelesForm", u"Texte", None))
#if QT_CONFIG(accessibility)
        self.corps.setAccessibleName(QCoreApplication.translate("ModelesForm", u"Texte", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.champ.setAccessibleName(QCoreApplication.translate("ModelesForm", u"Champ \u00e0 ins\u00e9rer", None))
#endif // QT_CONFIG(accessibility)
        self.inserer.setText(QCoreApplication.translate("ModelesForm", u"Ins\u00e9rer ce champ", None))
        self.apercuMot.setText(QCoreApplication.translate("ModelesForm", u"Aper\u00e7u", None))
#if QT_CONFIG(accessibility)
        self.corpsApercu.setAccessibleName(QCoreApplication.translate("ModelesForm", u"Aper\u00e7u du texte", None))
#endif // QT_CONFIG(accessibility)
        self.origine.setText(QCoreApplication.translate("ModelesForm", u"Revenir au texte d\u2019origine", None))
        self.annuler.setText(QCoreApplication.translate("ModelesForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ModelesForm", u"Enregistrer", None))
    # retranslateUi

