using System.Net;
using System.Text.RegularExpressions;
using LocalAws.Requests;

namespace Scaffold.Tests.Gateway;

/// <summary>Attempts of a caller who may read <c>/api/public/**</c> to read <c>/api/admin/secret</c>, by paths that some readers take for the former.</summary>
internal static partial class PathAttacks
{
    /// <summary>Endpoints such as users would add. Who may call the second is decided by path alone where there is an authorizer.</summary>
    public const string Endpoints =
        """
        app.MapGet(service.PathPrefix + "/public/{**path}", () => "public");
        app.MapGet(service.PathPrefix + "/admin/secret", () => "secret");

        """;

    /// <summary>In policy.json, in the place of the route by which everybody reads everything.</summary>
    public const string Routes =
        """
        { "methods": ["GET", "HEAD"], "path": "/api/items/**", "roles": ["*"] },
            { "methods": ["GET"], "path": "/api/public/**", "roles": ["*"] },
            { "methods": ["GET"], "path": "/api/admin/**", "roles": ["auditor"] },
        """;

    private const string Public = "public";
    private const string Secret = "secret";

    /// <summary>Paths to refuse, unless the authorizer and the service get one and the same plain path.</summary>
    private static readonly string[] _refused =
    [
        "api/public/x%3f/../../admin/secret",
        "api/public/x%3F/%2e%2e/%2e%2e/admin/secret",
        "api/public/x%253f/../../admin/secret",
        "api/public/x%23/../../admin/secret",
        "api/public/../admin/secret",
        "api/public/./../admin/secret",
        "api/public/%2e%2e/admin/secret",
        "api/public/.%2E/admin/secret",
        "api/public/%252e%252e/admin/secret",
        "api/public/%25252e%25252e/admin/secret",
        "api/public/..%2fadmin/secret",
        "api/public/..%2Fadmin%2Fsecret",
        "api/public/%252e%252e%252fadmin%252fsecret",
        "api/public/..%5cadmin%5Csecret",
        "api/public/..\\admin\\secret",
        "api/public//../admin/secret",
        "api//admin/secret",
        "api/./admin/secret",
        "api/admin%2fsecret",
        "api/admin/secret%3f",
        "api/admin/secret%23",
    ];

    /// <summary>Paths that may be answered, as long as the secret is not.</summary>
    private static readonly string[] _harmless = ["api/public/%2%65%2%65/admin/secret", "api/public/..;/admin/secret", "api/public/%c0%ae%c0%ae/admin/secret"];

    /// <summary>Sends them through a gateway for each way of reading paths.</summary>
    /// <param name="deployment">Where to.</param>
    /// <param name="guarded">Whether paths decide who may read the secret.</param>
    public static async Task TryAsync(LocalDeployment deployment, bool guarded)
    {
        var surprises = new List<string>();
        var client = new RequestClient(deployment);
        foreach (var reading in PathReading.All)
        {
            await using var gateway = await deployment.StartGatewayAsync(reading);
            await deployment.WarmUpAsync(gateway);
            var (reader, auditor) = (deployment.Credentials(), deployment.Credentials("auditor"));
            await ExpectAsync("api/public/a%20b", reader, (status, body) => (status, body) is (HttpStatusCode.OK, Public));
            await ExpectAsync("api/admin/secret", auditor, (status, body) => (status, body) is (HttpStatusCode.OK, Secret));
            await ExpectAsync("api/admin/secret", reader, (status, _) => !guarded || status == HttpStatusCode.Forbidden);
            foreach (var path in _refused)
            {
                await ExpectAsync(path, reader, (status, body) =>
                    status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                    || (body == RouteOf(reading.Forwarded.Of(path).Split('?')[0]) && (!guarded || (body == Public && body == RouteOf(reading.Decided.Of(path))))));
            }

            foreach (var path in _harmless)
            {
                await ExpectAsync(path, reader, (_, body) => body != Secret);
            }

            var probe = await deployment.ProbeAsync(gateway);
            var forwarded = reading.Forwarded == PathForm.AsSent ? "as it was sent" : "decoded";
            if (probe.ExitCode != 0 || !probe.Output.Contains($"A path reaches the service {forwarded}.", StringComparison.Ordinal))
            {
                surprises.Add($"{reading}: the probe ended with {probe.ExitCode} and said\n{probe.Output}");
            }

            async Task ExpectAsync(string path, string credentials, Func<HttpStatusCode, string, bool> isExpected)
            {
                using var answer = await client.SendAsync(HttpMethod.Get, gateway.Address + path, credentials);
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (!isExpected(answer.StatusCode, body))
                {
                    surprises.Add($"{reading}: {path} was answered {(int)answer.StatusCode} {body}");
                }
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>Answer of the route that every reader takes a path for; null where readers may differ.</summary>
    private static string? RouteOf(string path) => PlainPath().IsMatch(path)
        ? path.StartsWith("api/public/", StringComparison.Ordinal) ? Public : path == "api/admin/secret" ? Secret : null
        : null;

    [GeneratedRegex(@"\A[a-z]+(/[a-z]+)*\z")]
    private static partial Regex PlainPath();
}
