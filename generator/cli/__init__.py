"""The command line: arguments in, files read and written, exit codes out."""
