"""Screens of trajecten and aanpakken."""
