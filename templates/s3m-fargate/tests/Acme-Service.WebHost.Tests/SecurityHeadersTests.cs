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
            "default-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("http://localhost:5173/dev", "http://localhost:5173")]
    [InlineData("https://api.example.com/live", "https://api.example.com")]
    public async Task The_page_may_connect_to_the_api(string api, string origin)
    {
        using WebHostApplication application = new() { Variables = new() { [WebEnvironment.ApiUrl] = api } };

        using var response = await application.OpenAsync("/");

        Assert.Contains($"; connect-src 'self' {origin};", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
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
