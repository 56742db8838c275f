"""How the embedded models are made and measured; needs the extra [train]."""
