namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Which web pages may call the API from browsers.</summary>
internal static class CorsOrigins
{
    private const string Any = "*";

    /// <param name="settings">As named in the settings.</param>
    /// <param name="webOrigin">Of the solution's own web app, where there is one.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> settings, string? webOrigin)
        => webOrigin is null || settings.Contains(Any) ? settings : [.. settings, webOrigin];
}
