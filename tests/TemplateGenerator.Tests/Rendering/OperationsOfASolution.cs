using TemplateGenerator.Rendering.Solution.Documents;

namespace TemplateGenerator.Tests.Rendering;

public sealed class OperationsOfASolution
{
    [Fact]
    public void HoldWhatIsSaidOfAChoiceInItsPartAndCondition() =>
        Assert.Equal("\n(UseNat) The way out.\n(UseRds) About RDS.\n", new SolutionOperations(Samples.Catalog(), Samples.Views).Render());

    [Fact]
    public void BeginWithALinkToEachQuestionInItsCondition() =>
        Assert.Equal(
            """
            - [Data](#data)
              - [What now, then?](#what-now-then)
            <!--#if (UseRds) -->
              - [How do I restore NIST 800-53?](#how-do-i-restore-nist-800-53)
            <!--#else -->
              - [Why `//`?](#why-)
            <!--#endif -->
            """,
            TableOfContents.Of(
                """
                # Operations

                ## Data
                <!--#if (UseNat) -->
                <!--#if (UseRds) -->
                No heading.
                <!--#endif -->
                <!--#endif -->

                ### What now, then?

                ```bash
                # A comment is no heading.
                ```

                <!--#if (UseRds) -->
                ### How do I restore NIST 800-53?
                <!--#else -->
                ### Why `//`?
                <!--#endif -->
                """));
}
