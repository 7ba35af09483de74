using System.Net;
using System.Text.Json;
using Acme_Service.Api.AcmeItems.Postgres;
using Acme_Service.Shared;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>The whole service on a real server, while its login changes.</summary>
[Collection(nameof(PostgresSecretsManager))]
public sealed class PostgresRotationTests
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task No_request_fails_while_a_rotation_gives_the_service_another_user()
    {
        await using PostgresDatabase database = new(await NewDatabaseAsync());
        var (first, second) = (await database.MigrateForAsync("_service", "first"), await database.MigrateForAsync("_service_clone", "second"));
        await using var secrets = await PostgresSecretsManager.StartAsync(SecretOf(first), SecretOf(second));
        await using var application = Application(first);
        using var caller = application.CreateCaller();

        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 300; i++)
        {
            using var response = await caller.GetAsync(ApiApplication.AcmeItems, TestContext.Current.CancellationToken);
            answers.Add(response.StatusCode);
            if (i == 100)
            {
                application.Services.GetRequiredService<DatabaseSecretRenewal>().Ask();
            }
        }

        await WaitUntilAsync(() => ConnectionsAsync(database, second), count => count > 0, caller);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
    }

    [Fact]
    public async Task A_refused_login_is_read_again()
    {
        await using PostgresDatabase database = new(await NewDatabaseAsync());
        var login = await database.MigrateForAsync("_service", "right");
        NpgsqlConnectionStringBuilder nobody = new(login) { Username = "nobody", Password = "wrong" };
        await using var secrets = await PostgresSecretsManager.StartAsync(SecretOf(nobody.ConnectionString), SecretOf(login));
        await using var application = Application(login);
        using var caller = application.CreateCaller();

        using (var refused = await caller.GetAsync(ApiApplication.AcmeItems, TestContext.Current.CancellationToken))
        {
            await ProblemAssert.IsProblemAsync(refused, HttpStatusCode.ServiceUnavailable);
        }

        await WaitUntilAsync(() => ConnectionsAsync(database, login), count => count > 0, caller);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_again_leaves_the_login_that_is_known()
    {
        await using PostgresDatabase database = new(await NewDatabaseAsync());
        var login = await database.MigrateForAsync("_service", "right");
        await using var secrets = await PostgresSecretsManager.StartAsync(SecretOf(login), (400, """{ "__type": "AccessDeniedException", "Message": "not authorized" }"""));
        await using var application = Application(login);
        using var caller = application.CreateCaller();

        application.Services.GetRequiredService<DatabaseSecretRenewal>().Ask();

        await WaitUntilAsync(
            () => Task.FromResult(application.Log.Warnings.LongCount(line => line.Contains("could not be read again", StringComparison.Ordinal))),
            count => count > 0,
            caller);
        using var response = await caller.GetAsync(ApiApplication.AcmeItems, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static ApiApplication Application(string login) => new()
    {
        Store = null,
        Settings = new Dictionary<string, string>
        {
            [DatabaseEnvironment.SecretArn] = "arn",
            [DatabaseEnvironment.Name] = new NpgsqlConnectionStringBuilder(login).Database!,
        },
    };

    private static async Task<string> NewDatabaseAsync()
    {
        var connection = PostgresDatabase.NewConnection();
        await DatabaseCreation.CreateIfMissingAsync(connection);
        return connection;
    }

    private static (int Status, string Body) SecretOf(string login)
    {
        NpgsqlConnectionStringBuilder settings = new(login);
        var secret = JsonSerializer.Serialize(new { host = settings.Host, port = settings.Port, username = settings.Username, password = settings.Password });
        return (200, JsonSerializer.Serialize(new { SecretString = secret }));
    }

    private static async Task<long> ConnectionsAsync(PostgresDatabase database, string login)
    {
        await using var command = database.Source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE usename = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = new NpgsqlConnectionStringBuilder(login).Username });
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Goes on calling meanwhile.</summary>
    private static async Task WaitUntilAsync(Func<Task<long>> count, Func<long, bool> isEnough, HttpClient caller)
    {
        using CancellationTokenSource end = new(_longestWait);
        while (!isEnough(await count()))
        {
            using var response = await caller.GetAsync(ApiApplication.AcmeItems, end.Token);
            await Task.Delay(100, end.Token);
        }
    }
}
