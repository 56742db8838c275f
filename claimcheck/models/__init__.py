"""The embedded encoder and judge, and the loader of others."""
