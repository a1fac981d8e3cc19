# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'capacites.ui'
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

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_CapacitesForm(object):
    def setupUi(self, CapacitesForm):
        if not CapacitesForm.objectName():
            CapacitesForm.setObjectName(u"CapacitesForm")
        CapacitesForm.resize(540, 260)
        self.disposition = QVBoxLayout(CapacitesForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(CapacitesForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(CapacitesForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(CapacitesForm)
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
        self.anneeMot = QLabel(self.champs)
        self.anneeMot.setObjectName(u"anneeMot")
        self.anneeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.anneeMot)

        self.annee = DropDown(self.champs)
        self.annee.setObjectName(u"annee")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.annee)

        self.accompagnementMot = QLabel(self.champs)
        self.accompagnementMot.setObjectName(u"accompagnementMot")
        self.accompagnementMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.accompagnementMot)

        self.accompagnement = QLineEdit(self.champs)
        self.accompagnement.setObjectName(u"accompagnement")
        self.accompagnement.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.accompagnement)

        self.accompagnementDit = QLabel(self.champs)
        self.accompagnementDit.setObjectName(u"accompagnementDit")
        self.accompagnementDit.setText(u"")
        self.accompagnementDit.setProperty(u"role", u"explication")
        self.accompagnementDit.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.accompagnementDit.sizePolicy().hasHeightForWidth())
        self.accompagnementDit.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.accompagnementDit)

        self.appui_hors_etpMot = QLabel(self.champs)
        self.appui_hors_etpMot.setObjectName(u"appui_hors_etpMot")
        self.appui_hors_etpMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.appui_hors_etpMot)

        self.appui_hors_etp = QLineEdit(self.champs)
        self.appui_hors_etp.setObjectName(u"appui_hors_etp")
        self.appui_hors_etp.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.appui_hors_etp)

        self.appui_hors_etpDit = QLabel(self.champs)
        self.appui_hors_etpDit.setObjectName(u"appui_hors_etpDit")
        self.appui_hors_etpDit.setText(u"")
        self.appui_hors_etpDit.setProperty(u"role", u"explication")
        self.appui_hors_etpDit.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.appui_hors_etpDit.sizePolicy().hasHeightForWidth())
        self.appui_hors_etpDit.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.appui_hors_etpDit)

        self.appui_etpMot = QLabel(self.champs)
        self.appui_etpMot.setObjectName(u"appui_etpMot")
        self.appui_etpMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.appui_etpMot)

        self.appui_etp = QLineEdit(self.champs)
        self.appui_etp.setObjectName(u"appui_etp")
        self.appui_etp.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.appui_etp)

        self.appui_etpDit = QLabel(self.champs)
        self.appui_etpDit.setObjectName(u"appui_etpDit")
        self.appui_etpDit.setText(u"")
        self.appui_etpDit.setProperty(u"role", u"explication")
        self.appui_etpDit.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.appui_etpDit.sizePolicy().hasHeightForWidth())
        self.appui_etpDit.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.appui_etpDit)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(CapacitesForm)
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

        self.annuler = QPushButton(CapacitesForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(CapacitesForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.anneeMot.setBuddy(self.annee)
        self.accompagnementMot.setBuddy(self.accompagnement)
        self.appui_hors_etpMot.setBuddy(self.appui_hors_etp)
        self.appui_etpMot.setBuddy(self.appui_etp)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CapacitesForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(CapacitesForm)
    # setupUi

    def retranslateUi(self, CapacitesForm):
        CapacitesForm.setWindowTitle(QCoreApplication.translate("CapacitesForm", u"Capacit\u00e9 de l\u2019ann\u00e9e", None))
        self.entete.setText(QCoreApplication.translate("CapacitesForm", u"Capacit\u00e9 de l\u2019ann\u00e9e", None))
        self.phrase.setText(QCoreApplication.translate("CapacitesForm", u"Combien de projets de chaque cat\u00e9gorie le COPS peut commencer dans l\u2019ann\u00e9e. Une case vide reprend le dernier nombre not\u00e9 avant.", None))
        self.anneeMot.setText(QCoreApplication.translate("CapacitesForm", u"Ann\u00e9e", None))
#if QT_CONFIG(accessibility)
        self.annee.setAccessibleName(QCoreApplication.translate("CapacitesForm", u"Ann\u00e9e", None))
#endif // QT_CONFIG(accessibility)
        self.accompagnementMot.setText(QCoreApplication.translate("CapacitesForm", u"Accompagnements", None))
#if QT_CONFIG(accessibility)
        self.accompagnement.setAccessibleName(QCoreApplication.translate("CapacitesForm", u"Accompagnements", None))
#endif // QT_CONFIG(accessibility)
        self.appui_hors_etpMot.setText(QCoreApplication.translate("CapacitesForm", u"Appuis hors ETP", None))
#if QT_CONFIG(accessibility)
        self.appui_hors_etp.setAccessibleName(QCoreApplication.translate("CapacitesForm", u"Appuis hors ETP", None))
#endif // QT_CONFIG(accessibility)
        self.appui_etpMot.setText(QCoreApplication.translate("CapacitesForm", u"Appuis ETP", None))
#if QT_CONFIG(accessibility)
        self.appui_etp.setAccessibleName(QCoreApplication.translate("CapacitesForm", u"Appuis ETP", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("CapacitesForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("CapacitesForm", u"Enregistrer", None))
    # retranslateUi

