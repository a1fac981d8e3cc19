"""The tabs of the window in their order, and the dialogs that show a kind of thing from anywhere.

A tab exists once it works. One is added here, in one line, with a function that imports its page.
"""

from cops_desktop.qt.page import KindDialog, Tab

TABS: tuple[Tab, ...] = ()
DIALOGS: tuple[KindDialog, ...] = ()
