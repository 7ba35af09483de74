using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class SettingsFilesTests(SynthesizedApps apps)
{
    public static TheoryData<string> Files => [.. SettingsSchema.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_for_editors_is_that_of_the_types(string file)
    {
        var path = Path.Combine(SynthesizedApps.OwnRoot, file);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == SettingsSchema.All[file],
            $"{file} is older than the settings: run 'dotnet run --project infrastructure/Acme-Service.Infrastructure -- {SettingsSchema.Command}'.");
    }

    [Fact]
    public void Every_environment_of_this_solution_synthesizes_with_a_service()
    {
        Assert.Equal(SynthesizedApps.OwnEnvironments.Count(), apps.OwnSolution.Count);
        Assert.All(apps.OwnSolution, app => Assert.NotEmpty(app.Services.ServiceVariables));
    }
}
