using TemplateGenerator.Rendering.Solution.Documents;

namespace TemplateGenerator.Tests.Rendering;

public sealed class ThreatModelOfASolution
{
    [Fact]
    public void HoldsWhatIsSaidOfAChoiceInItsPartAndCondition() =>
        Assert.Equal("(UseRds) A login.\n(UseNat) The ports.\n", new SolutionSecurity(Samples.Catalog(), Samples.Views).Render());
}
