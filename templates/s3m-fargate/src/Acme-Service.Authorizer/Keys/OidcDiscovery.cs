using System.Net;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Keys;

/// <summary>Fetches an issuer's keys by OpenID Connect Discovery, over HTTPS alone.</summary>
internal sealed class OidcDiscovery(HttpMessageHandler handler, TimeProvider clock) : IDisposable
{
    /// <summary>Seconds for both requests together, well within the 10 that the infrastructure gives the function for a decision.</summary>
    public const int Timeout = 4;

    public const int MaxBytes = 128 * 1024;

    private readonly HttpClient _http = new(handler) { MaxResponseContentBufferSize = MaxBytes };

    /// <summary>A redirect is a failure: it could lead anywhere, and off HTTPS.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <exception cref="KeysUnavailableException">Anything but a complete and well-formed answer.</exception>
    public async Task<JwkSet> FetchAsync(string issuer)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(Timeout), clock);
        var discovery = new Uri(issuer.TrimEnd('/') + "/.well-known/openid-configuration");
        using var document = StrictJson.ParseObject(await GetAsync(issuer, discovery, timeout.Token));
        if (document?.RootElement is not { } metadata
            || !StrictJson.TryGetString(metadata, "issuer", out var stated) || stated != issuer)
        {
            throw new KeysUnavailableException(issuer, $"{discovery} does not name exactly this issuer.");
        }

        if (!StrictJson.TryGetString(metadata, "jwks_uri", out var text)
            || !Uri.TryCreate(text, UriKind.Absolute, out var keys) || keys.Scheme != Uri.UriSchemeHttps)
        {
            throw new KeysUnavailableException(issuer, $"{discovery} has no https jwks_uri.");
        }

        return JwkSet.Parse(await GetAsync(issuer, keys, timeout.Token))
            ?? throw new KeysUnavailableException(issuer, $"{keys} is no usable JWK set.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> GetAsync(string issuer, Uri uri, CancellationToken timeout)
    {
        try
        {
            using var response = await _http.GetAsync(uri, timeout);
            return response.StatusCode == HttpStatusCode.OK
                ? await response.Content.ReadAsByteArrayAsync(timeout)
                : throw new KeysUnavailableException(issuer, $"{uri} answered {(int)response.StatusCode}, not 200.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new KeysUnavailableException(issuer, $"{uri} gave no whole answer of at most {MaxBytes} bytes in {Timeout} s.", e);
        }
    }
}
