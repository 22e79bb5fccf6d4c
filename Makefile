# The first Python on this machine that is new enough; another one: make PYTHON=/path/to/python3 demo
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
MEEDOEN = $(if $(PYTHON),exec $(PYTHON) -m ontwikkel,echo "Meedoen heeft Python 3.11 of nieuwer nodig." >&2; exit 1;)
ARGS ?=

.PHONY: help demo test check bench

help:
	@echo "make demo    alles klaarzetten en Meedoen starten, met gegevens om mee te spelen (Ctrl-C stopt)"
	@echo "             opnieuw beginnen, met datums rond vandaag: make demo ARGS=--opnieuw"
	@echo "make test    alle tests; een deel: make test ARGS='-k aankomstlijst'"
	@echo "make check   stijl, typen, importen, sjablonen, migraties, instellingen van productie"
	@echo "make bench   meten hoe snel het is met 20.000 personen"

demo:
	@$(MEEDOEN) demo $(ARGS)

test:
	@$(MEEDOEN) test $(ARGS)

check:
	@$(MEEDOEN) check $(ARGS)

bench:
	@$(MEEDOEN) bench $(ARGS)
