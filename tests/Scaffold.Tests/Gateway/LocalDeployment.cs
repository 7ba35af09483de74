using System.Diagnostics;
using System.Net;
using LocalAws;
using LocalAws.Requests;
using LocalAws.Stacks;
using LocalAws.Tokens;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Trial;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Gateway;

/// <summary>A scaffolded solution, deployed to this machine as its synthesized templates say: gateway, API and tables.</summary>
public abstract class LocalDeployment(string integration, string auth) : IAsyncLifetime
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";
    private const string Infrastructure = "infrastructure/Acme.Orders.Infrastructure/Acme.Orders.Infrastructure.csproj";

    private const string Anchor = "app.MapItems(service.PathPrefix);";

    private static readonly TimeSpan _warmUpLimit = TimeSpan.FromSeconds(30);

    private readonly DynamoDbEmulator _emulator = new();
    private readonly LoopbackCertificate _certificate = new();
    private BuiltSolution? _solution;
    private RunningApi? _api;

    /// <summary>Between the gateway and the API.</summary>
    internal RecordedContainer Container { get; private set; } = null!;

    internal LocalGateway Gateway { get; private set; } = null!;

    private protected LoopbackCertificate Certificate => _certificate;

    private protected LocalStack Foundation { get; private set; } = null!;

    private protected LocalStack Services { get; private set; } = null!;

    private protected Uri DynamoDbEndpoint => _emulator.Endpoint;

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
        await _emulator.InitializeAsync();
        _solution = await BuiltSolution.CreateAsync(
            new() { ["integration"] = integration, ["auth"] = auth }, solution => Edit(solution), Api, Infrastructure);
        await PrepareAsync(_solution);
        var quiet = new Dictionary<string, string> { ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "1" };
        var synthesis = await _solution.RunAsync(Infrastructure, quiet, "--environment", "dev");
        Assert.True(synthesis.ExitCode == 0, synthesis.Output);

        var templates = CloudTemplate.LoadAll(Assembly);
        var stacks = templates.Select(template => new LocalStack(template, templates)).ToList();
        Services = stacks.Single(stack => Serving(stack).Count > 0);
        Foundation = stacks.Single(stack => stack != Services);
        using var client = DynamoDbTables.Client(_emulator.Endpoint);
        foreach (var stack in stacks)
        {
            await DynamoDbTables.CreateAsync(stack, client);
        }

        var container = Serving(Services).Single();
        _api = await RunningApi.StartAsync(
            _solution.ApiProject, container.Environment.Concat(Surroundings).ToDictionary(), TestContext.Current.CancellationToken);
        Container = await RecordedContainer.StartAsync(container.Name, _api.Client.BaseAddress!);
        Gateway = await StartGatewayAsync();
        await WarmUpAsync(Gateway);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in (IAsyncDisposable?[])[Gateway, Container, _api])
        {
            await (running?.DisposeAsync() ?? default);
        }

        await StopAsync();
        await _emulator.DisposeAsync();
        _solution?.Dispose();
        _certificate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more gateway, cold, in front of the same API.</summary>
    /// <param name="paths">How it reads paths; null for as they are sent.</param>
    internal Task<LocalGateway> StartGatewayAsync(PathReading? paths = null) => LocalGateway.StartAsync(
        Services, Pool(), Assembly, Surroundings, new Dictionary<string, Uri> { [Container.Name] = Container.Address }, paths ?? PathReading.AsSent);

    /// <summary>Credentials of a caller with these roles.</summary>
    internal abstract string Credentials(params string[] roles);

    /// <summary>Waits until a gateway answers. On a busy machine a first decision may take longer than an authorizer waits for keys and roles.</summary>
    internal async Task WarmUpAsync(LocalGateway gateway)
    {
        var (client, watch) = (new RequestClient(this), Stopwatch.StartNew());
        while (watch.Elapsed < _warmUpLimit && await client.StatusAsync(HttpMethod.Get, gateway.Address + "api/items", Credentials()) != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Runs the solution's probe of paths.</summary>
    internal Task<ProcessResult> ProbeAsync(LocalGateway gateway) => ExternalProcess.CaptureAsync(
        "bash",
        [_solution!.PathOf("infrastructure/probe-paths.sh"), gateway.Address.ToString()],
        _solution.PathOf("infrastructure"),
        TestContext.Current.CancellationToken,
        new Dictionary<string, string> { ["TOKEN"] = Credentials()["Bearer ".Length..] });

    /// <summary>The request as the service understands it; that is how it came, unless the service itself changes something.</summary>
    /// <param name="request">How it came.</param>
    /// <param name="answer">What the service answered.</param>
    internal virtual GatewayRequest Understood(GatewayRequest request, HttpResponseMessage answer) => request;

    /// <summary>The containers that serve requests: of tasks, or of functions.</summary>
    private static IReadOnlyList<Container> Serving(LocalStack stack) =>
        [.. stack.OfType("AWS::ECS::TaskDefinition").SelectMany(task => Containers.In(stack, task.PhysicalId)), .. FunctionContainer.In(stack)];

    /// <summary>Changes the solution before it is built.</summary>
    private protected virtual void Edit(RenderedSolution solution) =>
        Replace(solution, "src/Acme.Orders.Api/Program.cs", Anchor, PathAttacks.Endpoints + Anchor);

    private protected static void Replace(RenderedSolution solution, string path, string text, string by)
    {
        var file = solution.PathOf(path);
        var before = File.ReadAllText(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Changes the settings before they are synthesized.</summary>
    private protected virtual Task PrepareAsync(BuiltSolution solution) => Task.CompletedTask;

    /// <summary>The user pool whose tokens the gateway verifies; null where it asks a function.</summary>
    private protected virtual UserPool? Pool() => null;

    private protected virtual ValueTask StopAsync() => default;
}
