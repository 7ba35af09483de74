using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class EnvironmentChoiceTests
{
    [Fact]
    public void Without_a_word_it_is_dev() => Assert.Equal("dev", EnvironmentChoice.From([], null));

    [Theory]
    [InlineData("--environment", "prod")]
    [InlineData("--environment=prod")]
    public void The_command_line_may_name_it(params string[] arguments) =>
        Assert.Equal("prod", EnvironmentChoice.From(arguments, """{ "environment": "other" }"""));

    [Fact]
    public void The_context_of_CDK_may_name_it() =>
        Assert.Equal("prod", EnvironmentChoice.From([], """{ "environment": "prod" }"""));

    [Fact]
    public void Anything_else_is_answered_with_the_usage()
    {
        var refusal = Assert.Throws<SettingsException>(() => EnvironmentChoice.From(["prod"], null));

        Assert.Equal("The arguments 'prod' are not understood. Usage: --environment <name of a file in environments/>", refusal.Message);
    }
}
