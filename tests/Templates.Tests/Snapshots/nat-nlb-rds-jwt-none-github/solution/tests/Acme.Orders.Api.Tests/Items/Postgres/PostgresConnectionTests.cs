using Acme.Orders.Api.Items.Postgres;
using Acme.Orders.Shared;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Acme.Orders.Api.Tests.Items.Postgres;

public sealed class PostgresConnectionTests
{
    private readonly Dictionary<string, string?> _variables = new()
    {
        [DatabaseEnvironment.Host] = "db.internal",
        [DatabaseEnvironment.Port] = "6543",
        [DatabaseEnvironment.Name] = "items",
        [DatabaseEnvironment.User] = "api",
        [DatabaseEnvironment.Password] = "a;b='c\" d",
    };

    [Fact]
    public void Every_variable_reaches_the_connection()
    {
        var connection = Build();

        Assert.Equal(("db.internal", 6543, "items"), (connection.Host, connection.Port, connection.Database));
        Assert.Equal(("api", "a;b='c\" d"), (connection.Username, connection.Password));
    }

    [Theory]
    [InlineData("db.internal", false, SslMode.VerifyFull)]
    [InlineData("db.internal", true, SslMode.Prefer)]
    [InlineData("localhost", false, SslMode.Prefer)]
    [InlineData("127.0.0.1", false, SslMode.Prefer)]
    public void Only_development_and_loopback_may_do_without_a_server_that_proves_who_it_is(string host, bool isDevelopment, SslMode expected)
    {
        _variables[DatabaseEnvironment.Host] = host;

        Assert.Equal(expected, Build(isDevelopment).SslMode);
    }

    [Fact]
    public void A_missing_variable_is_named()
    {
        _variables[DatabaseEnvironment.User] = "";
        _variables.Remove(DatabaseEnvironment.Password);

        var problem = Assert.Throws<InvalidOperationException>(() => Build());

        Assert.Contains("DATABASE_USER, DATABASE_PASSWORD", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("", 6)]
    public void The_pool_is_as_large_as_the_infrastructure_says(string size, int expected)
    {
        _variables[DatabaseEnvironment.PoolSize] = size;

        Assert.Equal(expected, Build().MaxPoolSize);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("0")]
    [InlineData("70000")]
    public void An_invalid_port_is_shown(string port)
    {
        _variables[DatabaseEnvironment.Port] = port;

        var problem = Assert.Throws<InvalidOperationException>(() => Build());

        Assert.Contains($"DATABASE_PORT is '{port}'", problem.Message, StringComparison.Ordinal);
    }

    private NpgsqlConnectionStringBuilder Build(bool isDevelopment = false)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_variables).Build();
        return new NpgsqlConnectionStringBuilder(PostgresConnection.Build(configuration, isDevelopment));
    }
}
