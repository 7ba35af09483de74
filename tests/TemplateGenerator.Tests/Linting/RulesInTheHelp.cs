using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class RulesInTheHelp
{
    [Fact]
    public void AreAllOfThem() =>
        Assert.Equal(
            typeof(LintRules).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
            LintRules.All.Select(rule => rule.Id).Order());
}
