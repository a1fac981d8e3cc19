"""The guide inside the program: its window, and the way to it from anywhere (F1)."""
