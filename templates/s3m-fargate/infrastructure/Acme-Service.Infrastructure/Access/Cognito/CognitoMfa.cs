namespace Acme_Service.Infrastructure.Access;

/// <summary>
/// Whether users need an authenticator app besides their password. Where it is required, the sign-in page has each user set it
/// up. There is no third value: no page would offer an optional one.
/// </summary>
internal enum CognitoMfa
{
    Off,
    Required,
}
