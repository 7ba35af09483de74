using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Faults;

/// <summary>The database behind the API, and what the API has to be told of it. Connections to it pass a proxy.</summary>
/// <param name="Proxy">Between the API and the database.</param>
/// <param name="Environment">Variables of the API.</param>
/// <param name="Stop">Ends the database as a crash does.</param>
/// <param name="Start">Starts it again.</param>
/// <param name="Insert">What a request that stores a new item contains on its way to the database; likewise the others.</param>
internal sealed record Store(
    FaultyProxy Proxy, IReadOnlyDictionary<string, string> Environment, Func<Task> Stop, Func<Task> Start, string Insert, string Update, string Delete)
{
    /// <summary>Keeps others from the items for a while; null for a database that knows no locks.</summary>
    public Func<TimeSpan, Task>? Lock { get; init; }

    /// <summary>Has the server's owner execute a statement; null for a database that knows no logins.</summary>
    public Func<string, Task>? Execute { get; init; }

    /// <param name="proxy">In front of a server of the user <c>postgres</c>, whose password <c>PGPASSWORD</c> has.</param>
    public static async Task<Store> PostgresAsync(FaultyProxy proxy, string assembly)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DATABASE_HOST"] = "127.0.0.1",
            ["DATABASE_PORT"] = proxy.Port.ToString(CultureInfo.InvariantCulture),
            ["DATABASE_NAME"] = "items",
            ["DATABASE_USER"] = "postgres",
            ["DATABASE_PASSWORD"] = System.Environment.GetEnvironmentVariable("PGPASSWORD") ?? "",
            ["Limits__DrainSeconds"] = "10",
        };
        await RunAsync(assembly, "migrate", environment);
        return new Store(
            proxy, environment, () => ShellAsync("STORE_STOP"), () => ShellAsync("STORE_START"), "INSERT INTO", "UPDATE ", "DELETE FROM")
        {
            Lock = time => ShellAsync("STORE_LOCK", ("SECONDS", time.TotalSeconds.ToString(CultureInfo.InvariantCulture))),
            Execute = statement => ShellAsync("STORE_SQL", ("SQL", statement)),
        };
    }

    /// <param name="proxy">In front of an emulator.</param>
    public static async Task<Store> DynamoDbAsync(FaultyProxy proxy)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE_NAME"] = "items",
            ["AWS_ENDPOINT_URL_DYNAMODB"] = $"http://127.0.0.1:{proxy.Port}",
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "emulator",
            ["AWS_SECRET_ACCESS_KEY"] = "emulator",
            ["Limits__DrainSeconds"] = "10",
        };
        using var client = new AmazonDynamoDBClient("emulator", "emulator", new AmazonDynamoDBConfig { ServiceURL = $"http://127.0.0.1:{proxy.Port}" });
        _ = await client.CreateTableAsync(new CreateTableRequest
        {
            TableName = "items",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new KeySchemaElement("ownerId", KeyType.HASH), new KeySchemaElement("id", KeyType.RANGE)],
            AttributeDefinitions = [new AttributeDefinition("ownerId", ScalarAttributeType.S), new AttributeDefinition("id", ScalarAttributeType.S)],
        });

        // What is stored lives in the emulator's memory, so its connections break instead of the emulator.
        return new Store(proxy, environment, () => Break(true), () => Break(false), ".PutItem", ".PutItem", ".DeleteItem");

        Task Break(bool isBroken)
        {
            proxy.IsBroken = isBroken;
            return Task.CompletedTask;
        }
    }

    private static Task ShellAsync(string variable, params (string Name, string Value)[] environment) =>
        RunAsync(
            "sh",
            ["-c", System.Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} is not set. Run bench/faults.sh.")],
            environment.ToDictionary(pair => pair.Name, pair => pair.Value));

    /// <summary>Runs a verb of the API, which ends by itself.</summary>
    public static Task RunAsync(string assembly, string verb, IReadOnlyDictionary<string, string> environment) =>
        RunAsync("dotnet", ["exec", assembly, verb], environment);

    private static async Task RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {output}");
        }
    }
}
