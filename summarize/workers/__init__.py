"""Inputs worked on in processes of their own, each within a budget of time and memory."""
