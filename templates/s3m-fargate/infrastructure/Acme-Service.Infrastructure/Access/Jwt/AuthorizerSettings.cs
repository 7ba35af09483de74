using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The tokens that are accepted.</summary>
internal sealed record AuthorizerSettings : IChecked
{
    /// <summary>Host of the placeholder issuer; no token can come from it.</summary>
    private const string PlaceholderHost = "issuer.example.com";

    private static readonly string[] _asymmetricAlgorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly string[] _profiles = ["oidc", "cognito-access", "cognito-id"];

    /// <summary>Issuers exactly as they stand in the tokens' <c>iss</c>, to the last slash.</summary>
    public required IReadOnlyList<Uri> Issuers { get; init; }

    /// <summary>
    /// The one of the issuers whose callers are known by their <c>sub</c> alone; null for none. Those of all others are <c>issuer|sub</c>.
    /// </summary>
    public Uri? UnprefixedIssuer { get; init; }

    /// <summary>Values of which a token's <c>aud</c> must hold one.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>Signature algorithms that are accepted, such as RS256 and ES256.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = ["RS256"];

    /// <summary>Kind of token: <c>oidc</c>, or Amazon Cognito's <c>cognito-access</c> or <c>cognito-id</c>.</summary>
    public string Profile { get; init; } = "oidc";

    /// <summary>Claim that holds roles besides those in the roles table; null for none.</summary>
    public string? RolesClaim { get; init; }

    /// <summary>
    /// Seconds for which the gateway reuses a decision. A withdrawn role counts for this time, and for the 60 s more that the
    /// authorizer keeps roles. 0 asks the authorizer every time.
    /// </summary>
    public int CacheSeconds { get; init; } = 300;

    /// <summary>
    /// Decisions that may be made at once; callers of more get 500. It keeps a flood of made-up tokens from the account's other
    /// functions, which lose as much, and Lambda refuses a reservation that leaves them fewer than 100, or 10 in a new account. Null for
    /// no limit but the gateway's throttling and the account's.
    /// </summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>Starts new instances of the authorizer from a snapshot.</summary>
    public bool SnapStart { get; init; }

    internal bool HasPlaceholderIssuer => Issuers.Any(issuer => issuer.Host == PlaceholderHost);

    public IEnumerable<string> Problems() =>
        [
            .. Valid.NotEmpty(Issuers),
            .. Issuers.Where(issuer => !IsIssuer(issuer))
                .Select(issuer => $"issuers holds \"{issuer.OriginalString}\"; an issuer must be an https address without a query and without |"),
            .. UnprefixedProblems(),
            .. Valid.NotEmpty(Audiences),
            .. Valid.NotEmpty(Algorithms),
            .. Valid.OneOf(Profile, _profiles),
            .. Algorithms.SelectMany(algorithm => Valid.OneOf(algorithm, _asymmetricAlgorithms, "an entry of algorithms")),
            .. Issuers.Select(issuer => issuer.OriginalString).Concat(Audiences).Where(value => value.Contains(','))
                .Select(value => $"issuers and audiences must not hold a comma, as in \"{value}\""),
            .. Valid.Range(CacheSeconds, 0, 3600),
            .. ReservedConcurrency is { } reserved ? Valid.Range(reserved, 1, 100_000, nameof(ReservedConcurrency)) : [],
        ];

    public IEnumerable<string> Placeholders() =>
        HasPlaceholderIssuer ? [$"issuers holds https://{PlaceholderHost}/, from which no token comes; name the issuer of your callers' tokens"] : [];

    private IEnumerable<string> UnprefixedProblems() =>
        UnprefixedIssuer is null || Issuers.Any(issuer => issuer.OriginalString == UnprefixedIssuer.OriginalString)
            ? []
            : [$"unprefixedIssuer is \"{UnprefixedIssuer.OriginalString}\"; it must be one of issuers, to the last slash, or null"];

    private static bool IsIssuer(Uri uri) =>
        uri is { IsAbsoluteUri: true, Scheme: "https", Query: "", Fragment: "", UserInfo: "" }
        && !uri.OriginalString.Contains('|', StringComparison.Ordinal);
}
