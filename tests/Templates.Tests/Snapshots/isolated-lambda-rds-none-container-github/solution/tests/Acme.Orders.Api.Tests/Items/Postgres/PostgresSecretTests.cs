using System.Net;
using Acme.Orders.Api.Items.Postgres;
using Acme.Orders.Shared;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;

namespace Acme.Orders.Api.Tests.Items.Postgres;

[Collection(nameof(PostgresSecretsManager))]
public sealed class PostgresSecretTests
{
    private const string Secret = """{ "engine": "postgres", "host": "db.internal", "port": 5432, "username": "api", "password": "a;b='c\" d" }""";

    [Fact]
    public void A_secret_of_RDS_becomes_the_variables_of_the_database()
    {
        var variables = DatabaseSecret.Read(Secret).ToDictionary();

        Assert.Equal(("db.internal", "5432"), (variables[DatabaseEnvironment.Host], variables[DatabaseEnvironment.Port]));
        Assert.Equal(("api", "a;b='c\" d"), (variables[DatabaseEnvironment.User], variables[DatabaseEnvironment.Password]));
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("[\"hunter2\"]")]
    [InlineData("""{ "password": "hunter2" }""")]
    public void Another_secret_is_refused_without_a_word_of_its_content(string secret)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => DatabaseSecret.Read(secret));

        Assert.Contains("host, port, username, password", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_Manager_is_asked_for_the_secret_again_when_it_fails_and_every_request_is_signed()
    {
        await using var secrets = await PostgresSecretsManager.StartAsync(
            (500, """{ "__type": "InternalServiceError" }"""), (200, $$"""{ "Name": "api", "SecretString": {{System.Text.Json.JsonSerializer.Serialize(Secret)}} }"""));

        using SecretsManagerClient client = new();
        var value = await client.GetSecretStringAsync("arn:aws:secretsmanager:eu-west-1:1:secret:a\"b");

        Assert.Equal(Secret, value);
        Assert.Equal(2, secrets.Requests.Count);
        Assert.All(secrets.Requests, request =>
        {
            Assert.Equal("secretsmanager.GetSecretValue", request.Headers["X-Amz-Target"]);
            Assert.Equal("arn:aws:secretsmanager:eu-west-1:1:secret:a\"b", System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("SecretId").GetString());
            Assert.Equal(request.Signature(), request.Headers["Authorization"].Split("Signature=")[1]);
        });
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        await using var secrets = await PostgresSecretsManager.StartAsync((400, """{ "__type": "AccessDeniedException", "Message": "not authorized" }"""));

        using SecretsManagerClient client = new();
        var problem = await Assert.ThrowsAsync<AmazonServiceException>(() => client.GetSecretStringAsync("arn"));

        Assert.Equal(("AccessDeniedException", "not authorized", HttpStatusCode.BadRequest), (problem.ErrorCode, problem.Message, problem.StatusCode));
    }

    [Fact]
    public async Task A_service_finds_its_database_through_the_secret()
    {
        await using var secrets = await PostgresSecretsManager.StartAsync((200, $$"""{ "SecretString": {{System.Text.Json.JsonSerializer.Serialize(Secret)}} }"""));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[DatabaseEnvironment.SecretArn] = "arn";

        await builder.AddDatabaseSecretAsync();

        Assert.Equal("db.internal", builder.Configuration[DatabaseEnvironment.Host]);
    }

    [Fact]
    public async Task Where_no_secret_is_named_none_is_asked_for()
    {
        await using var secrets = await PostgresSecretsManager.StartAsync();

        await WebApplication.CreateSlimBuilder().AddDatabaseSecretAsync();

        Assert.Empty(secrets.Requests);
    }
}
