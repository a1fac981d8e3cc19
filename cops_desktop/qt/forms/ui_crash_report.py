# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash_report.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_CrashReport(object):
    def setupUi(self, CrashReport):
        if not CrashReport.objectName():
            CrashReport.setObjectName(u"CrashReport")
        CrashReport.resize(620, 430)
        self.disposition = QVBoxLayout(CrashReport)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.titre = QLabel(CrashReport)
        self.titre.setObjectName(u"titre")
        self.titre.setProperty(u"role", u"titre")
        self.titre.setWordWrap(True)

        self.disposition.addWidget(self.titre)

        self.phrase = QLabel(CrashReport)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.rapport = QPlainTextEdit(CrashReport)
        self.rapport.setObjectName(u"rapport")
        self.rapport.setReadOnly(True)
        self.rapport.setTabChangesFocus(True)

        self.disposition.addWidget(self.rapport)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.copier = QPushButton(CrashReport)
        self.copier.setObjectName(u"copier")

        self.boutons.addWidget(self.copier)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.fermer = QPushButton(CrashReport)
        self.fermer.setObjectName(u"fermer")
        self.fermer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.fermer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(CrashReport)

        self.fermer.setDefault(True)


        QMetaObject.connectSlotsByName(CrashReport)
    # setupUi

    def retranslateUi(self, CrashReport):
        CrashReport.setWindowTitle(QCoreApplication.translate("CrashReport", u"Une erreur du programme", None))
        self.titre.setText(QCoreApplication.translate("CrashReport", u"Le programme s\u2019est tromp\u00e9", None))
        self.phrase.setText(QCoreApplication.translate("CrashReport", u"Ce qui \u00e9tait enregistr\u00e9 est gard\u00e9\u202f; ce que vous faisiez \u00e0 l\u2019instant ne l\u2019est peut-\u00eatre pas. Copiez ce rapport et envoyez-le \u00e0 qui s\u2019occupe du programme\u202f: il ne contient ni nom ni donn\u00e9e.", None))
#if QT_CONFIG(accessibility)
        self.rapport.setAccessibleName(QCoreApplication.translate("CrashReport", u"Rapport d\u2019erreur", None))
#endif // QT_CONFIG(accessibility)
        self.copier.setText(QCoreApplication.translate("CrashReport", u"Copier le rapport", None))
        self.fermer.setText(QCoreApplication.translate("CrashReport", u"Continuer \u00e0 travailler", None))
    # retranslateUi

