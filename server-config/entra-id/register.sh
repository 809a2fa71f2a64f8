#!/bin/sh
# Registers the portal in Microsoft Entra ID, or completes its registration, with the Azure CLI, and prints the settings
# that follow as environment lines. What others have added to the registration stays; run again, it changes nothing.
set -eu

usage() {
    cat <<'END'
register.sh --base-url https://portal.example.com [options] > portal.env

  --base-url URL    by which people reach the portal (portal.base-url)
  --name NAME       of the application, "Graph Portal" if not given
  --client-id ID    of an application that exists, instead of its name
  --cloud CLOUD     global (if not given), usgov, usgov-dod or china
  --admin-consent   agrees to all permissions for everybody in the tenant
  --new-secret      adds a secret although there is one; none is ever taken away
END
}

say() { printf '%s\n' "$*" >&2; }
die() { say "$2"; exit "$1"; }

base_url='' name='Graph Portal' client_id='' cloud=global admin_consent='' new_secret=''
while [ $# -gt 0 ]; do
    case $1 in
        --base-url | --name | --client-id | --cloud)
            [ $# -gt 1 ] || die 2 "$1 needs a value."
            case $1 in
                --base-url) base_url=${2%/} ;;
                --name) name=$2 ;;
                --client-id) client_id=$2 ;;
                --cloud) cloud=$2 ;;
            esac
            shift 2
            ;;
        --admin-consent) admin_consent=yes && shift ;;
        --new-secret) new_secret=yes && shift ;;
        --help) usage && exit 0 ;;
        *) usage >&2 && exit 2 ;;
    esac
done
case $base_url in
    https://*[!A-Za-z0-9.:/_-]* | http://*[!A-Za-z0-9.:/_-]*) die 2 "--base-url: not an address: $base_url" ;;
    https://?* | http://localhost | http://localhost:*) ;;
    *) die 2 "--base-url has to be the https address of the portal, or http://localhost for your own machine." ;;
esac
case $name in
    '' | *\'* | *\"* | *\\*) die 2 "--name: a name without quotation marks, please." ;;
esac
case $cloud in
    global) az_cloud=AzureCloud graph=https://graph.microsoft.com login=https://login.microsoftonline.com ;;
    usgov) az_cloud=AzureUSGovernment graph=https://graph.microsoft.us login=https://login.microsoftonline.us ;;
    usgov-dod) az_cloud=AzureUSGovernment graph=https://dod-graph.microsoft.us login=https://login.microsoftonline.us ;;
    china) az_cloud=AzureChinaCloud graph=https://microsoftgraph.chinacloudapi.cn login=https://login.partner.microsoftonline.cn ;;
    *) die 2 "--cloud: global, usgov, usgov-dod or china." ;;
esac

# Microsoft Graph has this ID in every cloud. The IDs of its permissions are looked up by their names.
graph_app=00000003-0000-0000-c000-000000000000
permissions="openid profile email offline_access User.Read User.ReadBasic.All User.Read.All GroupMember.Read.All
    Mail.Read Calendars.Read Notes.Read User.EnableDisableAccount.All User.RevokeSessions.All"
id_token_claims="acrs auth_time email groups login_hint sid"
access_token_claims="acrs groups"
secret_name='Graph Portal'

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# Runs az and leaves what it says in $answer; ends with what to do if it refuses.
ask() {
    if answer=$(az "$@" --only-show-errors 2>"$errors"); then
        [ "$answer" != None ] || answer=''
        return
    fi
    case $(cat "$errors") in
        *'az login'* | *AADSTS*) die 3 "You are not signed in: az login --allow-no-subscriptions" ;;
        *'Insufficient privileges'* | *Authorization_RequestDenied* | *Forbidden*)
            die 4 "Your account may not do this: az $1 $2 $3. It needs the directory role Application Developer, for an application of somebody else Application Administrator, and for --admin-consent Privileged Role Administrator."
            ;;
        *) die 1 "az $1 $2 $3 failed: $(cat "$errors")" ;;
    esac
}

patch() {
    ask rest --method "$1" --url "$2" --resource "$graph" --headers Content-Type=application/json --body "$3" --output none
}

ask cloud show --query name --output tsv
[ "$answer" = "$az_cloud" ] || die 2 "The Azure CLI is set to $answer: az cloud set --name $az_cloud && az login --allow-no-subscriptions"
ask account show --query tenantId --output tsv
tenant_id=$answer

# The application.
if [ -z "$client_id" ]; then
    ask ad app list --filter "displayName eq '$name'" --query '[].appId' --output tsv
    client_id=$answer
fi
case $client_id in
    *'
'*) die 2 "There are several applications of the name $name. Choose one by --client-id." ;;
    '')
        ask ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv
        client_id=$answer
        say "Registered $name as $client_id."
        ;;
esac

# What it has, one thing a line, and what it lacks.
ask ad app show --id "$client_id" --output tsv --query "[
    web.redirectUris[].join('=', ['redirect', @]),
    [web.logoutUrl][?@ != null].join('=', ['logout', @]),
    identifierUris[].join('=', ['uri', @]),
    [groupMembershipClaims][?@ != null].join('=', ['groups', @]),
    [api.requestedAccessTokenVersion][?@ != null].join('=', ['version', to_string(@)]),
    appRoles[].join('=', ['role', value]),
    api.oauth2PermissionScopes[].join('=', ['scope', value]),
    optionalClaims.idToken[].join('=', ['id-token', name]),
    optionalClaims.accessToken[].join('=', ['access-token', name]),
    requiredResourceAccess[?resourceAppId=='$graph_app'].resourceAccess[].join('=', ['permission', id])][]"
state=$answer
has() { printf '%s\n' "$state" | grep -qxF "$1"; }
value() { printf '%s\n' "$state" | sed -n "s/^$1=//p"; }

# Adds an item of JSON to a list of them without brackets.
item() { printf '%s' "${1:+$1, }$2"; }

# The list that the application has, and the items, as JSON; nothing if there are no items to add.
grown() {
    [ -n "$2" ] || return 0
    ask ad app show --id "$client_id" --query "$1" --output json
    case $answer in
        '' | '[]' | null) printf '[%s]' "$2" ;;
        *) printf '%s, %s]' "${answer%]}" "$2" ;;
    esac
}

body='' web='' api='' claims=''
new=''
for path in /callback /consent/callback /signed-out; do
    has "redirect=$base_url$path" || new=$(item "$new" "\"$base_url$path\"")
done
redirects=$(grown web.redirectUris "$new")
[ -z "$redirects" ] || web=$(item "$web" "\"redirectUris\": $redirects")
case $base_url in
    https:*)
        logout=$base_url/signed-out/front-channel
        has "logout=$logout" || web=$(item "$web" "\"logoutUrl\": \"$logout\"")
        ;;
esac
[ -z "$web" ] || body=$(item "$body" "\"web\": {$web}")

new=''
has "uri=api://$client_id" || new="\"api://$client_id\""
uris=$(grown identifierUris "$new")
[ -z "$uris" ] || body=$(item "$body" "\"identifierUris\": $uris")

# Of these there is one value, which others may rely on: set only where there is none.
groups=$(value groups)
case $groups in
    '' | None) body=$(item "$body" '"groupMembershipClaims": "SecurityGroup"') ;;
    *SecurityGroup* | All) ;;
    *) say "Tokens name no other groups than $groups (groupMembershipClaims), and that stays: roles by group are for those only." ;;
esac

new=''
has role=Admin || new=$(item "$new" '{"id": "0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a01", "value": "Admin", "displayName": "Admin", "description": "Administers accounts and sees the setup of the portal.", "allowedMemberTypes": ["User", "Application"], "isEnabled": true}')
has role=Explorer || new=$(item "$new" '{"id": "0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a02", "value": "Explorer", "displayName": "Explorer", "description": "Asks Microsoft Graph freely, reading only, with the own permissions.", "allowedMemberTypes": ["User"], "isEnabled": true}')
has role=Api.Call || new=$(item "$new" '{"id": "0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a04", "value": "Api.Call", "displayName": "Call the API", "description": "Calls the API of the portal in its own name, without a person.", "allowedMemberTypes": ["Application"], "isEnabled": true}')
roles=$(grown appRoles "$new")
[ -z "$roles" ] || body=$(item "$body" "\"appRoles\": $roles")

version=$(value version)
case $version in
    '') api=$(item "$api" '"requestedAccessTokenVersion": 2') ;;
    2) ;;
    *) say "Access tokens have version $version (requestedAccessTokenVersion), and that stays." ;;
esac
new=''
has scope=access_as_user || new='{"id": "0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a03", "value": "access_as_user", "type": "User", "isEnabled": true, "adminConsentDisplayName": "Call the portal as the signed-in person", "adminConsentDescription": "Lets an application call the API of Graph Portal in the name of the person who is signed in there.", "userConsentDisplayName": "Call the portal in your name", "userConsentDescription": "Lets an application call the API of Graph Portal in your name."}'
scopes=$(grown api.oauth2PermissionScopes "$new")
[ -z "$scopes" ] || api=$(item "$api" "\"oauth2PermissionScopes\": $scopes")
[ -z "$api" ] || body=$(item "$body" "\"api\": {$api}")

new=''
for claim in $id_token_claims; do
    has "id-token=$claim" || new=$(item "$new" "{\"name\": \"$claim\", \"essential\": false}")
done
list=$(grown optionalClaims.idToken "$new")
[ -z "$list" ] || claims=$(item "$claims" "\"idToken\": $list")
new=''
for claim in $access_token_claims; do
    has "access-token=$claim" || new=$(item "$new" "{\"name\": \"$claim\", \"essential\": false}")
done
list=$(grown optionalClaims.accessToken "$new")
[ -z "$list" ] || claims=$(item "$claims" "\"accessToken\": $list")
[ -z "$claims" ] || body=$(item "$body" "\"optionalClaims\": {$claims}")

ask ad sp show --id "$graph_app" --query 'oauth2PermissionScopes[].[value, id]' --output tsv
known=$answer
new='' granted=''
for permission in $permissions; do
    id=$(printf '%s\n' "$known" | awk -v name="$permission" '$1 == name { print $2 }')
    if [ -z "$id" ]; then
        say "Microsoft Graph has no permission $permission in this cloud; what needs it will not work."
        continue
    fi
    granted="${granted:+$granted }$permission"
    has "permission=$id" || new=$(item "$new" "{\"id\": \"$id\", \"type\": \"Scope\"}")
done
access=$(grown "requiredResourceAccess[?resourceAppId=='$graph_app'].resourceAccess[]" "$new")
if [ -n "$access" ]; then
    resources=$(grown "requiredResourceAccess[?resourceAppId!='$graph_app']" \
        "{\"resourceAppId\": \"$graph_app\", \"resourceAccess\": $access}")
    body=$(item "$body" "\"requiredResourceAccess\": $resources")
fi

if [ -n "$body" ]; then
    patch patch "$graph/v1.0/applications(appId='$client_id')" "{$body}"
    say "Completed the registration $client_id."
fi

# Its presence in the tenant, to which consent and people are assigned.
ask ad sp list --filter "appId eq '$client_id'" --query '[].id' --output tsv
principal=$answer
if [ -z "$principal" ]; then
    ask ad sp create --id "$client_id" --query id --output tsv
    principal=$answer
fi

# Consent for everybody: az ad app permission grant would take away what single people have agreed to.
if [ -n "$admin_consent" ]; then
    ask ad sp show --id "$graph_app" --query id --output tsv
    resource=$answer
    ask rest --method get --resource "$graph" --output tsv --query 'value[0].[id, scope]' \
        --url "$graph/v1.0/oauth2PermissionGrants?\$filter=clientId eq '$principal' and resourceId eq '$resource' and consentType eq 'AllPrincipals'"
    grant=$(printf '%s\n' "$answer" | sed -n 1p)
    agreed=$(printf '%s\n' "$answer" | sed -n 2p)
    all=$agreed
    for permission in $granted; do
        case " $agreed " in
            *" $permission "*) ;;
            *) all="${all:+$all }$permission" ;;
        esac
    done
    if [ -z "$grant" ]; then
        patch post "$graph/v1.0/oauth2PermissionGrants" \
            "{\"clientId\": \"$principal\", \"consentType\": \"AllPrincipals\", \"resourceId\": \"$resource\", \"scope\": \"$all\"}"
        say "Agreed for everybody to: $all"
    elif [ "$all" != "$agreed" ]; then
        patch patch "$graph/v1.0/oauth2PermissionGrants/$grant" "{\"scope\": \"$all\"}"
        say "Agreed for everybody to: $all"
    fi
fi

# The secret comes last, and nothing is asked once it is known: its value is shown only once. So the day on which it ends is
# chosen here, a year from now. --append keeps the others.
ask ad app show --id "$client_id" --output tsv --query "sort(passwordCredentials[?displayName=='$secret_name'].endDateTime)[-1]"
ends=$answer
secret=''
if [ -z "$ends" ] || [ -n "$new_secret" ]; then
    today=$(date -u +%Y-%m-%d)
    ends=$((${today%%-*} + 1))-${today#*-}
    case $ends in
        *-02-29) ends=${ends%29}28 ;;
    esac
    ask ad app credential reset --id "$client_id" --append --display-name "$secret_name" --end-date "$ends" --query password --output tsv
    secret=$answer
else
    say "There is a secret already; its value is shown only once. --new-secret adds another."
fi

printf 'ENTRA_ID_TENANT_ID=%s\nENTRA_ID_CLIENT_ID=%s\n' "$tenant_id" "$client_id"
[ -z "$secret" ] || printf 'ENTRA_ID_CLIENT_SECRET=%s\n' "$secret"
printf 'ENTRA_ID_CLIENT_SECRET_EXPIRES=%.10s\n' "$ends"
[ "$cloud" = global ] || printf 'ENTRA_ID_AUTHORITY=%s\nGRAPH_URL=%s/v1.0\n' "$login" "$graph"
printf 'PORTAL_BASE_URL=%s\n' "$base_url"
