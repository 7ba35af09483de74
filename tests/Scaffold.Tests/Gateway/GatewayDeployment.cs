using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Scaffold.Tests.Gateway.Templates;
using Scaffold.Tests.Gateway.Tokens;
using TemplateGenerator.Trial;
using TemplateGenerator.Verification;

namespace Scaffold.Tests.Gateway;

/// <summary>
/// A scaffolded solution, deployed to this machine as its synthesized templates say: gateway, authorizer, API and tables. Of
/// the settings only the issuer and the roles claim are ours.
/// </summary>
public abstract class GatewayDeployment(string integration) : IAsyncLifetime
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";
    private const string Infrastructure = "infrastructure/Acme.Orders.Infrastructure/Acme.Orders.Infrastructure.csproj";
    private const string Settings = "infrastructure/Acme.Orders.Infrastructure/environments/dev.authorizer.json";

    private static readonly TimeSpan _warmUpLimit = TimeSpan.FromSeconds(30);

    private readonly DynamoDbEmulator _emulator = new();
    private readonly LoopbackCertificate _certificate = new();
    private BuiltSolution? _solution;
    private RunningApi? _api;
    private LocalStack? _services;

    internal Issuer Issuer { get; private set; } = null!;

    /// <summary>Between the gateway and the API.</summary>
    internal RecordedContainer Container { get; private set; } = null!;

    internal LocalGateway Gateway { get; private set; } = null!;

    private string Assembly => _solution!.PathOf("cdk.out");

    private Dictionary<string, string> Surroundings => new(StringComparer.Ordinal)
    {
        ["AWS_REGION"] = LocalStack.Region,
        ["AWS_ACCESS_KEY_ID"] = "emulator",
        ["AWS_SECRET_ACCESS_KEY"] = "emulator",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = _emulator.Endpoint.ToString(),
        ["SSL_CERT_FILE"] = _certificate.PemFile,
    };

    public async ValueTask InitializeAsync()
    {
        Issuer = await Issuer.StartAsync(_certificate.Certificate);
        await _emulator.InitializeAsync();
        _solution = await BuiltSolution.CreateAsync(new() { ["integration"] = integration }, Api, Infrastructure);
        await SynthesizeAsync();

        var templates = Synthesizer.Templates(Assembly);
        var stacks = templates.Select(template => new LocalStack(template, templates)).ToList();
        _services = stacks.Single(stack => stack.OfType("AWS::Lambda::Alias").Count > 0);
        using var client = DynamoDb();
        foreach (var stack in stacks)
        {
            await DynamoDbTables.CreateAsync(stack, client);
        }

        var container = Containers.In(_services, _services.One("AWS::ECS::TaskDefinition").PhysicalId).Single();
        _api = await RunningApi.StartAsync(
            _solution.ApiProject, container.Environment.Concat(Surroundings).ToDictionary(), TestContext.Current.CancellationToken);
        Container = await RecordedContainer.StartAsync(container.Name, _api.Client.BaseAddress!);
        Gateway = await StartGatewayAsync();
        await WarmUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in (IAsyncDisposable?[])[Gateway, Container, _api, Issuer])
        {
            await (running?.DisposeAsync() ?? default);
        }

        await _emulator.DisposeAsync();
        _solution?.Dispose();
        _certificate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more gateway, cold, in front of the same API.</summary>
    internal Task<LocalGateway> StartGatewayAsync() => LocalGateway.StartAsync(
        _services!, Assembly, Surroundings, new Dictionary<string, Uri> { [Container.Name] = Container.Address });

    /// <summary>Gives roles as an administrator would: in the roles table of the foundation.</summary>
    internal async Task GrantAsync(string principal, params List<string> roles)
    {
        using var client = DynamoDb();
        _ = await client.PutItemAsync(Gateway.Authorizer.Environment["AUTH_ROLES_TABLE"], new() { ["principalId"] = new AttributeValue(principal), ["roles"] = new AttributeValue(roles) });
    }

    /// <summary>On a busy machine a first decision may take longer than the authorizer waits for keys and roles.</summary>
    private async Task WarmUpAsync()
    {
        var (client, watch) = (new GatewayClient(this), Stopwatch.StartNew());
        while (watch.Elapsed < _warmUpLimit && await client.StatusAsync(HttpMethod.Get, "api/items", client.Token()) != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private AmazonDynamoDBClient DynamoDb() =>
        new("emulator", "emulator", new AmazonDynamoDBConfig { ServiceURL = _emulator.Endpoint.ToString() });

    /// <summary>Publishes the authorizer too, as a deployment would.</summary>
    private async Task SynthesizeAsync()
    {
        var file = _solution!.PathOf(Settings);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        settings["authorizer"]!["issuers"] = new JsonArray(Issuer.Url);
        settings["authorizer"]!["audiences"] = new JsonArray(Issuer.Audience);
        settings["authorizer"]!["rolesClaim"] = Issuer.RolesClaim;
        await File.WriteAllTextAsync(file, settings.ToJsonString());

        var quiet = new Dictionary<string, string> { ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "1" };
        var synthesis = await _solution.RunAsync(Infrastructure, quiet, "--environment", "dev");
        Assert.True(synthesis.ExitCode == 0, synthesis.Output);
    }
}
