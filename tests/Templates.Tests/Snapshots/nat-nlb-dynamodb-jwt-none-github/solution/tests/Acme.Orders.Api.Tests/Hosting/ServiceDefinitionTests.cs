using Acme.Orders.Api.Hosting;

namespace Acme.Orders.Api.Tests.Hosting;

public sealed class ServiceDefinitionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_service_s_own_file_is_valid() =>
        Assert.Equal("/api", ServiceDefinition.Read(AppContext.BaseDirectory).PathPrefix);

    [Theory]
    [InlineData("""{ "pathPrefix": "/api" }""", "name is missing")]
    [InlineData("""{ "name": "My API", "pathPrefix": "/api" }""", "name must be")]
    [InlineData("""{ "name": "api" }""", "pathPrefix is missing")]
    [InlineData("""{ "name": "api", "pathPrefix": "api" }""", "pathPrefix must start")]
    [InlineData("""{ "name": "api", "pathPrefix": "/things/" }""", "pathPrefix must start")]
    [InlineData("""{ "name": "api", "pathPrefix": "/{id}" }""", "pathPrefix must start")]
    [InlineData("{}", "pathPrefix is missing")]
    public void An_invalid_value_is_named(string json, string expected)
    {
        File.WriteAllText(Path.Combine(_directory, "service.json"), json);

        var problem = Assert.Throws<InvalidOperationException>(() => ServiceDefinition.Read(_directory));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Contains("service.json", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => ServiceDefinition.Read(_directory));

        Assert.Contains("service.json does not exist", problem.Message, StringComparison.Ordinal);
    }
}
