using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using TemplateGenerator.Workspace;
using Xunit.Sdk;

namespace Scaffold.Tests;

/// <summary>
/// Solutions run the steps of their workflows, with this machine's databases in the place of service containers and a program that notes
/// what it is asked in the place of Docker.
/// </summary>
public sealed class InTheirOwnPipeline(PostgresServer postgres, DynamoDbEmulator dynamoDb) : IClassFixture<PostgresServer>, IClassFixture<DynamoDbEmulator>
{
    private const string Docker = """
        #!/usr/bin/env bash
        echo "$*" >> "$(dirname "$0")/docker.log"
        if [ "$1" = save ]; then echo "${@:4}" > "$3"; fi

        """;

    /// <summary>Stands in for the command line of AWS: an account that is prepared, and in which nothing is deployed. It changes nothing.</summary>
    private const string Aws = """
        #!/usr/bin/env bash
        case "$1 $2" in
          "sts get-caller-identity") echo arn:aws:iam::111122223333:role/deploy ;;
          "sts assume-role") echo "id key token" ;;
          "iam get-role" | "ec2 describe-availability-zones") ;;
          *) exit 255 ;;
        esac
        """;

    [Fact]
    public async Task SolutionsOnPostgresPassEveryStep()
    {
        Assert.SkipWhen(postgres.Missing is not null, postgres.Missing ?? "");
        using var pipeline = await PassesAsync("rds", "TEST_POSTGRES", value => value.Replace(
            "Host=localhost", string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={postgres.Port}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task SolutionsOnDynamoDbPassEveryStepAndDeployWhatTheyPacked()
    {
        using var pipeline = await PassesAsync("dynamodb", "TEST_DYNAMODB_ENDPOINT", _ => dynamoDb.Endpoint.ToString());

        await pipeline.UnpackAsync(pipeline.Digest);

        Assert.Single(pipeline.DockerCalls, call => call.StartsWith("build --platform linux/arm64 ", StringComparison.Ordinal));
        Assert.All(pipeline.ImageSources, source => Assert.Equal($"""["echo","{pipeline.Images}"]""", source));
        Assert.NotEmpty(pipeline.ImageSources);
        Assert.DoesNotContain(pipeline.Files, file => file.EndsWith(".cs", StringComparison.Ordinal) || Path.GetFileName(file) == "Dockerfile");
        Assert.Contains("acme-orders-dev-services", await pipeline.ListStacksAsync(), StringComparison.Ordinal);
        await RefusesAsync(pipeline, digest: new string('0', 64), "deployment.tar: FAILED");
        await RefusesAsync(pipeline, await pipeline.PackACommandAsync(), "A file asset names a command: cdk.out/dev/");
    }

    private static async Task RefusesAsync(Pipeline pipeline, string digest, string reason)
    {
        var refusal = await Assert.ThrowsAsync<TrueException>(() => pipeline.UnpackAsync(digest));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<Pipeline> PassesAsync(string database, string variable, Func<string, string> adapt)
    {
        var pipeline = new Pipeline(await BuiltSolution.CreateAsync(
            new() { ["database"] = database, ["integration"] = "none", ["auth"] = "none", ["ci"] = "github" }));
        var adapted = await pipeline.BuildAsync(variable, adapt);

        // Tests that found no database would have been skipped, and a skipped test fails the step.
        Assert.Contains(variable, adapted);
        return pipeline;
    }

    /// <summary>A run of the workflows of a solution: a runner that builds, and others that deploy.</summary>
    private sealed class Pipeline : IDisposable
    {
        private const string Packed = "deployment.tar";

        private readonly BuiltSolution _solution;
        private readonly string _builder;
        private readonly string _deployer;
        private readonly string _programs;

        public Pipeline(BuiltSolution solution)
        {
            _solution = solution;
            _builder = Directory.CreateDirectory(solution.PathOf("../builder")).FullName;
            _deployer = Directory.CreateDirectory(solution.PathOf("../deployer")).FullName;
            _programs = Directory.CreateDirectory(solution.PathOf("../programs")).FullName;
            File.WriteAllText(Path.Combine(_programs, "docker"), Docker);
            File.WriteAllText(Path.Combine(_programs, "aws"), Aws);
        }

        public string Digest => File.ReadAllText(Path.Combine(_builder, "outputs")).Trim().Split('=')[1];

        public string[] DockerCalls => File.ReadAllLines(Path.Combine(_programs, "docker.log"));

        /// <summary>Tags of the images that were packed.</summary>
        public string Images => File.ReadAllText(Path.Combine(_deployer, "images.tar")).Trim();

        /// <summary>The command by which the CDK's command line finds each image.</summary>
        public IEnumerable<string> ImageSources => Directory.GetFiles(Path.Combine(_deployer, "cdk.out", "dev"), "*.assets.json")
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["dockerImages"]!.AsObject())
            .Select(image => image.Value!["source"]!["executable"]!.ToJsonString());

        public IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(_deployer, "cdk.out"), "*", SearchOption.AllDirectories);

        public async Task<IReadOnlyList<string>> BuildAsync(string variable, Func<string, string> adapt)
        {
            var steps = WorkflowSteps.Read(_solution.PathOf("."), "build.yml", "build");
            var names = new List<string>();
            Assert.Contains("Test", steps.Names);
            _ = await ExternalProcess.ReadAsync("chmod", ["+x", "docker", "aws"], _programs, TestContext.Current.CancellationToken);
            await steps.RunAsync(
                _builder,
                (name, value) =>
                {
                    names.Add(name);
                    return name == variable ? adapt(value) : value;
                },
                TestContext.Current.CancellationToken,
                _programs);
            File.Copy(Path.Combine(_builder, Packed), Path.Combine(_deployer, Packed));
            return names;
        }

        /// <summary>Runs what a deployment does before it changes anything.</summary>
        public Task UnpackAsync(string digest) => WorkflowSteps.Read(_solution.PathOf("."), "deploy.yml", "deploy").RunAsync(
            _deployer,
            (name, value) => name switch
            {
                "DIGEST" => digest,
                "ENVIRONMENT" => "dev",
                _ => value,
            },
            TestContext.Current.CancellationToken,
            _programs,
            before: "Deploy");

        public Task<string> ListStacksAsync() => ExternalProcess.ReadAsync(
            "node", ["package/bin/cdk", "list", "--app", "cdk.out/dev"], _deployer, TestContext.Current.CancellationToken);

        /// <summary>Packs a file whose maker is a command, as a build could that is not to be trusted.</summary>
        /// <returns>The digest of the package.</returns>
        public async Task<string> PackACommandAsync()
        {
            var file = Directory.GetFiles(Path.Combine(_builder, "cdk.out", "dev"), "*.assets.json")[0];
            var manifest = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            manifest["files"]!.AsObject().First().Value!["source"] = new JsonObject { ["executable"] = new JsonArray("id") };
            await File.WriteAllTextAsync(file, manifest.ToJsonString());
            _ = await ExternalProcess.ReadAsync(
                "tar", ["--create", "--file", Path.Combine(_deployer, Packed), "cdk.out", "images.tar"], _builder, TestContext.Current.CancellationToken);
            return Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_deployer, Packed))));
        }

        public void Dispose() => _solution.Dispose();
    }
}
