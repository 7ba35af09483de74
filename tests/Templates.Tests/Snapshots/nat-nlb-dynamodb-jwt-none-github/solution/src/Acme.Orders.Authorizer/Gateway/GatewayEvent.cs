namespace Acme.Orders.Authorizer.Gateway;

/// <summary>TOKEN event of a REST API.</summary>
internal sealed record GatewayEvent
{
    private const string Scheme = "Bearer ";

    /// <summary>The header Authorization.</summary>
    public string? AuthorizationToken { get; init; }

    public string? MethodArn { get; init; }

    /// <summary>The token of the one Bearer credential; null where there is none.</summary>
    public string? FindToken()
    {
        var credential = AuthorizationToken;
        return credential?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? credential[Scheme.Length..] : null;
    }
}
