using Acme_Service.Shared;

namespace Acme_Service.WebHost.Tests;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/config.json")]
    [InlineData(WebHostApplication.Script)]
    [InlineData("/assets/missing.js")]
    public async Task Every_answer_has_them(string path)
    {
        using WebHostApplication application = new();

        using var response = await application.OpenAsync(path);

        Assert.Equal(
            "default-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_api_without_tls_is_let_through_by_name()
    {
        using WebHostApplication application = new()
        {
            Variables = new() { [WebEnvironment.ApiUrl] = "http://localhost:5173/dev" },
        };

        using var response = await application.OpenAsync("/");

        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("connect-src 'self' https: http://localhost:5173;", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https", "max-age=31536000")]
    [InlineData("http", null)]
    [InlineData(null, null)]
    public async Task Browsers_stay_with_https_once_they_came_by_it(string? scheme, string? expected)
    {
        using WebHostApplication application = new();
        using HttpRequestMessage request = new(HttpMethod.Get, "/config.json");
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(expected, Header(response, "Strict-Transport-Security"));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join('|', values) : null;
}
