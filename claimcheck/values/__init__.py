"""Text to values: times, quantities and names as intervals and keys, language-free from here on."""
