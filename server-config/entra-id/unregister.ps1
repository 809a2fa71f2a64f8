<#
.SYNOPSIS
Removes the portal's registration from Microsoft Entra ID, after asking, as unregister.sh does, with the module
Microsoft.Graph. For thirty days it can be restored: Entra portal, App registrations, Deleted applications.
Not run: reviewed by eye only.
.EXAMPLE
./unregister.ps1 -ClientId 5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f
#>
#Requires -Version 7.2
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [guid] $ClientId,
    [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')] [string] $Cloud = 'Global'
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

Connect-MgGraph -Environment $Cloud -Scopes Application.ReadWrite.All -NoWelcome
$app = Get-MgApplication -Filter "appId eq '$ClientId'"
if (-not $app) { throw "There is no application $ClientId in this tenant. Nothing was removed." }
Write-Warning "Nobody will be able to sign in to ""$($app.DisplayName)"" any more."
if ((Read-Host 'Enter its name to remove it') -cne $app.DisplayName) { throw 'Nothing was removed.' }
Remove-MgApplication -ApplicationId $app.Id
Write-Host "Removed $($app.DisplayName)."
