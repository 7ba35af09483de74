namespace Acme_Service.Authorizer.Keys;

/// <summary>Nothing can be said about tokens of the issuer. It is a fault, never a refusal.</summary>
internal sealed class KeysUnavailableException(string issuer, string why, Exception? cause = null)
    : Exception($"The keys of {issuer} cannot be had: {why}", cause);
