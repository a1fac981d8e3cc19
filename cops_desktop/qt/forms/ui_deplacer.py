# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'deplacer.ui'
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

class Ui_DeplacerForm(object):
    def setupUi(self, DeplacerForm):
        if not DeplacerForm.objectName():
            DeplacerForm.setObjectName(u"DeplacerForm")
        DeplacerForm.resize(540, 260)
        self.disposition = QVBoxLayout(DeplacerForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(DeplacerForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(DeplacerForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(DeplacerForm)
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
        self.versMot = QLabel(self.champs)
        self.versMot.setObjectName(u"versMot")
        self.versMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.versMot)

        self.vers = DropDown(self.champs)
        self.vers.setObjectName(u"vers")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.vers)

        self.ouverts = QLabel(self.champs)
        self.ouverts.setObjectName(u"ouverts")
        self.ouverts.setText(u"")
        self.ouverts.setProperty(u"role", u"attention")
        self.ouverts.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.ouverts.sizePolicy().hasHeightForWidth())
        self.ouverts.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.ouverts)

        self.leMot = QLabel(self.champs)
        self.leMot.setObjectName(u"leMot")
        self.leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.leMot)

        self.le = QLineEdit(self.champs)
        self.le.setObjectName(u"le")
        self.le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.le)

        self.motifMot = QLabel(self.champs)
        self.motifMot.setObjectName(u"motifMot")
        self.motifMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.motifMot)

        self.motif = QPlainTextEdit(self.champs)
        self.motif.setObjectName(u"motif")
        self.motif.setTabChangesFocus(True)
        self.motif.setProperty(u"lignes", 3)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.motif)

        self.pourquoi = QLabel(self.champs)
        self.pourquoi.setObjectName(u"pourquoi")
        self.pourquoi.setText(u"")
        self.pourquoi.setProperty(u"role", u"explication")
        self.pourquoi.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.pourquoi.sizePolicy().hasHeightForWidth())
        self.pourquoi.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.pourquoi)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(DeplacerForm)
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

        self.annuler = QPushButton(DeplacerForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(DeplacerForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.versMot.setBuddy(self.vers)
        self.leMot.setBuddy(self.le)
        self.motifMot.setBuddy(self.motif)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DeplacerForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(DeplacerForm)
    # setupUi

    def retranslateUi(self, DeplacerForm):
        DeplacerForm.setWindowTitle(QCoreApplication.translate("DeplacerForm", u"Changer d\u2019\u00e9tape", None))
        self.entete.setText(QCoreApplication.translate("DeplacerForm", u"Changer d\u2019\u00e9tape", None))
        self.phrase.setText(QCoreApplication.translate("DeplacerForm", u"Chaque changement est dat\u00e9, sign\u00e9 et gard\u00e9 dans l\u2019histoire de l\u2019accompagnement.", None))
        self.versMot.setText(QCoreApplication.translate("DeplacerForm", u"Changement", None))
#if QT_CONFIG(accessibility)
        self.vers.setAccessibleName(QCoreApplication.translate("DeplacerForm", u"Changement", None))
#endif // QT_CONFIG(accessibility)
        self.leMot.setText(QCoreApplication.translate("DeplacerForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.le.setAccessibleName(QCoreApplication.translate("DeplacerForm", u"Le", None))
#endif // QT_CONFIG(accessibility)
        self.le.setPlaceholderText(QCoreApplication.translate("DeplacerForm", u"JJ/MM/AAAA", None))
        self.motifMot.setText(QCoreApplication.translate("DeplacerForm", u"Motif", None))
#if QT_CONFIG(accessibility)
        self.motif.setAccessibleName(QCoreApplication.translate("DeplacerForm", u"Motif", None))
#endif // QT_CONFIG(accessibility)
        self.motif.setPlaceholderText(QCoreApplication.translate("DeplacerForm", u"En quelques mots", None))
        self.annuler.setText(QCoreApplication.translate("DeplacerForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("DeplacerForm", u"Changer d\u2019\u00e9tape", None))
    # retranslateUi

