namespace Acme_Service.Infrastructure.Tests;

public class OwnEnvironmentTests(SynthesizedApps apps)
{
    [Fact]
    public void Every_environment_of_this_solution_synthesizes_with_a_service()
    {
        Assert.Equal(SynthesizedApps.OwnEnvironments.Count(), apps.OwnSolution.Count);
        Assert.All(apps.OwnSolution, app => Assert.NotEmpty(app.Services.ServiceVariables));
    }
}
