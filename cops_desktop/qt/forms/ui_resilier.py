# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'resilier.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton

class Ui_ResilierForm(object):
    def setupUi(self, ResilierForm):
        if not ResilierForm.objectName():
            ResilierForm.setObjectName(u"ResilierForm")
        ResilierForm.resize(540, 260)
        self.disposition = QVBoxLayout(ResilierForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ResilierForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ResilierForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ResilierForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.resilie_leMot = QLabel(self.champs)
        self.resilie_leMot.setObjectName(u"resilie_leMot")
        self.resilie_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.resilie_leMot)

        self.resilie_le = QLineEdit(self.champs)
        self.resilie_le.setObjectName(u"resilie_le")
        self.resilie_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.resilie_le)

        self.emporte = QLabel(self.champs)
        self.emporte.setObjectName(u"emporte")
        self.emporte.setText(u"")
        self.emporte.setProperty(u"role", u"fort")
        self.emporte.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.emporte.sizePolicy().hasHeightForWidth())
        self.emporte.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.emporte)

        self.aide = QLabel(self.champs)
        self.aide.setObjectName(u"aide")
        self.aide.setProperty(u"role", u"explication")
        self.aide.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aide.sizePolicy().hasHeightForWidth())
        self.aide.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aide)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ResilierForm)
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

        self.annuler = QPushButton(ResilierForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ResilierForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.resilie_leMot.setBuddy(self.resilie_le)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ResilierForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ResilierForm)
    # setupUi

    def retranslateUi(self, ResilierForm):
        ResilierForm.setWindowTitle(QCoreApplication.translate("ResilierForm", u"R\u00e9silier un engagement", None))
        self.entete.setText(QCoreApplication.translate("ResilierForm", u"R\u00e9silier l\u2019engagement", None))
        self.phrase.setText(QCoreApplication.translate("ResilierForm", u"La personne, ou la structure, quitte le Comit\u00e9 des Partenaires avant la fin de ses deux ans.", None))
        self.resilie_leMot.setText(QCoreApplication.translate("ResilierForm", u"\u00c0 partir du", None))
#if QT_CONFIG(accessibility)
        self.resilie_le.setAccessibleName(QCoreApplication.translate("ResilierForm", u"\u00c0 partir du", None))
#endif // QT_CONFIG(accessibility)
        self.resilie_le.setPlaceholderText(QCoreApplication.translate("ResilierForm", u"JJ/MM/AAAA", None))
        self.aide.setText(QCoreApplication.translate("ResilierForm", u"C\u2019est le premier jour sans engagement. Ce qui a \u00e9t\u00e9 fait avant reste dans l\u2019histoire.", None))
        self.annuler.setText(QCoreApplication.translate("ResilierForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ResilierForm", u"R\u00e9silier", None))
    # retranslateUi

