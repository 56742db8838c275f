"""What the program knows of a language: lexicons, sentences, detection."""
