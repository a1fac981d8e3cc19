# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'cotec.ui'
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

from cops_desktop.qt.widgets.choice_button import ChoiceButton

class Ui_CotecForm(object):
    def setupUi(self, CotecForm):
        if not CotecForm.objectName():
            CotecForm.setObjectName(u"CotecForm")
        CotecForm.resize(620, 480)
        self.disposition = QVBoxLayout(CotecForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(CotecForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(CotecForm)
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
        self.sujetMot = QLabel(self.champs)
        self.sujetMot.setObjectName(u"sujetMot")
        self.sujetMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.sujetMot)

        self.sujet = QLineEdit(self.champs)
        self.sujet.setObjectName(u"sujet")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.sujet)

        self.livrableMot = QLabel(self.champs)
        self.livrableMot.setObjectName(u"livrableMot")
        self.livrableMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.livrableMot)

        self.livrable = QPlainTextEdit(self.champs)
        self.livrable.setObjectName(u"livrable")
        self.livrable.setTabChangesFocus(True)
        self.livrable.setProperty(u"lignes", 2)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.livrable)

        self.datesMot = QLabel(self.champs)
        self.datesMot.setObjectName(u"datesMot")
        self.datesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.datesMot)

        self.dates = QHBoxLayout()
        self.dates.setSpacing(8)
        self.dates.setObjectName(u"dates")
        self.debut = QLineEdit(self.champs)
        self.debut.setObjectName(u"debut")
        self.debut.setProperty(u"genre", u"date")

        self.dates.addWidget(self.debut)

        self.finMot = QLabel(self.champs)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.dates.addWidget(self.finMot)

        self.fin = QLineEdit(self.champs)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"date")

        self.dates.addWidget(self.fin)


        self.formulaire.setLayout(2, QFormLayout.ItemRole.FieldRole, self.dates)

        self.copilote_copilMot = QLabel(self.champs)
        self.copilote_copilMot.setObjectName(u"copilote_copilMot")
        self.copilote_copilMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.copilote_copilMot)

        self.copilote_copil = ChoiceButton(self.champs)
        self.copilote_copil.setObjectName(u"copilote_copil")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.copilote_copil)

        self.copilote_equipeMot = QLabel(self.champs)
        self.copilote_equipeMot.setObjectName(u"copilote_equipeMot")
        self.copilote_equipeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.copilote_equipeMot)

        self.copilote_equipe = ChoiceButton(self.champs)
        self.copilote_equipe.setObjectName(u"copilote_equipe")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.copilote_equipe)

        self.livrable_publie_leMot = QLabel(self.champs)
        self.livrable_publie_leMot.setObjectName(u"livrable_publie_leMot")
        self.livrable_publie_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.livrable_publie_leMot)

        self.livrable_publie_le = QLineEdit(self.champs)
        self.livrable_publie_le.setObjectName(u"livrable_publie_le")
        self.livrable_publie_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.livrable_publie_le)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(CotecForm)
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
        self.supprimer = QPushButton(CotecForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(CotecForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(CotecForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.sujetMot.setBuddy(self.sujet)
        self.livrableMot.setBuddy(self.livrable)
        self.datesMot.setBuddy(self.debut)
        self.finMot.setBuddy(self.fin)
        self.copilote_copilMot.setBuddy(self.copilote_copil)
        self.copilote_equipeMot.setBuddy(self.copilote_equipe)
        self.livrable_publie_leMot.setBuddy(self.livrable_publie_le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CotecForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(CotecForm)
    # setupUi

    def retranslateUi(self, CotecForm):
        CotecForm.setWindowTitle(QCoreApplication.translate("CotecForm", u"CoTec", None))
        self.entete.setText(QCoreApplication.translate("CotecForm", u"CoTec", None))
        self.sujetMot.setText(QCoreApplication.translate("CotecForm", u"Sujet", None))
#if QT_CONFIG(accessibility)
        self.sujet.setAccessibleName(QCoreApplication.translate("CotecForm", u"Sujet", None))
#endif // QT_CONFIG(accessibility)
        self.sujet.setPlaceholderText(QCoreApplication.translate("CotecForm", u"Partenariat en p\u00e9diatrie", None))
        self.livrableMot.setText(QCoreApplication.translate("CotecForm", u"Livrable", None))
#if QT_CONFIG(accessibility)
        self.livrable.setAccessibleName(QCoreApplication.translate("CotecForm", u"Livrable", None))
#endif // QT_CONFIG(accessibility)
        self.datesMot.setText(QCoreApplication.translate("CotecForm", u"Du", None))
#if QT_CONFIG(accessibility)
        self.debut.setAccessibleName(QCoreApplication.translate("CotecForm", u"D\u00e9but", None))
#endif // QT_CONFIG(accessibility)
        self.debut.setPlaceholderText(QCoreApplication.translate("CotecForm", u"JJ/MM/AAAA", None))
        self.finMot.setText(QCoreApplication.translate("CotecForm", u"au", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("CotecForm", u"Fin", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("CotecForm", u"JJ/MM/AAAA", None))
        self.copilote_copilMot.setText(QCoreApplication.translate("CotecForm", u"Copilote, CoPil", None))
#if QT_CONFIG(accessibility)
        self.copilote_copil.setAccessibleName(QCoreApplication.translate("CotecForm", u"Copilote, CoPil", None))
#endif // QT_CONFIG(accessibility)
        self.copilote_equipeMot.setText(QCoreApplication.translate("CotecForm", u"Copilote, \u00e9quipe", None))
#if QT_CONFIG(accessibility)
        self.copilote_equipe.setAccessibleName(QCoreApplication.translate("CotecForm", u"Copilote, \u00e9quipe", None))
#endif // QT_CONFIG(accessibility)
        self.livrable_publie_leMot.setText(QCoreApplication.translate("CotecForm", u"Livrable publi\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.livrable_publie_le.setAccessibleName(QCoreApplication.translate("CotecForm", u"Livrable publi\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.livrable_publie_le.setPlaceholderText(QCoreApplication.translate("CotecForm", u"JJ/MM/AAAA", None))
        self.notesMot.setText(QCoreApplication.translate("CotecForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("CotecForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.supprimer.setText(QCoreApplication.translate("CotecForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("CotecForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("CotecForm", u"Enregistrer", None))
    # retranslateUi

