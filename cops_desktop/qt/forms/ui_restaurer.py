# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restaurer.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_RestaurerForm(object):
    def setupUi(self, RestaurerForm):
        if not RestaurerForm.objectName():
            RestaurerForm.setObjectName(u"RestaurerForm")
        RestaurerForm.resize(760, 560)
        self.disposition = QVBoxLayout(RestaurerForm)
        self.disposition.setSpacing(10)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(RestaurerForm)
        self.entete.setObjectName(u"entete")
        self.entete.setText(u"")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(RestaurerForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.alerte = QLabel(RestaurerForm)
        self.alerte.setObjectName(u"alerte")
        self.alerte.setText(u"")
        self.alerte.setProperty(u"role", u"danger")
        self.alerte.setWordWrap(True)

        self.disposition.addWidget(self.alerte)

        self.maintenant = QLabel(RestaurerForm)
        self.maintenant.setObjectName(u"maintenant")
        self.maintenant.setText(u"")
        self.maintenant.setWordWrap(True)

        self.disposition.addWidget(self.maintenant)

        self.alors = QLabel(RestaurerForm)
        self.alors.setObjectName(u"alors")
        self.alors.setText(u"")
        self.alors.setWordWrap(True)

        self.disposition.addWidget(self.alors)

        self.perdusMot = QLabel(RestaurerForm)
        self.perdusMot.setObjectName(u"perdusMot")
        self.perdusMot.setText(u"")
        self.perdusMot.setProperty(u"role", u"sousTitre")
        self.perdusMot.setWordWrap(True)

        self.disposition.addWidget(self.perdusMot)

        self.perdus = QVBoxLayout()
        self.perdus.setSpacing(0)
        self.perdus.setObjectName(u"perdus")

        self.disposition.addLayout(self.perdus)

        self.retrouvesMot = QLabel(RestaurerForm)
        self.retrouvesMot.setObjectName(u"retrouvesMot")
        self.retrouvesMot.setText(u"")
        self.retrouvesMot.setProperty(u"role", u"sousTitre")
        self.retrouvesMot.setWordWrap(True)

        self.disposition.addWidget(self.retrouvesMot)

        self.retrouves = QVBoxLayout()
        self.retrouves.setSpacing(0)
        self.retrouves.setObjectName(u"retrouves")

        self.disposition.addLayout(self.retrouves)

        self.gardee = QLabel(RestaurerForm)
        self.gardee.setObjectName(u"gardee")
        self.gardee.setText(u"")
        self.gardee.setProperty(u"role", u"explication")
        self.gardee.setWordWrap(True)

        self.disposition.addWidget(self.gardee)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.reste = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.reste)

        self.annuler = QPushButton(RestaurerForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.restaurer = QPushButton(RestaurerForm)
        self.restaurer.setObjectName(u"restaurer")

        self.boutons.addWidget(self.restaurer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(RestaurerForm)

        self.annuler.setDefault(True)


        QMetaObject.connectSlotsByName(RestaurerForm)
    # setupUi

    def retranslateUi(self, RestaurerForm):
        RestaurerForm.setWindowTitle(QCoreApplication.translate("RestaurerForm", u"Restaurer une sauvegarde", None))
        self.annuler.setText(QCoreApplication.translate("RestaurerForm", u"Ne rien changer", None))
        self.restaurer.setText(QCoreApplication.translate("RestaurerForm", u"Restaurer", None))
    # retranslateUi

