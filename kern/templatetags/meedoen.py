"""Template tags and filters of Meedoen."""

from django import template

register = template.Library()
