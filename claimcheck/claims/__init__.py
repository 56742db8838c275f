"""Sentences to claims: who says what, how surely, about whom and when."""
