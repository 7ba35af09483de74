using System.Diagnostics;
using System.Text.Json.Nodes;
using LocalAws.Requests;
using LocalAws.Tokens;
using Microsoft.AspNetCore.Http;

namespace Measure;

/// <summary>What an authorizer finds around it, on loopback: an issuer over TLS, a roles table, and a token to decide about.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly LoopbackCertificate _certificate = new();
    private Issuer? _issuer;
    private LoopbackServer? _dynamoDb;

    /// <summary>What a REST API asks its authorizer.</summary>
    public string Event => new JsonObject
    {
        ["type"] = "TOKEN",
        ["authorizationToken"] = "Bearer " + _issuer!.Key.Sign(_issuer.Claims("somebody")),
        ["methodArn"] = "arn:aws:execute-api:eu-west-1:123456789012:api/live/GET/api/items",
    }.ToJsonString();

    public static async Task<Surroundings> StartAsync()
    {
        var surroundings = new Surroundings();
        surroundings._issuer = await Issuer.StartAsync(surroundings._certificate.Certificate);
        surroundings._dynamoDb = await LoopbackServer.StartAsync(AnswerGetItemAsync);
        return surroundings;
    }

    /// <param name="folder">The authorizer's code.</param>
    public Dictionary<string, string> WithRolesInTheToken(string folder) => new()
    {
        ["LAMBDA_TASK_ROOT"] = folder,
        ["AUTH_ISSUERS"] = _issuer!.Url,
        ["AUTH_UNPREFIXED_ISSUER"] = _issuer.Url,
        ["AUTH_AUDIENCES"] = Issuer.Audience,
        ["AUTH_ALGORITHMS"] = "RS256",
        ["AUTH_ROLES_CLAIM"] = Issuer.RolesClaim,
        ["SSL_CERT_FILE"] = _certificate.PemFile,
        ["NODE_EXTRA_CA_CERTS"] = _certificate.PemFile,
        ["NODE_NO_WARNINGS"] = "1",
    };

    public Dictionary<string, string> WithRolesInATable(string folder) => new(WithRolesInTheToken(folder))
    {
        ["AUTH_ROLES_TABLE"] = "roles",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = _dynamoDb!.Address.ToString(),
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "stub",
        ["AWS_SECRET_ACCESS_KEY"] = "stub",
    };

    /// <summary>This program again, because the environment of a running process does not reach its TLS library.</summary>
    public async Task<int> DecideInAProcessOfItsOwnAsync(string folder, string handler, string decisions)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["decide", folder, handler, decisions]) { RedirectStandardInput = true };
        foreach (var (name, value) in WithRolesInTheToken(folder))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(Event);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _dynamoDb!.DisposeAsync();
        await _issuer!.DisposeAsync();
        _certificate.Dispose();
    }

    private static Task AnswerGetItemAsync(HttpContext context)
    {
        context.Response.ContentType = "application/x-amz-json-1.0";
        return context.Response.WriteAsync("""{"Item":{"roles":{"SS":["writer"]}}}""");
    }
}
