"""What strangers may send: each kind as a table of cases, with the right answer."""
