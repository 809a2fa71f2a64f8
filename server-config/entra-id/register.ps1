<#
.SYNOPSIS
Registers the portal in Microsoft Entra ID, or completes its registration, as register.sh does, with the module
Microsoft.Graph, and writes the settings that follow as environment lines. Not run: reviewed by eye only.
.EXAMPLE
# The secret is among the lines: first a file that is yours alone.
New-Item portal.env
if ($IsWindows) { icacls portal.env /inheritance:r /grant:r "${env:USERDOMAIN}\${env:USERNAME}:F" } else { chmod 600 portal.env }
./register.ps1 -BaseUrl https://portal.example.com > portal.env
#>
#Requires -Version 7.2
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidatePattern('^(https://[A-Za-z0-9.:/_-]+|http://localhost(:\d+)?/?)$')] [string] $BaseUrl,
    [string] $Name = 'Graph Portal',
    [string] $ClientId,
    [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')] [string] $Cloud = 'Global',
    [switch] $AdminConsent,
    [switch] $NewSecret
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

$BaseUrl = $BaseUrl.TrimEnd('/')
$graphAppId = '00000003-0000-0000-c000-000000000000'
$permissions = 'openid', 'profile', 'email', 'offline_access', 'User.Read', 'User.ReadBasic.All', 'User.Read.All',
    'GroupMember.Read.All', 'Mail.Read', 'Calendars.Read', 'Notes.Read', 'User.EnableDisableAccount.All',
    'User.RevokeSessions.All'

$needed = @('Application.ReadWrite.All')
if ($AdminConsent) { $needed += 'DelegatedPermissionGrant.ReadWrite.All' }
Connect-MgGraph -Environment $Cloud -Scopes $needed -NoWelcome
$tenantId = (Get-MgContext).TenantId
$environment = Get-MgEnvironment -Name $Cloud

# The application.
$found = @(if ($ClientId) { Get-MgApplication -Filter "appId eq '$ClientId'" }
    else { Get-MgApplication -Filter "displayName eq '$($Name.Replace("'", "''"))'" })
if ($found.Count -gt 1) { throw "There are several applications of the name $Name. Choose one by -ClientId." }
if ($ClientId -and $found.Count -eq 0) { throw "There is no application $ClientId in this tenant." }
$app = if ($found.Count -eq 1) { $found[0] } else { New-MgApplication -DisplayName $Name -SignInAudience AzureADMyOrg }

# What it lacks; what others have added stays.
function Add-Missing($existing, $wanted, [string] $key) {
    $list = @($existing | Where-Object { $null -ne $_ })
    # One by one: in strict mode an empty list has no properties.
    $have = @($list | ForEach-Object { $_.$key })
    $list + @($wanted | Where-Object { $_.$key -notin $have })
}
$roles = @(Add-Missing $app.AppRoles @(
    @{ Id = '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a01'; Value = 'Admin'; DisplayName = 'Admin'; IsEnabled = $true
        Description = 'Administers accounts and sees the setup of the portal.'; AllowedMemberTypes = @('User', 'Application') }
    @{ Id = '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a02'; Value = 'Explorer'; DisplayName = 'Explorer'; IsEnabled = $true
        Description = 'Asks Microsoft Graph freely, reading only, with the own permissions.'; AllowedMemberTypes = @('User') }
    @{ Id = '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a04'; Value = 'Api.Call'; DisplayName = 'Call the API'; IsEnabled = $true
        Description = 'Calls the API of the portal in its own name, without a person.'; AllowedMemberTypes = @('Application') }
) 'Value')
$scopes = @(Add-Missing $app.Api.Oauth2PermissionScopes @(
    @{ Id = '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a03'; Value = 'access_as_user'; Type = 'User'; IsEnabled = $true
        AdminConsentDisplayName = 'Call the portal as the signed-in person'
        AdminConsentDescription = 'Lets an application call the API of Graph Portal in the name of the person who is signed in there.'
        UserConsentDisplayName = 'Call the portal in your name'
        UserConsentDescription = 'Lets an application call the API of Graph Portal in your name.' }
) 'Value')
$idToken = @(Add-Missing $app.OptionalClaims.IdToken (
    'acrs', 'auth_time', 'email', 'groups', 'login_hint', 'sid' | ForEach-Object { @{ Name = $_; Essential = $false } }) 'Name')
$accessToken = @(Add-Missing $app.OptionalClaims.AccessToken (
    'acrs', 'groups' | ForEach-Object { @{ Name = $_; Essential = $false } }) 'Name')

$graph = Get-MgServicePrincipal -Filter "appId eq '$graphAppId'"
$known = @($graph.Oauth2PermissionScopes | Where-Object Value -In $permissions)
$permissions | Where-Object { $_ -notin $known.Value } |
    ForEach-Object { Write-Warning "Microsoft Graph has no permission $_ in this cloud; what needs it will not work." }
$resources = @($app.RequiredResourceAccess | Where-Object ResourceAppId -NE $graphAppId)
$access = @($app.RequiredResourceAccess | Where-Object ResourceAppId -EQ $graphAppId | ForEach-Object { $_.ResourceAccess })
$allAccess = @(Add-Missing $access ($known | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } }) 'Id')

# Only what differs is sent.
$changes = @{}
$web = @{}
$redirects = @($app.Web.RedirectUris | Where-Object { $_ })
$allRedirects = @($redirects + @('/callback', '/consent/callback', '/signed-out' | ForEach-Object { "$BaseUrl$_" }) |
    Select-Object -Unique)
if ($allRedirects.Count -ne $redirects.Count) { $web.RedirectUris = $allRedirects }
$logout = "$BaseUrl/signed-out/front-channel"
if ($BaseUrl.StartsWith('https:') -and $app.Web.LogoutUrl -cne $logout) { $web.LogoutUrl = $logout }
if ($web.Count) { $changes.Web = $web }
$uri = "api://$($app.AppId)"
if ($uri -notin $app.IdentifierUris) { $changes.IdentifierUris = @(@($app.IdentifierUris | Where-Object { $_ }) + $uri) }
# Of these there is one value, which others may rely on: set only where there is none.
$groups = $app.GroupMembershipClaims
if ($groups -in $null, '', 'None') {
    $changes.GroupMembershipClaims = 'SecurityGroup'
} elseif ($groups -ne 'All' -and $groups -notlike '*SecurityGroup*') {
    Write-Warning "Tokens name no other groups than $groups (GroupMembershipClaims), and that stays: roles by group are for those only."
}
$api = @{}
$version = $app.Api.RequestedAccessTokenVersion
if ($null -eq $version) {
    $api.RequestedAccessTokenVersion = 2
} elseif ($version -ne 2) {
    Write-Warning "Access tokens have version $version (RequestedAccessTokenVersion), and that stays."
}
if ($scopes.Count -ne @($app.Api.Oauth2PermissionScopes | Where-Object { $_ }).Count) { $api.Oauth2PermissionScopes = $scopes }
if ($api.Count) { $changes.Api = $api }
if ($roles.Count -ne @($app.AppRoles | Where-Object { $_ }).Count) { $changes.AppRoles = $roles }
$claims = @{}
if ($idToken.Count -ne @($app.OptionalClaims.IdToken | Where-Object { $_ }).Count) { $claims.IdToken = $idToken }
if ($accessToken.Count -ne @($app.OptionalClaims.AccessToken | Where-Object { $_ }).Count) { $claims.AccessToken = $accessToken }
if ($claims.Count) { $changes.OptionalClaims = $claims }
if ($allAccess.Count -ne @($access | Where-Object { $_ }).Count) {
    $changes.RequiredResourceAccess = $resources + @{ ResourceAppId = $graphAppId; ResourceAccess = $allAccess }
}
if ($changes.Count) { Update-MgApplication -ApplicationId $app.Id @changes }

# Its presence in the tenant, and consent for everybody.
$principal = Get-MgServicePrincipal -Filter "appId eq '$($app.AppId)'"
if (-not $principal) { $principal = New-MgServicePrincipal -AppId $app.AppId }
if ($AdminConsent) {
    $grant = Get-MgOauth2PermissionGrant -All -Filter "clientId eq '$($principal.Id)' and consentType eq 'AllPrincipals'" |
        Where-Object ResourceId -EQ $graph.Id
    $agreed = if ($grant) { @($grant.Scope -split ' ' | Where-Object { $_ }) } else { @() }
    $all = (@($agreed) + @($permissions | Where-Object { $_ -in $known.Value }) | Select-Object -Unique) -join ' '
    if (-not $grant) {
        New-MgOauth2PermissionGrant -ClientId $principal.Id -ConsentType AllPrincipals -ResourceId $graph.Id -Scope $all | Out-Null
    } elseif ($all -ne ($agreed -join ' ')) {
        Update-MgOauth2PermissionGrant -OAuth2PermissionGrantId $grant.Id -Scope $all
    }
}

# A secret is added, none is ever taken away. It comes last, and nothing is asked once it is known: its value is
# shown only once. So its end is chosen here.
$secret = $null
$ends = $app.PasswordCredentials | Where-Object DisplayName -EQ 'Graph Portal' | ForEach-Object EndDateTime | Sort-Object | Select-Object -Last 1
if (-not $ends -or $NewSecret) {
    $ends = [DateTime]::UtcNow.Date.AddYears(1)
    $secret = Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential @{
        DisplayName = 'Graph Portal'; EndDateTime = $ends }
} else {
    Write-Warning 'There is a secret already; its value is shown only once. -NewSecret adds another.'
}

"ENTRA_ID_TENANT_ID=$tenantId"
"ENTRA_ID_CLIENT_ID=$($app.AppId)"
if ($secret) { "ENTRA_ID_CLIENT_SECRET=$($secret.SecretText)" }
'ENTRA_ID_CLIENT_SECRET_EXPIRES={0:yyyy-MM-dd}' -f $ends
if ($Cloud -ne 'Global') {
    "ENTRA_ID_AUTHORITY=$($environment.AzureADEndpoint)"
    "GRAPH_URL=$($environment.GraphEndpoint)/v1.0"
}
"PORTAL_BASE_URL=$BaseUrl"
