"""Paths to articles."""
