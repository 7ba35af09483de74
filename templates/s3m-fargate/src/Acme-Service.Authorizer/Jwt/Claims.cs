using System.Text.Json;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>The claims that decide anything, as the token states them; whether they are true is not known here.</summary>
internal sealed record Claims(string? Issuer, string? Subject, IReadOnlyList<string> Audiences, IReadOnlyList<string> Roles)
{
    /// <summary>31 December 9999: no date beyond it is one.</summary>
    private const double LatestDate = 253_402_300_799;

    /// <summary>Amazon Cognito: access or id.</summary>
    public string? TokenUse { get; private init; }

    /// <summary>Amazon Cognito: whom an access token is for.</summary>
    public string? ClientId { get; private init; }

    /// <summary>Seconds since 1970; RFC 7519 allows fractions.</summary>
    public double? Expires { get; private init; }

    public double? NotBefore { get; private init; }

    public double? IssuedAt { get; private init; }

    /// <param name="payload">The signed payload.</param>
    /// <param name="rolesClaim">Claim that lists roles: its exact name, or a path of names joined by dots; null for none.</param>
    public static Outcome<Claims> Parse(byte[] payload, string? rolesClaim)
    {
        using var document = StrictJson.ParseObject(payload);
        if (document?.RootElement is not { } json
            || !StrictJson.TryGetString(json, "iss", out var issuer)
            || !StrictJson.TryGetString(json, "sub", out var subject)
            || !StrictJson.TryGetString(json, "token_use", out var tokenUse)
            || !StrictJson.TryGetString(json, "client_id", out var clientId))
        {
            return new Rejection(
                Reason.ClaimsMalformed, "a JSON object without duplicates; iss, sub, token_use, client_id as strings");
        }

        if (!TryGetDate(json, "exp", out var exp)
            || !TryGetDate(json, "nbf", out var nbf)
            || !TryGetDate(json, "iat", out var iat))
        {
            return new Rejection(Reason.ClaimsMalformed, "exp, nbf and iat as seconds since 1970, before the year 10000");
        }

        return Strings(Find(json, "aud"), []) is { } audiences && Strings(Find(json, rolesClaim), [' ', ',']) is { } roles
            ? new Claims(issuer, subject, audiences, roles)
            { TokenUse = tokenUse, ClientId = clientId, Expires = exp, NotBefore = nbf, IssuedAt = iat }
            : new Rejection(Reason.ClaimsMalformed, "aud and roles as a string or an array of strings");
    }

    private static bool TryGetDate(JsonElement json, string name, out double? date)
    {
        var present = json.TryGetProperty(name, out var member);
        date = present && member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var seconds)
            && seconds is >= 0 and <= LatestDate ? seconds : null;
        return !present || date is not null;
    }

    /// <summary>The member of exactly this name, else the one a dotted path leads to.</summary>
    private static JsonElement? Find(JsonElement json, string? name)
    {
        if (name is null || json.TryGetProperty(name, out var found))
        {
            return name is null ? null : json.GetProperty(name);
        }

        found = json;
        return name.Split('.').All(step => found.ValueKind == JsonValueKind.Object && found.TryGetProperty(step, out found))
            ? found
            : null;
    }

    /// <summary>Null where the member is neither a string nor an array of strings. Separators, where given, split a string.</summary>
    private static string[]? Strings(JsonElement? member, char[] separators) => member?.ValueKind switch
    {
        null => [],
        JsonValueKind.String when separators.Length == 0 => [member.Value.GetString()!],
        JsonValueKind.String => member.Value.GetString()!.Split(separators, StringSplitOptions.RemoveEmptyEntries),
        JsonValueKind.Array when member.Value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String) =>
            [.. member.Value.EnumerateArray().Select(element => element.GetString()!)],
        _ => null,
    };
}
