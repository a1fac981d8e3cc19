# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bareme.ui'
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

class Ui_BaremeForm(object):
    def setupUi(self, BaremeForm):
        if not BaremeForm.objectName():
            BaremeForm.setObjectName(u"BaremeForm")
        BaremeForm.resize(700, 480)
        self.disposition = QVBoxLayout(BaremeForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(BaremeForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(BaremeForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(BaremeForm)
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
        self.sections = QVBoxLayout(self.champs)
        self.sections.setSpacing(12)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 10, 0)
        self.comparaison = QLabel(self.champs)
        self.comparaison.setObjectName(u"comparaison")
        self.comparaison.setText(u"")
        self.comparaison.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.comparaison.sizePolicy().hasHeightForWidth())
        self.comparaison.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.comparaison)

        self.formulaire = QFormLayout()
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.formulaire.setContentsMargins(0, 0, 0, 0)
        self.depuisMot = QLabel(self.champs)
        self.depuisMot.setObjectName(u"depuisMot")
        self.depuisMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.depuisMot)

        self.depuis = QLineEdit(self.champs)
        self.depuis.setObjectName(u"depuis")
        self.depuis.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.depuis)

        self.aide = QLabel(self.champs)
        self.aide.setObjectName(u"aide")
        self.aide.setProperty(u"role", u"explication")
        self.aide.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aide.sizePolicy().hasHeightForWidth())
        self.aide.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.aide)


        self.sections.addLayout(self.formulaire)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(BaremeForm)
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

        self.annuler = QPushButton(BaremeForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(BaremeForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.depuisMot.setBuddy(self.depuis)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BaremeForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(BaremeForm)
    # setupUi

    def retranslateUi(self, BaremeForm):
        BaremeForm.setWindowTitle(QCoreApplication.translate("BaremeForm", u"Bar\u00e8me kilom\u00e9trique", None))
        self.entete.setText(QCoreApplication.translate("BaremeForm", u"Bar\u00e8me kilom\u00e9trique", None))
        self.depuisMot.setText(QCoreApplication.translate("BaremeForm", u"Appliquer aux trajets \u00e0 partir du", None))
#if QT_CONFIG(accessibility)
        self.depuis.setAccessibleName(QCoreApplication.translate("BaremeForm", u"Appliquer aux trajets \u00e0 partir du", None))
#endif // QT_CONFIG(accessibility)
        self.depuis.setPlaceholderText(QCoreApplication.translate("BaremeForm", u"JJ/MM/AAAA", None))
        self.aide.setText(QCoreApplication.translate("BaremeForm", u"Les trajets d\u00e9j\u00e0 pay\u00e9s gardent leur montant\u202f; un trajet valid\u00e9 dont le bar\u00e8me change donne une diff\u00e9rence sur l\u2019\u00e9tat suivant. Ctrl+Z revient au bar\u00e8me d\u2019avant.", None))
        self.annuler.setText(QCoreApplication.translate("BaremeForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("BaremeForm", u"Appliquer \u00e0 partir de cette date", None))
    # retranslateUi

