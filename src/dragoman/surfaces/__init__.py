"""Surfaces are thin: they start runs, ask questions and show what comes of it."""
