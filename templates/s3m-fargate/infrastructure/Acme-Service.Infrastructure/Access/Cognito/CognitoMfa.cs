namespace Acme_Service.Infrastructure.Access;

/// <summary>
/// Whether users need an authenticator app beside their password. The sign-in page has each of them set it up where it is
/// required; where it were optional, no page would offer it.
/// </summary>
internal enum CognitoMfa
{
    Off,
    Required,
}
