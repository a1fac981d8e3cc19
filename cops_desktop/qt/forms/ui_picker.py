# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'picker.ui'
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

class Ui_PickerForm(object):
    def setupUi(self, PickerForm):
        if not PickerForm.objectName():
            PickerForm.setObjectName(u"PickerForm")
        PickerForm.resize(560, 560)
        self.disposition = QVBoxLayout(PickerForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PickerForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.liste = QVBoxLayout()
        self.liste.setSpacing(8)
        self.liste.setObjectName(u"liste")

        self.disposition.addLayout(self.liste)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.nouveau = QPushButton(PickerForm)
        self.nouveau.setObjectName(u"nouveau")

        self.boutons.addWidget(self.nouveau)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(PickerForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.choisir = QPushButton(PickerForm)
        self.choisir.setObjectName(u"choisir")
        self.choisir.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.choisir)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(PickerForm)

        self.choisir.setDefault(True)


        QMetaObject.connectSlotsByName(PickerForm)
    # setupUi

    def retranslateUi(self, PickerForm):
        PickerForm.setWindowTitle(QCoreApplication.translate("PickerForm", u"Choisir", None))
        self.entete.setText(QCoreApplication.translate("PickerForm", u"Choisir", None))
        self.nouveau.setText(QCoreApplication.translate("PickerForm", u"Nouveau\u2026", None))
        self.annuler.setText(QCoreApplication.translate("PickerForm", u"Annuler", None))
        self.choisir.setText(QCoreApplication.translate("PickerForm", u"Choisir", None))
    # retranslateUi

