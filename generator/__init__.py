"""The tool: pages of the AWS developer guide in, specs and a Python package out."""
