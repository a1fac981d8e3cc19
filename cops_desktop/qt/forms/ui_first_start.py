# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FirstStart(object):
    def setupUi(self, FirstStart):
        if not FirstStart.objectName():
            FirstStart.setObjectName(u"FirstStart")
        FirstStart.resize(470, 230)
        self.disposition = QVBoxLayout(FirstStart)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.titre = QLabel(FirstStart)
        self.titre.setObjectName(u"titre")
        self.titre.setProperty(u"role", u"titre")
        self.titre.setWordWrap(True)

        self.disposition.addWidget(self.titre)

        self.phrase = QLabel(FirstStart)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.nom = QLineEdit(FirstStart)
        self.nom.setObjectName(u"nom")

        self.disposition.addWidget(self.nom)

        self.faute = QLabel(FirstStart)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(FirstStart)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.commencer = QPushButton(FirstStart)
        self.commencer.setObjectName(u"commencer")
        self.commencer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.commencer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(FirstStart)

        self.commencer.setDefault(True)


        QMetaObject.connectSlotsByName(FirstStart)
    # setupUi

    def retranslateUi(self, FirstStart):
        FirstStart.setWindowTitle(QCoreApplication.translate("FirstStart", u"Bienvenue", None))
        self.titre.setText(QCoreApplication.translate("FirstStart", u"Bienvenue", None))
        self.phrase.setText(QCoreApplication.translate("FirstStart", u"Comment vous appelez-vous\u202f? Votre nom signe ce que vous saisissez dans l\u2019historique des fichiers. Il reste sur cet ordinateur et dans les fichiers que vous modifiez.", None))
#if QT_CONFIG(accessibility)
        self.nom.setAccessibleName(QCoreApplication.translate("FirstStart", u"Pr\u00e9nom et nom", None))
#endif // QT_CONFIG(accessibility)
        self.nom.setPlaceholderText(QCoreApplication.translate("FirstStart", u"Pr\u00e9nom Nom", None))
        self.annuler.setText(QCoreApplication.translate("FirstStart", u"Quitter", None))
        self.commencer.setText(QCoreApplication.translate("FirstStart", u"Commencer", None))
    # retranslateUi

