using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class HostingSettingsTests
{
    [Theory]
    [InlineData("hosting.architecture", "\"mips\"", "dev.json: hosting.architecture is \"mips\"; it must be one of arm64, x64.")]
    [InlineData("hosting.spotPercent", "\"half\"", "dev.json: hosting.spotPercent is \"half\"; it must be a whole number.")]
    [InlineData("hosting.spotPercent", "101", "dev.json: hosting.spotPercent is 101; it must lie between 0 and 100.")]
    [InlineData("hosting.executeCommand", "null", "dev.json: hosting.executeCommand is null; it must be true or false.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string path, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var refusal = Assert.Throws<SettingsException>(
            () => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([message], refusal.Problems);
    }
}
