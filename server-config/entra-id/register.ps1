<#
.SYNOPSIS
Registers the portal in Microsoft Entra ID, or completes its registration, as register.sh does, with the module
Microsoft.Graph, and writes the settings that follow as environment lines. Not run: reviewed by eye only.
.EXAMPLE
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
$ofGraph = @($app.RequiredResourceAccess | Where-Object ResourceAppId -EQ $graphAppId)
$access = @(Add-Missing @($ofGraph | ForEach-Object { $_.ResourceAccess }) (
    $known | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } }) 'Id')
$resources += @{ ResourceAppId = $graphAppId; ResourceAccess = $access }

$web = @{ RedirectUris = @(@($app.Web.RedirectUris) + '/callback', '/consent/callback', '/signed-out' |
    ForEach-Object { if ($_.StartsWith('/')) { "$BaseUrl$_" } else { $_ } } | Select-Object -Unique) }
if ($BaseUrl.StartsWith('https:')) { $web.LogoutUrl = "$BaseUrl/signed-out/front-channel" }
$changes = @{
    ApplicationId          = $app.Id
    Web                    = $web
    IdentifierUris         = @(@($app.IdentifierUris) + "api://$($app.AppId)" | Select-Object -Unique)
    GroupMembershipClaims  = if ($app.GroupMembershipClaims -eq 'All') { 'All' } else { 'SecurityGroup' }
    AppRoles               = $roles
    Api                    = @{ RequestedAccessTokenVersion = 2; Oauth2PermissionScopes = $scopes }
    OptionalClaims         = @{ IdToken = $idToken; AccessToken = $accessToken }
    RequiredResourceAccess = $resources
}
Update-MgApplication @changes

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

# A secret is added, none is ever taken away. It comes last, so that nothing can fail once it is known.
$secret = $null
$ends = $app.PasswordCredentials | Where-Object DisplayName -EQ 'Graph Portal' | ForEach-Object EndDateTime | Sort-Object | Select-Object -Last 1
if (-not $ends -or $NewSecret) {
    $secret = Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential @{
        DisplayName = 'Graph Portal'; EndDateTime = (Get-Date).ToUniversalTime().AddYears(1) }
    $ends = $secret.EndDateTime
} else {
    Write-Warning 'There is a secret already; its value is shown only once. -NewSecret adds another.'
}

"ENTRA_ID_TENANT_ID=$tenantId"
"ENTRA_ID_CLIENT_ID=$($app.AppId)"
if ($secret) { "ENTRA_ID_CLIENT_SECRET=$($secret.SecretText)" }
'ENTRA_ID_CLIENT_SECRET_EXPIRES={0:yyyy-MM-dd}' -f $ends
if ($Cloud -ne 'Global') {
    $environment = Get-MgEnvironment -Name $Cloud
    "ENTRA_ID_AUTHORITY=$($environment.AzureADEndpoint)"
    "GRAPH_URL=$($environment.GraphEndpoint)/v1.0"
}
"PORTAL_BASE_URL=$BaseUrl"
