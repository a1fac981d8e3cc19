# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mandat.ui'
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

class Ui_MandatForm(object):
    def setupUi(self, MandatForm):
        if not MandatForm.objectName():
            MandatForm.setObjectName(u"MandatForm")
        MandatForm.resize(560, 400)
        self.disposition = QVBoxLayout(MandatForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(MandatForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(MandatForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(MandatForm)
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
        self.debutMot = QLabel(self.champs)
        self.debutMot.setObjectName(u"debutMot")
        self.debutMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.debutMot)

        self.debut = QLineEdit(self.champs)
        self.debut.setObjectName(u"debut")
        self.debut.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.debut)

        self.finMot = QLabel(self.champs)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.finMot)

        self.fin = QLineEdit(self.champs)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"date")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.fin)

        self.aideFin = QLabel(self.champs)
        self.aideFin.setObjectName(u"aideFin")
        self.aideFin.setProperty(u"role", u"explication")
        self.aideFin.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideFin.sizePolicy().hasHeightForWidth())
        self.aideFin.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aideFin)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(MandatForm)
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

        self.annuler = QPushButton(MandatForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(MandatForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.debutMot.setBuddy(self.debut)
        self.finMot.setBuddy(self.fin)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MandatForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(MandatForm)
    # setupUi

    def retranslateUi(self, MandatForm):
        MandatForm.setWindowTitle(QCoreApplication.translate("MandatForm", u"Mandat du CoPil", None))
        self.entete.setText(QCoreApplication.translate("MandatForm", u"Mandat du CoPil", None))
        self.debutMot.setText(QCoreApplication.translate("MandatForm", u"D\u00e9but", None))
#if QT_CONFIG(accessibility)
        self.debut.setAccessibleName(QCoreApplication.translate("MandatForm", u"D\u00e9but", None))
#endif // QT_CONFIG(accessibility)
        self.debut.setPlaceholderText(QCoreApplication.translate("MandatForm", u"JJ/MM/AAAA", None))
        self.finMot.setText(QCoreApplication.translate("MandatForm", u"Fin", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("MandatForm", u"Fin", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("MandatForm", u"deux ans", None))
        self.aideFin.setText(QCoreApplication.translate("MandatForm", u"Vide\u202f: la veille du deuxi\u00e8me anniversaire de son d\u00e9but.", None))
        self.notesMot.setText(QCoreApplication.translate("MandatForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("MandatForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("MandatForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("MandatForm", u"Enregistrer", None))
    # retranslateUi

