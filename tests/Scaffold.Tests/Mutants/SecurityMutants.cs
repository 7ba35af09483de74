namespace Scaffold.Tests.Mutants;

/// <summary>The list. A new entry is all that a new mutant needs.</summary>
internal static class SecurityMutants
{
    private const string Api = "src/Acme.Orders.Api";
    private const string Authorizer = "src/Acme.Orders.Authorizer";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        InAuthorizer("any seven characters are taken for Bearer", "RefusalTests", new Edit(
            $"{Authorizer}/Gateway/GatewayEvent.cs", "credential?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true", "credential?.Length > Scheme.Length")),
        InAuthorizer("a refused audience is logged with the subject", "RefusalTests", new Edit(
            $"{Authorizer}/Jwt/ClaimRules.cs", "$\"{stated.Count} others\"", "$\"{stated.Count} others of {claims.Subject}\"")),
        InAuthorizer("| is allowed in issuers", "EnvironmentReaderTests", new Edit(
            $"{Authorizer}/Configuration/AuthorizerSettings.cs", "\n        && !issuer.Contains('|')", "")),
        InAuthorizer("names of callers depend on the order of issuers", "SeveralIssuersTests", new Edit(
            $"{Authorizer}/Jwt/TokenVerifier.cs", "issuer.Issuer != unprefixedIssuer", "issuer != issuers[0]")),
        InAuthorizer("a subject may hold a comma", "ClaimTests", new Edit(
            $"{Authorizer}/Jwt/ClaimRules.cs", " and not ','", "")),
        InAuthorizer("the list of algorithms is ignored", "VectorTests", new Edit(
            $"{Authorizer}/Jwt/JwsVerifier.cs", "!allowedAlgorithms.Contains(name, StringComparer.Ordinal) || ", "")),
        InAuthorizer("crit is ignored", "VectorTests", new Edit(
            $"{Authorizer}/Jwt/JwsHeader.cs", "header.TryGetProperty(\"crit\", out _)", "header.TryGetProperty(\"critical\", out _)")),
        InAuthorizer("members may be there twice", "VectorTests", new Edit(
            $"{Authorizer}/Jwt/StrictJson.cs", "AllowDuplicateProperties = false", "AllowDuplicateProperties = true")),
        InAuthorizer("an unknown kid falls back to the keys there are", "VectorTests", new Edit(
            $"{Authorizer}/Keys/JwkSet.cs", "key => keyId is null || key.KeyId == keyId)", "key => !Knows(keyId) || keyId is null || key.KeyId == keyId)")),
        InAuthorizer("signatures of P-521 have a byte less", "VectorTests", new Edit(
            $"{Authorizer}/Keys/PublicKey.cs", "(key.KeySize + 7) / 8", "key.KeySize / 8")),
        InAuthorizer("small RSA keys are accepted", "VectorTests", new Edit(
            $"{Authorizer}/Keys/PublicKey.cs", "MinRsaBits = 2048", "MinRsaBits = 1024")),
        InAuthorizer("keys for encryption verify", "VectorTests", new Edit(
            $"{Authorizer}/Keys/Jwk.cs", "Differ(Reason.KeyUseMismatch, \"sig\", _use ?? \"sig\")", "Differ(Reason.KeyUseMismatch, \"sig\", \"sig\")")),
        InAuthorizer("every signature is good", "VectorTests", new Edit(
            $"{Authorizer}/Keys/Jwk.cs", "return good ?", "return good || signature.Length > 0 ?")),
        InAuthorizer("every signature is bad", "VectorTests", new Edit(
            $"{Authorizer}/Keys/Jwk.cs", "return good ?", "return good && signature.Length == 0 ?")),
        InAuthorizer("any roles are kept of too many", "RoleMergingTests", new Edit(
            $"{Authorizer}/Roles/RoleNames.cs", "OrderByDescending(deciding.Contains)", "OrderBy(deciding.Contains)")),
        InAuthorizer("ambiguous paths are authorized, by an answer", "HttpApiDecisionTests", new Edit(
            $"{Authorizer}/Policy/RoutePolicy.cs", "!AmbiguousPath.Is(path) && ", "")),
        InRestAuthorizer("ambiguous paths are authorized, by a policy", "RestApiDecisionTests", new Edit(
            $"{Authorizer}/Policy/RoutePolicy.cs", "part is not (\"?\" or \"#\" or \"\\\\\")", "part is \"/../\"")),
        InAuthorizer("the expiry is not passed on", "HttpApiDecisionTests", new Edit(
            $"{Authorizer}/Gateway/Identity.cs", "caller.Expires.ToString(CultureInfo.InvariantCulture)", "int.MaxValue.ToString(CultureInfo.InvariantCulture)")),

        InApi("jwt", "ambiguous paths are served", "AmbiguousPathsTests", new Edit(
            $"{Api}/Hosting/HttpServer.cs", "        app.RefuseAmbiguousPaths();\n", "")),
        InApi("jwt", "paths that were encoded twice are served", "AmbiguousPathsTests", new Edit(
            "src/Shared/AmbiguousPath.cs", ", \"%25\"", "")),
        InApi("jwt", "callers live on after their token", "GatewayIdentityTests", new Edit(
            $"{Api}/Identity/GatewayAuthenticationHandler.cs", "expires <= time.GetUtcNow().ToUnixTimeSeconds()", "expires < 0")),
        InApi("jwt", "a caller may be a list", "GatewayIdentityTests", new Edit(
            $"{Api}/Identity/GatewayAuthenticationHandler.cs", "principalId.Contains(',', StringComparison.Ordinal)", "principalId.Contains('\\n', StringComparison.Ordinal)")),
        InApi("jwt", "identity headers may come twice", "GatewayIdentityTests", new Edit(
            $"{Api}/Identity/GatewayAuthenticationHandler.cs", "headers[name].Count > 1", "headers[name].Count > 2")),
        InApi("jwt", "the API's description is served in production", "ApiPageTests", new Edit(
            $"{Api}/OpenApi/ApiDocument.cs", "if (app.Environment.IsDevelopment())", "if (app.Environment.ApplicationName.Length > 0)")),

        InApi("cognito", "claims may be there twice", "CognitoIdentityTests", new Edit(
            $"{Api}/Identity/AccessTokenJsonContext.cs", "AllowDuplicateProperties = false", "AllowDuplicateProperties = true")),
        InApi("cognito", "any seven characters are taken for Bearer", "CognitoIdentityTests", new Edit(
            $"{Api}/Identity/CognitoAuthenticationHandler.cs", "!value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)", "value.Length < Bearer.Length")),
        InApi("cognito", "tokens of another app client are taken", "CognitoIdentityTests", new Edit(
            $"{Api}/Identity/AccessTokenRules.cs", "when ClientId is not null && client != ClientId", "when ClientId is not null && client is null")),
        InApi("cognito", "expired tokens are taken", "CognitoIdentityTests", new Edit(
            $"{Api}/Identity/AccessTokenRules.cs", "when end <= now.ToUnixTimeSeconds()", "when end <= now.ToUnixTimeSeconds() - 1_000_000_000")),
        InApi("cognito", "preflight requests have a caller", "CognitoIdentityTests", new Edit(
            $"{Api}/Identity/CognitoAuthenticationHandler.cs", " || HttpMethods.IsOptions(request.Method)", "")),
    ];

    private static Mutant InAuthorizer(string name, string test, params Edit[] edits) => new(name, "jwt", "alb", "Authorizer", test, edits);

    private static Mutant InRestAuthorizer(string name, string test, params Edit[] edits) => new(name, "jwt", "nlb", "Authorizer", test, edits);

    private static Mutant InApi(string auth, string name, string test, params Edit[] edits) => new(name, auth, "alb", "Api", test, edits);
}
