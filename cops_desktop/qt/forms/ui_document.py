# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'document.ui'
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

class Ui_DocumentForm(object):
    def setupUi(self, DocumentForm):
        if not DocumentForm.objectName():
            DocumentForm.setObjectName(u"DocumentForm")
        DocumentForm.resize(520, 220)
        self.disposition = QVBoxLayout(DocumentForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(DocumentForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(DocumentForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
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
        self.nomMot = QLabel(self.champs)
        self.nomMot.setObjectName(u"nomMot")
        self.nomMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nomMot)

        self.nom = QLineEdit(self.champs)
        self.nom.setObjectName(u"nom")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nom)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(DocumentForm)
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

        self.annuler = QPushButton(DocumentForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(DocumentForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.nomMot.setBuddy(self.nom)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DocumentForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(DocumentForm)
    # setupUi

    def retranslateUi(self, DocumentForm):
        DocumentForm.setWindowTitle(QCoreApplication.translate("DocumentForm", u"Renommer le document", None))
        self.entete.setText(QCoreApplication.translate("DocumentForm", u"Renommer le document", None))
        self.nomMot.setText(QCoreApplication.translate("DocumentForm", u"Nom", None))
#if QT_CONFIG(accessibility)
        self.nom.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Nom", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("DocumentForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("DocumentForm", u"Enregistrer", None))
    # retranslateUi

