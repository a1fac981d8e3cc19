# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'structure.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_StructureForm(object):
    def setupUi(self, StructureForm):
        if not StructureForm.objectName():
            StructureForm.setObjectName(u"StructureForm")
        StructureForm.resize(640, 640)
        self.disposition = QVBoxLayout(StructureForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(StructureForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(StructureForm)
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

        self.autres_nomsMot = QLabel(self.champs)
        self.autres_nomsMot.setObjectName(u"autres_nomsMot")
        self.autres_nomsMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.autres_nomsMot)

        self.autres_noms = QLineEdit(self.champs)
        self.autres_noms.setObjectName(u"autres_noms")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.autres_noms)

        self.sigleMot = QLabel(self.champs)
        self.sigleMot.setObjectName(u"sigleMot")
        self.sigleMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.sigleMot)

        self.sigle = QLineEdit(self.champs)
        self.sigle.setObjectName(u"sigle")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.sigle)

        self.typeMot = QLabel(self.champs)
        self.typeMot.setObjectName(u"typeMot")
        self.typeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.typeMot)

        self.type = DropDown(self.champs)
        self.type.setObjectName(u"type")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.type)

        self.adresseMot = QLabel(self.champs)
        self.adresseMot.setObjectName(u"adresseMot")
        self.adresseMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.adresseMot)

        self.adresse = QPlainTextEdit(self.champs)
        self.adresse.setObjectName(u"adresse")
        self.adresse.setTabChangesFocus(True)
        self.adresse.setProperty(u"lignes", 2)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.adresse)

        self.villeMot = QLabel(self.champs)
        self.villeMot.setObjectName(u"villeMot")
        self.villeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.villeMot)

        self.ville = QHBoxLayout()
        self.ville.setSpacing(8)
        self.ville.setObjectName(u"ville")
        self.code_postal = QLineEdit(self.champs)
        self.code_postal.setObjectName(u"code_postal")

        self.ville.addWidget(self.code_postal)

        self.communeMot = QLabel(self.champs)
        self.communeMot.setObjectName(u"communeMot")
        self.communeMot.setProperty(u"role", u"secondaire")

        self.ville.addWidget(self.communeMot)

        self.commune = QLineEdit(self.champs)
        self.commune.setObjectName(u"commune")

        self.ville.addWidget(self.commune)


        self.formulaire.setLayout(5, QFormLayout.ItemRole.FieldRole, self.ville)

        self.lieu = QLabel(self.champs)
        self.lieu.setObjectName(u"lieu")
        self.lieu.setText(u"")
        self.lieu.setProperty(u"role", u"explication")
        self.lieu.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.lieu.sizePolicy().hasHeightForWidth())
        self.lieu.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.lieu)

        self.telephoneMot = QLabel(self.champs)
        self.telephoneMot.setObjectName(u"telephoneMot")
        self.telephoneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.telephoneMot)

        self.telephone = QLineEdit(self.champs)
        self.telephone.setObjectName(u"telephone")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.douteTelephones = QLabel(self.champs)
        self.douteTelephones.setObjectName(u"douteTelephones")
        self.douteTelephones.setText(u"")
        self.douteTelephones.setProperty(u"role", u"attention")
        self.douteTelephones.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.douteTelephones.sizePolicy().hasHeightForWidth())
        self.douteTelephones.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.douteTelephones)

        self.emailMot = QLabel(self.champs)
        self.emailMot.setObjectName(u"emailMot")
        self.emailMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.LabelRole, self.emailMot)

        self.email = QLineEdit(self.champs)
        self.email.setObjectName(u"email")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.FieldRole, self.email)

        self.siteMot = QLabel(self.champs)
        self.siteMot.setObjectName(u"siteMot")
        self.siteMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(10, QFormLayout.ItemRole.LabelRole, self.siteMot)

        self.site = QLineEdit(self.champs)
        self.site.setObjectName(u"site")

        self.formulaire.setWidget(10, QFormLayout.ItemRole.FieldRole, self.site)

        self.gestionnaireMot = QLabel(self.champs)
        self.gestionnaireMot.setObjectName(u"gestionnaireMot")
        self.gestionnaireMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(11, QFormLayout.ItemRole.LabelRole, self.gestionnaireMot)

        self.gestionnaire = ChoiceButton(self.champs)
        self.gestionnaire.setObjectName(u"gestionnaire")

        self.formulaire.setWidget(11, QFormLayout.ItemRole.FieldRole, self.gestionnaire)

        self.aideGestionnaire = QLabel(self.champs)
        self.aideGestionnaire.setObjectName(u"aideGestionnaire")
        self.aideGestionnaire.setText(u"")
        self.aideGestionnaire.setProperty(u"role", u"explication")
        self.aideGestionnaire.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideGestionnaire.sizePolicy().hasHeightForWidth())
        self.aideGestionnaire.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(12, QFormLayout.ItemRole.FieldRole, self.aideGestionnaire)

        self.annuaire_leMot = QLabel(self.champs)
        self.annuaire_leMot.setObjectName(u"annuaire_leMot")
        self.annuaire_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(13, QFormLayout.ItemRole.LabelRole, self.annuaire_leMot)

        self.annuaire_le = QLineEdit(self.champs)
        self.annuaire_le.setObjectName(u"annuaire_le")
        self.annuaire_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(13, QFormLayout.ItemRole.FieldRole, self.annuaire_le)

        self.invite_permanent = QCheckBox(self.champs)
        self.invite_permanent.setObjectName(u"invite_permanent")

        self.formulaire.setWidget(14, QFormLayout.ItemRole.FieldRole, self.invite_permanent)

        self.titrePersonnes = QLabel(self.champs)
        self.titrePersonnes.setObjectName(u"titrePersonnes")
        self.titrePersonnes.setProperty(u"role", u"titrePanneau")
        self.titrePersonnes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titrePersonnes.sizePolicy().hasHeightForWidth())
        self.titrePersonnes.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(15, QFormLayout.ItemRole.SpanningRole, self.titrePersonnes)

        self.personnes = QLabel(self.champs)
        self.personnes.setObjectName(u"personnes")
        self.personnes.setText(u"")
        self.personnes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.personnes.sizePolicy().hasHeightForWidth())
        self.personnes.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(16, QFormLayout.ItemRole.FieldRole, self.personnes)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(17, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(17, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(StructureForm)
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
        self.historique = QPushButton(StructureForm)
        self.historique.setObjectName(u"historique")

        self.boutons.addWidget(self.historique)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(StructureForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(StructureForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.nomMot.setBuddy(self.nom)
        self.autres_nomsMot.setBuddy(self.autres_noms)
        self.sigleMot.setBuddy(self.sigle)
        self.typeMot.setBuddy(self.type)
        self.adresseMot.setBuddy(self.adresse)
        self.villeMot.setBuddy(self.code_postal)
        self.communeMot.setBuddy(self.commune)
        self.telephoneMot.setBuddy(self.telephone)
        self.emailMot.setBuddy(self.email)
        self.siteMot.setBuddy(self.site)
        self.gestionnaireMot.setBuddy(self.gestionnaire)
        self.annuaire_leMot.setBuddy(self.annuaire_le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StructureForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(StructureForm)
    # setupUi

    def retranslateUi(self, StructureForm):
        StructureForm.setWindowTitle(QCoreApplication.translate("StructureForm", u"Structure", None))
        self.entete.setText(QCoreApplication.translate("StructureForm", u"Structure", None))
        self.nomMot.setText(QCoreApplication.translate("StructureForm", u"Nom", None))
#if QT_CONFIG(accessibility)
        self.nom.setAccessibleName(QCoreApplication.translate("StructureForm", u"Nom", None))
#endif // QT_CONFIG(accessibility)
        self.autres_nomsMot.setText(QCoreApplication.translate("StructureForm", u"Autres noms", None))
#if QT_CONFIG(accessibility)
        self.autres_noms.setAccessibleName(QCoreApplication.translate("StructureForm", u"Autres noms", None))
#endif // QT_CONFIG(accessibility)
        self.autres_noms.setPlaceholderText(QCoreApplication.translate("StructureForm", u"autres \u00e9critures, s\u00e9par\u00e9es par un point-virgule", None))
        self.sigleMot.setText(QCoreApplication.translate("StructureForm", u"Sigle", None))
#if QT_CONFIG(accessibility)
        self.sigle.setAccessibleName(QCoreApplication.translate("StructureForm", u"Sigle", None))
#endif // QT_CONFIG(accessibility)
        self.typeMot.setText(QCoreApplication.translate("StructureForm", u"Type", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("StructureForm", u"Type", None))
#endif // QT_CONFIG(accessibility)
        self.adresseMot.setText(QCoreApplication.translate("StructureForm", u"Adresse", None))
#if QT_CONFIG(accessibility)
        self.adresse.setAccessibleName(QCoreApplication.translate("StructureForm", u"Adresse", None))
#endif // QT_CONFIG(accessibility)
        self.villeMot.setText(QCoreApplication.translate("StructureForm", u"Code postal", None))
#if QT_CONFIG(accessibility)
        self.code_postal.setAccessibleName(QCoreApplication.translate("StructureForm", u"Code postal", None))
#endif // QT_CONFIG(accessibility)
        self.communeMot.setText(QCoreApplication.translate("StructureForm", u"Commune", None))
#if QT_CONFIG(accessibility)
        self.commune.setAccessibleName(QCoreApplication.translate("StructureForm", u"Commune", None))
#endif // QT_CONFIG(accessibility)
        self.telephoneMot.setText(QCoreApplication.translate("StructureForm", u"T\u00e9l\u00e9phone", None))
#if QT_CONFIG(accessibility)
        self.telephone.setAccessibleName(QCoreApplication.translate("StructureForm", u"T\u00e9l\u00e9phone", None))
#endif // QT_CONFIG(accessibility)
        self.emailMot.setText(QCoreApplication.translate("StructureForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("StructureForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.siteMot.setText(QCoreApplication.translate("StructureForm", u"Site", None))
#if QT_CONFIG(accessibility)
        self.site.setAccessibleName(QCoreApplication.translate("StructureForm", u"Site", None))
#endif // QT_CONFIG(accessibility)
        self.gestionnaireMot.setText(QCoreApplication.translate("StructureForm", u"G\u00e8re la fiche", None))
#if QT_CONFIG(accessibility)
        self.gestionnaire.setAccessibleName(QCoreApplication.translate("StructureForm", u"G\u00e8re la fiche", None))
#endif // QT_CONFIG(accessibility)
        self.annuaire_leMot.setText(QCoreApplication.translate("StructureForm", u"\u00c0 l\u2019annuaire depuis le", None))
#if QT_CONFIG(accessibility)
        self.annuaire_le.setAccessibleName(QCoreApplication.translate("StructureForm", u"\u00c0 l\u2019annuaire depuis le", None))
#endif // QT_CONFIG(accessibility)
        self.annuaire_le.setPlaceholderText(QCoreApplication.translate("StructureForm", u"JJ/MM/AAAA", None))
        self.invite_permanent.setText(QCoreApplication.translate("StructureForm", u"Invit\u00e9e permanente du CoPart et du CoPil", None))
        self.titrePersonnes.setText(QCoreApplication.translate("StructureForm", u"Personnes", None))
        self.notesMot.setText(QCoreApplication.translate("StructureForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("StructureForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.historique.setText(QCoreApplication.translate("StructureForm", u"Historique", None))
        self.annuler.setText(QCoreApplication.translate("StructureForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("StructureForm", u"Enregistrer", None))
    # retranslateUi

