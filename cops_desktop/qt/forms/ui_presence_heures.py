# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'presence_heures.ui'
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
    QHBoxLayout, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.rows_editor import RowsEditor

class Ui_PresenceHeuresForm(object):
    def setupUi(self, PresenceHeuresForm):
        if not PresenceHeuresForm.objectName():
            PresenceHeuresForm.setObjectName(u"PresenceHeuresForm")
        PresenceHeuresForm.resize(480, 320)
        self.disposition = QVBoxLayout(PresenceHeuresForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PresenceHeuresForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(PresenceHeuresForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(PresenceHeuresForm)
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
        self.connexions = RowsEditor(self.champs)
        self.connexions.setObjectName(u"connexions")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.SpanningRole, self.connexions)

        self.aide = QLabel(self.champs)
        self.aide.setObjectName(u"aide")
        self.aide.setProperty(u"role", u"explication")
        self.aide.setWordWrap(True)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.SpanningRole, self.aide)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PresenceHeuresForm)
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

        self.annuler = QPushButton(PresenceHeuresForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PresenceHeuresForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(PresenceHeuresForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PresenceHeuresForm)
    # setupUi

    def retranslateUi(self, PresenceHeuresForm):
        PresenceHeuresForm.setWindowTitle(QCoreApplication.translate("PresenceHeuresForm", u"Heures", None))
        self.entete.setText(QCoreApplication.translate("PresenceHeuresForm", u"Heures", None))
#if QT_CONFIG(accessibility)
        self.connexions.setAccessibleName(QCoreApplication.translate("PresenceHeuresForm", u"Heures de pr\u00e9sence", None))
#endif // QT_CONFIG(accessibility)
        self.aide.setText(QCoreApplication.translate("PresenceHeuresForm", u"Une arriv\u00e9e vide\u202f: depuis le d\u00e9but de la r\u00e9union. Un d\u00e9part vide\u202f: jusqu\u2019\u00e0 sa fin. Plusieurs lignes quand la personne part et revient, ou que la ligne coupe.", None))
        self.annuler.setText(QCoreApplication.translate("PresenceHeuresForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PresenceHeuresForm", u"Enregistrer", None))
    # retranslateUi

