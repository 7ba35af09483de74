using System.Security.Claims;
using Acme.Orders.Shared;
using Microsoft.AspNetCore.Http;

namespace Acme.Orders.Api.Tests.Calls;

public sealed class CallerIdentityTests
{
    private static readonly Dictionary<string, string> _identity = new()
    {
        [GatewayHeaders.PrincipalId] = "grüße|someone",
        [GatewayHeaders.Roles] = "reader,writer",
        [GatewayHeaders.Expires] = "4102444800",
    };

    [Fact]
    public async Task The_other_service_learns_who_calls_and_nothing_else_of_the_request()
    {
        var headers = await CallAsync(isAuthenticated: true);

        Assert.All(_identity, header => Assert.Equal(header.Value, headers[header.Key]));
        Assert.False(headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task Who_is_not_known_here_is_not_known_there()
    {
        var headers = await CallAsync(isAuthenticated: false);

        Assert.All(_identity, header => Assert.False(headers.ContainsKey(header.Key)));
    }

    [Fact]
    public async Task Outside_of_a_request_nobody_calls()
    {
        await using var payments = await PaymentsService.StartAsync();

        using var response = await payments.Client.GetAsync("/payments");

        Assert.All(_identity, header => Assert.False(Assert.Single(payments.Requests).Headers.ContainsKey(header.Key)));
    }

    [Fact]
    public async Task No_code_of_the_caller_names_somebody_else()
    {
        var headers = await CallAsync(isAuthenticated: true, request => Assert.All(_identity, header => request.Headers.TryAddWithoutValidation(header.Key, "somebody-else")));

        Assert.All(_identity, header => Assert.Equal(header.Value, headers[header.Key]));
    }

    private static async Task<IHeaderDictionary> CallAsync(bool isAuthenticated, Action<HttpRequestMessage>? change = null)
    {
        await using var payments = await PaymentsService.StartAsync();
        DefaultHttpContext context = new() { User = new ClaimsPrincipal(new ClaimsIdentity(isAuthenticated ? "test" : null)) };
        context.Request.Headers.Cookie = "session=secret";
        foreach (var (name, value) in _identity)
        {
            context.Request.Headers[name] = value;
        }

        payments.Current = context;
        using HttpRequestMessage request = new(HttpMethod.Get, "/payments");
        change?.Invoke(request);
        using var response = await payments.Client.SendAsync(request);
        return Assert.Single(payments.Requests).Headers;
    }
}
