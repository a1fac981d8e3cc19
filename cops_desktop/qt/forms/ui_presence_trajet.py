# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'presence_trajet.ui'
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

from cops_desktop.qt.widgets.rows_editor import RowsEditor

class Ui_PresenceTrajetForm(object):
    def setupUi(self, PresenceTrajetForm):
        if not PresenceTrajetForm.objectName():
            PresenceTrajetForm.setObjectName(u"PresenceTrajetForm")
        PresenceTrajetForm.resize(620, 420)
        self.disposition = QVBoxLayout(PresenceTrajetForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PresenceTrajetForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(PresenceTrajetForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(PresenceTrajetForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.formulaire = QFormLayout(self.champs)
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.trajetMot = QLabel(self.champs)
        self.trajetMot.setObjectName(u"trajetMot")
        self.trajetMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.trajetMot)

        self.trajet = QLineEdit(self.champs)
        self.trajet.setObjectName(u"trajet")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.trajet)

        self.kmMot = QLabel(self.champs)
        self.kmMot.setObjectName(u"kmMot")
        self.kmMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kmMot)

        self.km = QLineEdit(self.champs)
        self.km.setObjectName(u"km")
        self.km.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.km)

        self.cvMot = QLabel(self.champs)
        self.cvMot.setObjectName(u"cvMot")
        self.cvMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.cvMot)

        self.cv = QLineEdit(self.champs)
        self.cv.setObjectName(u"cv")
        self.cv.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.cv)

        self.aideCv = QLabel(self.champs)
        self.aideCv.setObjectName(u"aideCv")
        self.aideCv.setText(u"")
        self.aideCv.setProperty(u"role", u"explication")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.aideCv.sizePolicy().hasHeightForWidth())
        self.aideCv.setSizePolicy(sizePolicy)
        self.aideCv.setWordWrap(True)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.aideCv)

        self.titreFrais = QLabel(self.champs)
        self.titreFrais.setObjectName(u"titreFrais")
        self.titreFrais.setProperty(u"role", u"titrePanneau")
        self.titreFrais.setWordWrap(True)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.titreFrais)

        self.frais = RowsEditor(self.champs)
        self.frais.setObjectName(u"frais")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.SpanningRole, self.frais)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PresenceTrajetForm)
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

        self.annuler = QPushButton(PresenceTrajetForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PresenceTrajetForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.trajetMot.setBuddy(self.trajet)
        self.kmMot.setBuddy(self.km)
        self.cvMot.setBuddy(self.cv)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PresenceTrajetForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PresenceTrajetForm)
    # setupUi

    def retranslateUi(self, PresenceTrajetForm):
        PresenceTrajetForm.setWindowTitle(QCoreApplication.translate("PresenceTrajetForm", u"Trajet et frais", None))
        self.entete.setText(QCoreApplication.translate("PresenceTrajetForm", u"Trajet et frais", None))
        self.trajetMot.setText(QCoreApplication.translate("PresenceTrajetForm", u"Trajet", None))
#if QT_CONFIG(accessibility)
        self.trajet.setAccessibleName(QCoreApplication.translate("PresenceTrajetForm", u"Trajet", None))
#endif // QT_CONFIG(accessibility)
        self.trajet.setPlaceholderText(QCoreApplication.translate("PresenceTrajetForm", u"Tarbes \u2013 Albi \u2013 Tarbes", None))
        self.kmMot.setText(QCoreApplication.translate("PresenceTrajetForm", u"Kilom\u00e8tres", None))
#if QT_CONFIG(accessibility)
        self.km.setAccessibleName(QCoreApplication.translate("PresenceTrajetForm", u"Kilom\u00e8tres", None))
#endif // QT_CONFIG(accessibility)
        self.km.setPlaceholderText(QCoreApplication.translate("PresenceTrajetForm", u"aller et retour", None))
        self.cvMot.setText(QCoreApplication.translate("PresenceTrajetForm", u"Puissance fiscale", None))
#if QT_CONFIG(accessibility)
        self.cv.setAccessibleName(QCoreApplication.translate("PresenceTrajetForm", u"Puissance fiscale", None))
#endif // QT_CONFIG(accessibility)
        self.cv.setPlaceholderText(QCoreApplication.translate("PresenceTrajetForm", u"chevaux (CV)", None))
        self.titreFrais.setText(QCoreApplication.translate("PresenceTrajetForm", u"Autres frais", None))
#if QT_CONFIG(accessibility)
        self.frais.setAccessibleName(QCoreApplication.translate("PresenceTrajetForm", u"Autres frais", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("PresenceTrajetForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PresenceTrajetForm", u"Enregistrer", None))
    # retranslateUi

