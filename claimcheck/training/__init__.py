"""How the embedded models are made and measured; needs the extra [train].

    tokenizer -> vocabulary -> distil -> tune -> export -> evaluate        the encoder
    judge -> export_judge                                                  the judge, on the encoder's trunk

Each step is a module: `python -m claimcheck.training.<step> --help`. The public sets that the steps read are listed
with their licences in data/sources.toml and are not part of the package; the dossiers are. Two cores need a few hours.
"""
