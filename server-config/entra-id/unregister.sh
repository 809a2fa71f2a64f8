#!/bin/sh
# Removes the portal's registration from Microsoft Entra ID with the Azure CLI, after asking. For thirty days it can be
# restored: Entra portal, App registrations, Deleted applications.
set -eu

if [ $# -ne 1 ] || [ "${1#-}" != "$1" ]; then
    printf '%s\n' 'unregister.sh CLIENT-ID' >&2
    exit 2
fi
if ! name=$(az ad app show --id "$1" --query displayName --output tsv --only-show-errors); then
    printf '%s\n' "Nothing was removed." >&2
    exit 1
fi
printf 'Nobody will be able to sign in to "%s" any more.\nEnter its name to remove it: ' "$name" >&2
answer=''
read -r answer || true
if [ "$answer" != "$name" ]; then
    printf '%s\n' "Nothing was removed." >&2
    exit 1
fi
az ad app delete --id "$1" --only-show-errors
printf '%s\n' "Removed $name." >&2
