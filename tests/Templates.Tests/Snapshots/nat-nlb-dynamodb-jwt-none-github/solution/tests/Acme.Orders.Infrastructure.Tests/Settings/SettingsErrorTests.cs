using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class SettingsErrorTests
{
    /// <summary>Sections that only some solutions require.</summary>
    private static readonly string[] _topics = ["authorizer", "signIn"];

    [Theory]
    [InlineData("region", "\"Ireland\"", "dev.json: region is \"Ireland\"; it must be a region's code such as eu-west-1.")]
    [InlineData("region", "null", "dev.json: region is null; it must be a text.")]
    [InlineData("account", "\"123\"", "dev.json: account is \"123\"; it must be the 12 digits of an AWS account.")]
    [InlineData("availabilityZones", "[\"eu-west-1a\"]", "dev.json: the number of availabilityZones is 1; it must lie between 2 and 3.")]
    [InlineData("availabilityZones", "[\"eu-west-1a\",\"us-east-1a\"]", "dev.json: availabilityZones holds \"us-east-1a\", which is not in region eu-west-1; use names such as eu-west-1a.")]
    [InlineData("deletionProtection", "true", "dev.json: deletionProtection is true while protectData is false, so that data could not go with its stack; set both to true, or both to false.")]
    [InlineData("compliance", "\"strict\"", "dev.json: compliance is strict while protectData is false, so that data would go with its stack; set protectData to true.")]
    [InlineData("permissionsBoundary", "\"arn:aws:iam::111122223333:policy/b\"", "dev.json: permissionsBoundary is \"arn:aws:iam::111122223333:policy/b\"; it must be the name of a managed policy, not its ARN, or null.")]
    [InlineData("network.cidr", "\"10.2.0.0/21\"", "dev.json: network.cidr is \"10.2.0.0/21\"; it must be a private range (10/8, 172.16/12, 192.168/16) from /16 to /20.")]
    [InlineData("network.cidr", "\"10.1.0.0/17\"", "dev.json: network.cidr 10.1.0.0/17 overlaps with 10.1.0.0/16 of prod.json; give each environment its own range, or they can never be connected.")]
    [InlineData("network.flowLogs", "\"some\"", "dev.json: network.flowLogs is \"some\"; it must be one of off, rejected, all.")]
    [InlineData("operations.logRetentionDays", "8", "dev.json: operations.logRetentionDays is \"8\"; it must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653.")]
    [InlineData("operations.alarmMail", "null", "dev.json: operations.alarmMail is not a setting; the nearest is alarmEmail, and all of them here are alarmEmail, logRetentionDays.")]
    [InlineData("fargate.architecture", "\"mips\"", "dev.json: fargate.architecture is \"mips\"; it must be one of arm64, x64.")]
    [InlineData("fargate.spotPercent", "\"half\"", "dev.json: fargate.spotPercent is \"half\"; it must be a whole number.")]
    [InlineData("fargate.spotPercent", "101", "dev.json: fargate.spotPercent is 101; it must lie between 0 and 100.")]
    [InlineData("fargate.executeCommand", "null", "dev.json: fargate.executeCommand is null; it must be true or false.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string path, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);

        Assert.Equal([message], Problems(solution));
    }

    [Fact]
    public void All_problems_are_reported_together()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("region", "\"Ireland\"").WithSetting("network.cidr", "\"10.2.0.0/21\"").WithSetting("operations.logRetentionDays", "8");

        Assert.Equal(3, Problems(solution).Count);
    }

    [Fact]
    public void A_missing_setting_is_named()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithEnvironmentFile("dev.json", "{}");

        Assert.Equal(
            ["dev.json: availabilityZones is missing; give it a list, each entry a text.", "dev.json: region is missing; give it a text."],
            Problems(solution).Where(problem => !_topics.Any(problem.Contains)).Order());
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_the_line()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithEnvironmentFile("dev.json", "{\n  \"region\": \n}");

        Assert.StartsWith("dev.json: this is not valid JSON (line 3)", Assert.Single(Problems(solution)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("../prod")]
    public void An_unknown_environment_is_answered_with_those_that_exist(string environment)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        var problem = Assert.Single(Problems(solution, environment));

        Assert.StartsWith($"There is no environment '{environment}'. Choose dev or prod, or add {environment}.json to ", problem, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(SolutionFolder solution, string environment = "dev")
    {
        var refusal = Assert.Throws<SettingsException>(() => InfrastructureApp.Synthesize(environment, solution.Root, solution.Output, bundle: false));
        Assert.False(Directory.Exists(solution.Output));
        return refusal.Problems;
    }
}
