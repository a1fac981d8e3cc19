# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'phrase.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.phrase_line import PhraseLine

class Ui_PhraseForm(object):
    def setupUi(self, PhraseForm):
        if not PhraseForm.objectName():
            PhraseForm.setObjectName(u"PhraseForm")
        PhraseForm.resize(480, 260)
        self.disposition = QVBoxLayout(PhraseForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PhraseForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.explication = QLabel(PhraseForm)
        self.explication.setObjectName(u"explication")
        self.explication.setText(u"")
        self.explication.setProperty(u"role", u"explication")
        self.explication.setWordWrap(True)

        self.disposition.addWidget(self.explication)

        self.secrete = PhraseLine(PhraseForm)
        self.secrete.setObjectName(u"secrete")

        self.disposition.addWidget(self.secrete)

        self.afficher = QCheckBox(PhraseForm)
        self.afficher.setObjectName(u"afficher")

        self.disposition.addWidget(self.afficher)

        self.garder = QCheckBox(PhraseForm)
        self.garder.setObjectName(u"garder")

        self.disposition.addWidget(self.garder)

        self.trousseau = QLabel(PhraseForm)
        self.trousseau.setObjectName(u"trousseau")
        self.trousseau.setProperty(u"role", u"explication")
        self.trousseau.setWordWrap(True)

        self.disposition.addWidget(self.trousseau)

        self.faute = QLabel(PhraseForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.oubliee = QLabel(PhraseForm)
        self.oubliee.setObjectName(u"oubliee")
        self.oubliee.setProperty(u"role", u"explication")
        self.oubliee.setWordWrap(True)

        self.disposition.addWidget(self.oubliee)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(PhraseForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PhraseForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(PhraseForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PhraseForm)
    # setupUi

    def retranslateUi(self, PhraseForm):
        PhraseForm.setWindowTitle(QCoreApplication.translate("PhraseForm", u"Phrase secr\u00e8te", None))
        self.entete.setText(QCoreApplication.translate("PhraseForm", u"Phrase secr\u00e8te", None))
#if QT_CONFIG(accessibility)
        self.secrete.setAccessibleName(QCoreApplication.translate("PhraseForm", u"Phrase secr\u00e8te", None))
#endif // QT_CONFIG(accessibility)
        self.afficher.setText(QCoreApplication.translate("PhraseForm", u"Afficher ce qui est \u00e9crit", None))
        self.garder.setText(QCoreApplication.translate("PhraseForm", u"La garder dans le trousseau de cet ordinateur", None))
#if QT_CONFIG(tooltip)
        self.garder.setToolTip(QCoreApplication.translate("PhraseForm", u"Le fichier s\u2019ouvre alors sans la demander, dans votre session sur cet ordinateur seulement.", None))
#endif // QT_CONFIG(tooltip)
        self.trousseau.setText(QCoreApplication.translate("PhraseForm", u"Recherche dans le trousseau de cet ordinateur\u2026", None))
        self.oubliee.setText(QCoreApplication.translate("PhraseForm", u"Phrase oubli\u00e9e ? Personne ne peut la retrouver. Cherchez le papier o\u00f9 elle est not\u00e9e, ou ouvrez le fichier sur l\u2019ordinateur dont le trousseau la garde. F1 en dit plus.", None))
        self.annuler.setText(QCoreApplication.translate("PhraseForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PhraseForm", u"Ouvrir", None))
    # retranslateUi

