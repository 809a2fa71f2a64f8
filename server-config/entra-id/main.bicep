// The portal's registration in Microsoft Entra ID as a template, with the Microsoft Graph extension of Bicep:
//   az deployment group create --resource-group GROUP --template-file main.bicep --parameters baseUrl=https://portal.example.com
// Not run: reviewed by eye only. A template says all that there is to be and reads nothing before: what others have added to
// these lists goes, and groupMembershipClaims and requestedAccessTokenVersion become what stands here, whatever they were.
// It makes no secret, since that would stand in the history of deployments: register.sh adds one, and so does
//   az ad app credential reset --id CLIENT-ID --append --display-name 'Graph Portal'
// bicepconfig.json names the extension.
extension microsoftGraphV1

@description('Address by which people reach the portal, without a slash at the end.')
param baseUrl string

@description('Name of the application, and the key by which the template finds it again.')
param name string = 'graph-portal'

@description('Agrees to all permissions for everybody in the tenant.')
param adminConsent bool = false

var permissions = [
  'openid', 'profile', 'email', 'offline_access', 'User.Read', 'User.ReadBasic.All', 'User.Read.All'
  'GroupMember.Read.All', 'Mail.Read', 'Calendars.Read', 'Notes.Read', 'User.EnableDisableAccount.All'
  'User.RevokeSessions.All'
]

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'Graph Portal'
  signInAudience: 'AzureADMyOrg'
  groupMembershipClaims: 'SecurityGroup'
  web: {
    redirectUris: ['${baseUrl}/callback', '${baseUrl}/consent/callback', '${baseUrl}/signed-out']
    logoutUrl: startsWith(baseUrl, 'https:') ? '${baseUrl}/signed-out/front-channel' : null
  }
  appRoles: [
    {
      id: '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a01'
      value: 'Admin'
      displayName: 'Admin'
      description: 'Administers accounts and sees the setup of the portal.'
      allowedMemberTypes: ['User', 'Application']
      isEnabled: true
    }
    {
      id: '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a02'
      value: 'Explorer'
      displayName: 'Explorer'
      description: 'Asks Microsoft Graph freely, reading only, with the own permissions.'
      allowedMemberTypes: ['User']
      isEnabled: true
    }
    {
      id: '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a04'
      value: 'Api.Call'
      displayName: 'Call the API'
      description: 'Calls the API of the portal in its own name, without a person.'
      allowedMemberTypes: ['Application']
      isEnabled: true
    }
  ]
  // The address api://CLIENT-ID needs the ID, which there is after the first deployment only: register.sh adds it.
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: '0d2c54a5-6f5f-4c3b-9d0b-6e8f2f6f7a03'
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Call the portal as the signed-in person'
        adminConsentDescription: 'Lets an application call the API of Graph Portal in the name of the person who is signed in there.'
        userConsentDisplayName: 'Call the portal in your name'
        userConsentDescription: 'Lets an application call the API of Graph Portal in your name.'
      }
    ]
  }
  optionalClaims: {
    idToken: [for claim in ['acrs', 'auth_time', 'email', 'groups', 'login_hint', 'sid']: { name: claim, essential: false }]
    accessToken: [for claim in ['acrs', 'groups']: { name: claim, essential: false }]
  }
  requiredResourceAccess: [
    {
      resourceAppId: graph.appId
      // By name: filter() finds the permission in what the tenant's Microsoft Graph offers.
      resourceAccess: [for permission in permissions: {
        id: filter(graph.oauth2PermissionScopes, scope => scope.value == permission)[0].id
        type: 'Scope'
      }]
    }
  ]
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

resource consent 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = if (adminConsent) {
  clientId: principal.id
  consentType: 'AllPrincipals'
  resourceId: graph.id
  scope: join(permissions, ' ')
}

output ENTRA_ID_TENANT_ID string = tenant().tenantId
output ENTRA_ID_CLIENT_ID string = application.appId
output PORTAL_BASE_URL string = baseUrl
