using Acme_Service.Api.Items;

namespace Acme_Service.Api.Tests.Items;

public sealed class ItemStoreSelectionTests
{
    [Fact]
    public void Outside_development_a_missing_database_stops_the_start_and_names_the_variable()
    {
        using ApiApplication application = new() { EnvironmentName = "Production" };

        var problem = Assert.Throws<InvalidOperationException>(() => application.CreateClient());

        Assert.StartsWith($"{ItemStoreRegistration.Variable} is not set", problem.Message, StringComparison.Ordinal);
    }
}
