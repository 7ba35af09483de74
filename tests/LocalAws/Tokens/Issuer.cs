using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using LocalAws.Requests;
using Microsoft.AspNetCore.Http;

namespace LocalAws.Tokens;

/// <summary>An OpenID Connect issuer on loopback, over TLS.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "acme-orders";
    public const string RolesClaim = "roles";

    private ImmutableList<SigningKey> _keys = [new SigningKey("first")];
    private LoopbackServer? _server;

    /// <summary>Whether it answers nothing but 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>As it stands in tokens.</summary>
    public string Url => _server!.Address.ToString();

    public SigningKey Key => _keys[0];

    public static async Task<Issuer> StartAsync(X509Certificate2 certificate)
    {
        var issuer = new Issuer();
        issuer._server = await LoopbackServer.StartAsync(issuer.AnswerAsync, certificate);
        return issuer;
    }

    /// <summary>Claims of an acceptable token.</summary>
    public JsonObject Claims(string subject)
    {
        var now = DateTimeOffset.UtcNow;
        return new JsonObject
        {
            ["iss"] = Url,
            ["aud"] = Audience,
            ["sub"] = subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
    }

    /// <summary>Publishes one more key.</summary>
    public SigningKey Rotate()
    {
        var key = new SigningKey("second");
        _keys = _keys.Add(key);
        return key;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _keys.ForEach(key => key.Dispose());
    }

    private Task AnswerAsync(HttpContext context)
    {
        JsonObject? answer = IsDown ? null : context.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => new() { ["issuer"] = Url, ["jwks_uri"] = Url + "keys" },
            "/keys" => new() { ["keys"] = new JsonArray([.. _keys.Select(key => key.Jwk())]) },
            var path => throw new InvalidOperationException($"Nobody should ask the issuer for {path}."),
        };
        context.Response.StatusCode = answer is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return context.Response.WriteAsync(answer?.ToJsonString() ?? "");
    }
}
