#!/bin/sh
# Makes the secrets of an installation, once: what is there is never touched.
# Usage: sh uitrol/geheimen.sh [map]      Keep a copy of this folder in a safe place: without
# versleutelsleutels nobody can read a BSN any more.
set -eu
map=${1:-geheimen}
mkdir -p "$map"
chmod 700 "$map"

maak() {
    [ -s "$map/$1" ] || head -c "$2" /dev/urandom | base64 | tr -d '\n' | tr '+/' '-_' > "$map/$1"
    # The containers read them as another user; the folder keeps everyone else out.
    chmod 444 "$map/$1"
}

maak geheime_sleutel 60
maak versleutelsleutels 32
maak zoeksleutel 48
maak database_wachtwoord 32
maak database_beheer 32
# These come from elsewhere; empty until somebody fills them in.
for leeg in mailwachtwoord s3_geheim; do
    [ -e "$map/$leeg" ] || : > "$map/$leeg"
    chmod 444 "$map/$leeg"
done
