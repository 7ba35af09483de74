using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class FargateSettingsTests
{
    [Theory]
    [InlineData("fargate.architecture", "\"mips\"", "dev.json: fargate.architecture is \"mips\"; it must be one of arm64, x64.")]
    [InlineData("fargate.spotPercent", "\"half\"", "dev.json: fargate.spotPercent is \"half\"; it must be a whole number.")]
    [InlineData("fargate.spotPercent", "101", "dev.json: fargate.spotPercent is 101; it must lie between 0 and 100.")]
    [InlineData("fargate.executeCommand", "null", "dev.json: fargate.executeCommand is null; it must be true or false.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string path, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var refusal = Assert.Throws<SettingsException>(
            () => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([message], refusal.Problems);
    }
}
