# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'protection.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QPushButton,
    QRadioButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.phrase_line import PhraseLine

class Ui_ProtectionForm(object):
    def setupUi(self, ProtectionForm):
        if not ProtectionForm.objectName():
            ProtectionForm.setObjectName(u"ProtectionForm")
        ProtectionForm.resize(580, 520)
        self.disposition = QVBoxLayout(ProtectionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ProtectionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(ProtectionForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.contenu = QVBoxLayout(self.champs)
        self.contenu.setSpacing(12)
        self.contenu.setObjectName(u"contenu")
        self.contenu.setContentsMargins(0, 0, 0, 0)
        self.explication = QLabel(self.champs)
        self.explication.setObjectName(u"explication")
        self.explication.setText(u"")
        self.explication.setWordWrap(True)

        self.contenu.addWidget(self.explication)

        self.actuelleBloc = QWidget(self.champs)
        self.actuelleBloc.setObjectName(u"actuelleBloc")
        self.actuelleGrille = QGridLayout(self.actuelleBloc)
        self.actuelleGrille.setObjectName(u"actuelleGrille")
        self.actuelleGrille.setHorizontalSpacing(14)
        self.actuelleGrille.setVerticalSpacing(7)
        self.actuelleGrille.setContentsMargins(0, 0, 0, 0)
        self.actuelleMot = QLabel(self.actuelleBloc)
        self.actuelleMot.setObjectName(u"actuelleMot")
        self.actuelleMot.setProperty(u"role", u"secondaire")

        self.actuelleGrille.addWidget(self.actuelleMot, 0, 0, 1, 1)

        self.actuelle = PhraseLine(self.actuelleBloc)
        self.actuelle.setObjectName(u"actuelle")

        self.actuelleGrille.addWidget(self.actuelle, 0, 1, 1, 1)

        self.actuelleGrille.setColumnStretch(1, 1)

        self.contenu.addWidget(self.actuelleBloc)

        self.choixBloc = QWidget(self.champs)
        self.choixBloc.setObjectName(u"choixBloc")
        self.choixColonne = QVBoxLayout(self.choixBloc)
        self.choixColonne.setSpacing(2)
        self.choixColonne.setObjectName(u"choixColonne")
        self.choixColonne.setContentsMargins(0, 0, 0, 0)
        self.changer = QRadioButton(self.choixBloc)
        self.changer.setObjectName(u"changer")
        self.changer.setChecked(True)

        self.choixColonne.addWidget(self.changer)

        self.retirer = QRadioButton(self.choixBloc)
        self.retirer.setObjectName(u"retirer")

        self.choixColonne.addWidget(self.retirer)


        self.contenu.addWidget(self.choixBloc)

        self.nouvelleBloc = QWidget(self.champs)
        self.nouvelleBloc.setObjectName(u"nouvelleBloc")
        self.nouvelleGrille = QGridLayout(self.nouvelleBloc)
        self.nouvelleGrille.setObjectName(u"nouvelleGrille")
        self.nouvelleGrille.setHorizontalSpacing(14)
        self.nouvelleGrille.setVerticalSpacing(7)
        self.nouvelleGrille.setContentsMargins(0, 0, 0, 0)
        self.nouvelleMot = QLabel(self.nouvelleBloc)
        self.nouvelleMot.setObjectName(u"nouvelleMot")
        self.nouvelleMot.setProperty(u"role", u"secondaire")

        self.nouvelleGrille.addWidget(self.nouvelleMot, 0, 0, 1, 1)

        self.nouvelle = PhraseLine(self.nouvelleBloc)
        self.nouvelle.setObjectName(u"nouvelle")

        self.nouvelleGrille.addWidget(self.nouvelle, 0, 1, 1, 1)

        self.encoreMot = QLabel(self.nouvelleBloc)
        self.encoreMot.setObjectName(u"encoreMot")
        self.encoreMot.setProperty(u"role", u"secondaire")

        self.nouvelleGrille.addWidget(self.encoreMot, 1, 0, 1, 1)

        self.encore = PhraseLine(self.nouvelleBloc)
        self.encore.setObjectName(u"encore")

        self.nouvelleGrille.addWidget(self.encore, 1, 1, 1, 1)

        self.force = QLabel(self.nouvelleBloc)
        self.force.setObjectName(u"force")
        self.force.setText(u"")
        self.force.setProperty(u"role", u"explication")
        self.force.setWordWrap(True)

        self.nouvelleGrille.addWidget(self.force, 2, 1, 1, 1)

        self.nouvelleGrille.setColumnStretch(1, 1)

        self.contenu.addWidget(self.nouvelleBloc)

        self.cases = QVBoxLayout()
        self.cases.setSpacing(2)
        self.cases.setObjectName(u"cases")
        self.cases.setContentsMargins(0, 0, 0, 0)
        self.afficher = QCheckBox(self.champs)
        self.afficher.setObjectName(u"afficher")

        self.cases.addWidget(self.afficher)

        self.garder = QCheckBox(self.champs)
        self.garder.setObjectName(u"garder")

        self.cases.addWidget(self.garder)


        self.contenu.addLayout(self.cases)

        self.avertissement = QLabel(self.champs)
        self.avertissement.setObjectName(u"avertissement")
        self.avertissement.setProperty(u"role", u"garde")
        self.avertissement.setWordWrap(True)

        self.contenu.addWidget(self.avertissement)

        self.retirerMot = QLabel(self.champs)
        self.retirerMot.setObjectName(u"retirerMot")
        self.retirerMot.setProperty(u"role", u"garde")
        self.retirerMot.setWordWrap(True)

        self.contenu.addWidget(self.retirerMot)

        self.sansMot = QLabel(self.champs)
        self.sansMot.setObjectName(u"sansMot")
        self.sansMot.setProperty(u"role", u"explication")
        self.sansMot.setWordWrap(True)

        self.contenu.addWidget(self.sansMot)

        self.reste = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contenu.addItem(self.reste)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ProtectionForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.sans = QPushButton(ProtectionForm)
        self.sans.setObjectName(u"sans")

        self.boutons.addWidget(self.sans)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ProtectionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ProtectionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.actuelleMot.setBuddy(self.actuelle)
        self.nouvelleMot.setBuddy(self.nouvelle)
        self.encoreMot.setBuddy(self.encore)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProtectionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ProtectionForm)
    # setupUi

    def retranslateUi(self, ProtectionForm):
        ProtectionForm.setWindowTitle(QCoreApplication.translate("ProtectionForm", u"Phrase secr\u00e8te", None))
        self.entete.setText(QCoreApplication.translate("ProtectionForm", u"Prot\u00e9ger le fichier", None))
        self.actuelleMot.setText(QCoreApplication.translate("ProtectionForm", u"Phrase secr\u00e8te actuelle", None))
#if QT_CONFIG(accessibility)
        self.actuelle.setAccessibleName(QCoreApplication.translate("ProtectionForm", u"Phrase secr\u00e8te actuelle", None))
#endif // QT_CONFIG(accessibility)
        self.changer.setText(QCoreApplication.translate("ProtectionForm", u"La remplacer par une autre", None))
        self.retirer.setText(QCoreApplication.translate("ProtectionForm", u"Retirer la protection", None))
        self.nouvelleMot.setText(QCoreApplication.translate("ProtectionForm", u"Phrase secr\u00e8te", None))
#if QT_CONFIG(accessibility)
        self.nouvelle.setAccessibleName(QCoreApplication.translate("ProtectionForm", u"Phrase secr\u00e8te", None))
#endif // QT_CONFIG(accessibility)
        self.encoreMot.setText(QCoreApplication.translate("ProtectionForm", u"Encore une fois", None))
#if QT_CONFIG(accessibility)
        self.encore.setAccessibleName(QCoreApplication.translate("ProtectionForm", u"La m\u00eame phrase secr\u00e8te, encore une fois", None))
#endif // QT_CONFIG(accessibility)
        self.afficher.setText(QCoreApplication.translate("ProtectionForm", u"Afficher ce qui est \u00e9crit", None))
        self.garder.setText(QCoreApplication.translate("ProtectionForm", u"La garder dans le trousseau de cet ordinateur", None))
#if QT_CONFIG(tooltip)
        self.garder.setToolTip(QCoreApplication.translate("ProtectionForm", u"Le fichier s\u2019ouvre alors sans la demander, dans votre session sur cet ordinateur seulement.", None))
#endif // QT_CONFIG(tooltip)
        self.avertissement.setText(QCoreApplication.translate("ProtectionForm", u"Personne ne peut la retrouver\u202f: sans elle, le fichier et ses sauvegardes restent ferm\u00e9s pour toujours. Notez-la sur papier et rangez-la en lieu s\u00fbr, loin de l\u2019ordinateur.", None))
        self.retirerMot.setText(QCoreApplication.translate("ProtectionForm", u"Le fichier et ses sauvegardes s\u2019ouvriront sans rien demander\u202f: qui trouve l\u2019ordinateur ou la cl\u00e9 lira les noms et saura qui est patient partenaire.", None))
        self.sansMot.setText(QCoreApplication.translate("ProtectionForm", u"Sans protection, qui trouve l\u2019ordinateur ou la cl\u00e9 lit les noms et sait qui est patient partenaire. La protection s\u2019ajoute aussi plus tard\u202f: menu Fichier, \u00ab\u00a0Phrase secr\u00e8te\u2026\u00a0\u00bb.", None))
        self.sans.setText(QCoreApplication.translate("ProtectionForm", u"Sans protection", None))
        self.annuler.setText(QCoreApplication.translate("ProtectionForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ProtectionForm", u"Prot\u00e9ger le fichier", None))
    # retranslateUi

