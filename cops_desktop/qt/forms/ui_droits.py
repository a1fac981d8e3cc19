# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'droits.ui'
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
    QLabel, QLineEdit, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_DroitsForm(object):
    def setupUi(self, DroitsForm):
        if not DroitsForm.objectName():
            DroitsForm.setObjectName(u"DroitsForm")
        DroitsForm.resize(700, 640)
        self.disposition = QVBoxLayout(DroitsForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(DroitsForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(DroitsForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.colonne = QVBoxLayout(self.champs)
        self.colonne.setSpacing(8)
        self.colonne.setObjectName(u"colonne")
        self.colonne.setContentsMargins(0, 0, 10, 0)
        self.titreDetenu = QLabel(self.champs)
        self.titreDetenu.setObjectName(u"titreDetenu")
        self.titreDetenu.setProperty(u"role", u"titrePanneau")
        self.titreDetenu.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreDetenu.sizePolicy().hasHeightForWidth())
        self.titreDetenu.setSizePolicy(sizePolicy)

        self.colonne.addWidget(self.titreDetenu)

        self.detenu = QLabel(self.champs)
        self.detenu.setObjectName(u"detenu")
        self.detenu.setProperty(u"role", u"explication")
        self.detenu.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.detenu.sizePolicy().hasHeightForWidth())
        self.detenu.setSizePolicy(sizePolicy)

        self.colonne.addWidget(self.detenu)

        self.gestesDetenu = QHBoxLayout()
        self.gestesDetenu.setSpacing(8)
        self.gestesDetenu.setObjectName(u"gestesDetenu")
        self.videDetenu = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.gestesDetenu.addItem(self.videDetenu)


        self.colonne.addLayout(self.gestesDetenu)

        self.titreEffacer = QLabel(self.champs)
        self.titreEffacer.setObjectName(u"titreEffacer")
        self.titreEffacer.setProperty(u"role", u"titrePanneau")
        self.titreEffacer.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreEffacer.sizePolicy().hasHeightForWidth())
        self.titreEffacer.setSizePolicy(sizePolicy)

        self.colonne.addWidget(self.titreEffacer)

        self.recherche = QLabel(self.champs)
        self.recherche.setObjectName(u"recherche")
        self.recherche.setProperty(u"role", u"explication")
        self.recherche.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.recherche.sizePolicy().hasHeightForWidth())
        self.recherche.setSizePolicy(sizePolicy)

        self.colonne.addWidget(self.recherche)

        self.bloc = QWidget(self.champs)
        self.bloc.setObjectName(u"bloc")
        self.blocDisposition = QVBoxLayout(self.bloc)
        self.blocDisposition.setSpacing(7)
        self.blocDisposition.setObjectName(u"blocDisposition")
        self.blocDisposition.setContentsMargins(0, 0, 0, 0)
        self.avertissement = QLabel(self.bloc)
        self.avertissement.setObjectName(u"avertissement")
        self.avertissement.setProperty(u"role", u"fort")
        self.avertissement.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.avertissement.sizePolicy().hasHeightForWidth())
        self.avertissement.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.avertissement)

        self.du = QLabel(self.bloc)
        self.du.setObjectName(u"du")
        self.du.setText(u"")
        self.du.setProperty(u"role", u"erreur")
        self.du.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.du.sizePolicy().hasHeightForWidth())
        self.du.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.du)

        self.part = QLabel(self.bloc)
        self.part.setObjectName(u"part")
        self.part.setText(u"")
        self.part.setProperty(u"role", u"")
        self.part.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.part.sizePolicy().hasHeightForWidth())
        self.part.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.part)

        self.reste = QLabel(self.bloc)
        self.reste.setObjectName(u"reste")
        self.reste.setText(u"")
        self.reste.setProperty(u"role", u"")
        self.reste.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.reste.sizePolicy().hasHeightForWidth())
        self.reste.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.reste)

        self.sauvegardes = QLabel(self.bloc)
        self.sauvegardes.setObjectName(u"sauvegardes")
        self.sauvegardes.setText(u"")
        self.sauvegardes.setProperty(u"role", u"explication")
        self.sauvegardes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.sauvegardes.sizePolicy().hasHeightForWidth())
        self.sauvegardes.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.sauvegardes)

        self.mentions = QLabel(self.bloc)
        self.mentions.setObjectName(u"mentions")
        self.mentions.setText(u"")
        self.mentions.setProperty(u"role", u"")
        self.mentions.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.mentions.sizePolicy().hasHeightForWidth())
        self.mentions.setSizePolicy(sizePolicy)

        self.blocDisposition.addWidget(self.mentions)

        self.mentionsListe = QVBoxLayout()
        self.mentionsListe.setSpacing(3)
        self.mentionsListe.setObjectName(u"mentionsListe")

        self.blocDisposition.addLayout(self.mentionsListe)

        self.demandee_leMot = QLabel(self.bloc)
        self.demandee_leMot.setObjectName(u"demandee_leMot")
        self.demandee_leMot.setProperty(u"role", u"secondaire")
        self.demandee_leMot.setWordWrap(True)

        self.blocDisposition.addWidget(self.demandee_leMot)

        self.demandee_le = QLineEdit(self.bloc)
        self.demandee_le.setObjectName(u"demandee_le")
        self.demandee_le.setProperty(u"genre", u"date")

        self.blocDisposition.addWidget(self.demandee_le)

        self.nomMot = QLabel(self.bloc)
        self.nomMot.setObjectName(u"nomMot")
        self.nomMot.setProperty(u"role", u"secondaire")
        self.nomMot.setWordWrap(True)

        self.blocDisposition.addWidget(self.nomMot)

        self.nom = QLineEdit(self.bloc)
        self.nom.setObjectName(u"nom")

        self.blocDisposition.addWidget(self.nom)

        self.gestesEffacer = QHBoxLayout()
        self.gestesEffacer.setSpacing(8)
        self.gestesEffacer.setObjectName(u"gestesEffacer")
        self.videEffacer = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.gestesEffacer.addItem(self.videEffacer)


        self.blocDisposition.addLayout(self.gestesEffacer)


        self.colonne.addWidget(self.bloc)

        self.gestesPreuve = QHBoxLayout()
        self.gestesPreuve.setSpacing(8)
        self.gestesPreuve.setObjectName(u"gestesPreuve")
        self.videPreuve = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.gestesPreuve.addItem(self.videPreuve)


        self.colonne.addLayout(self.gestesPreuve)

        self.bas = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.colonne.addItem(self.bas)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(DroitsForm)
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


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.demandee_leMot.setBuddy(self.demandee_le)
        self.nomMot.setBuddy(self.nom)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DroitsForm)

        QMetaObject.connectSlotsByName(DroitsForm)
    # setupUi

    def retranslateUi(self, DroitsForm):
        DroitsForm.setWindowTitle(QCoreApplication.translate("DroitsForm", u"Droits de la personne", None))
        self.entete.setText(QCoreApplication.translate("DroitsForm", u"Droits de la personne", None))
        self.titreDetenu.setText(QCoreApplication.translate("DroitsForm", u"Ce que nous d\u00e9tenons", None))
        self.detenu.setText(QCoreApplication.translate("DroitsForm", u"Tout ce que le fichier dit de cette personne, en fran\u00e7ais, avec ses droits\u202f: \u00e0 lui remettre quand elle le demande.", None))
        self.titreEffacer.setText(QCoreApplication.translate("DroitsForm", u"Effacer cette personne", None))
        self.recherche.setText(QCoreApplication.translate("DroitsForm", u"Recherche de tout ce qui parle d\u2019elle\u2026", None))
        self.avertissement.setText(QCoreApplication.translate("DroitsForm", u"C\u2019est le seul geste du programme qui ne s\u2019annule pas\u202f: rien n\u2019est gard\u00e9 de ce qu\u2019il efface.", None))
        self.demandee_leMot.setText(QCoreApplication.translate("DroitsForm", u"Demand\u00e9 par la personne le (facultatif)", None))
#if QT_CONFIG(accessibility)
        self.demandee_le.setAccessibleName(QCoreApplication.translate("DroitsForm", u"Demand\u00e9 par la personne le (facultatif)", None))
#endif // QT_CONFIG(accessibility)
        self.demandee_le.setPlaceholderText(QCoreApplication.translate("DroitsForm", u"JJ/MM/AAAA", None))
        self.nomMot.setText(QCoreApplication.translate("DroitsForm", u"Pour confirmer, \u00e9crivez son nom", None))
#if QT_CONFIG(accessibility)
        self.nom.setAccessibleName(QCoreApplication.translate("DroitsForm", u"Pour confirmer, \u00e9crivez son nom", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

