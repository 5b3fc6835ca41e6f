"""Summaries, histories, who is out, and what a state asks for."""
