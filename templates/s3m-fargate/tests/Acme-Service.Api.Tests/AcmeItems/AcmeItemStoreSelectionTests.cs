using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class AcmeItemStoreSelectionTests
{
    [Fact]
    public void Outside_development_a_missing_database_stops_the_start_and_names_the_variable()
    {
        using ApiApplication application = new() { EnvironmentName = "Production" };

        var problem = Assert.Throws<InvalidOperationException>(() => application.CreateClient());

        Assert.StartsWith($"{AcmeItemStoreRegistration.Variable} is not set", problem.Message, StringComparison.Ordinal);
    }
}
