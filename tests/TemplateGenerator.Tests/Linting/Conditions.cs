namespace TemplateGenerator.Tests.Linting;

public sealed class Conditions
{
    [Theory]
    [InlineData("(UseRds)")]
    [InlineData("(!UseRds)")]
    [InlineData("(UseRds || (UseNat && !UseDynamoDb))")]
    [InlineData("(database == \"rds\")")]
    [InlineData("(Authoring)")]
    [InlineData("(true)")]
    public void InOnePairOfParenthesesOverKnownSymbolsPass(string condition) =>
        Assert.Empty(Lint.File("a.cs", $"#if {condition}\nint a;\n#else\nint b;\n#endif\n"));

    [Theory]
    [InlineData("!UseRds")]
    [InlineData("UseRds")]
    [InlineData("!(database == \"rds\")")]
    [InlineData("(UseRds) && (UseNat)")]
    [InlineData("(UseRds")]
    public void WithoutOneOuterPairAreFound(string condition) => Finds("bare-condition", condition);

    [Theory]
    [InlineData("(UseNat && (UseRds || UseDynamoDb || UseIsolated))")]
    [InlineData("(UseNat && ((UseRds || UseDynamoDb) || UseIsolated))")]
    public void WithManyAlternativesOnTheRightAreFound(string condition) => Finds("misread-group", condition);

    [Theory]
    [InlineData("((UseRds || UseDynamoDb || UseIsolated) && UseNat)")]
    [InlineData("(UseNat && (UseRds || UseDynamoDb))")]
    [InlineData("(UseNat && (UseRds || (UseDynamoDb || UseIsolated)))")]
    public void WithAlternativesThatTheEngineReadsRightPass(string condition) =>
        Assert.Empty(Lint.File("a.cs", $"#if {condition}\nint a;\n#endif\n"));

    [Theory]
    [InlineData("(UseRDS)")]
    [InlineData("(database == rds)")]
    [InlineData("(database)")]
    [InlineData("(DEBUG)")]
    [InlineData("(NET10_0_OR_GREATER)")]
    public void OverUnknownSymbolsAreFound(string condition) => Finds("unknown-symbol", condition);

    [Theory]
    [InlineData("(database == \"RDS\")")]
    [InlineData("(database != \"rsd\" && UseNat)")]
    public void OverMisspeltChoicesAreFound(string condition) => Finds("unknown-choice", condition);

    [Fact]
    public void OfAnElseBranchAreCheckedToo() =>
        Assert.Equal(["unknown-symbol:2"], Lint.File("a.cs", "#if (UseRds)\n#elif (UseDynamo)\n#endif\n"));

    [Fact]
    public void BetweenNoEmitLinesAreLeftAlone() =>
        Assert.Empty(Lint.File("a.cs", "//-:cnd:noEmit\n#if DEBUG\nint a;\n#endif\n//+:cnd:noEmit\n"));

    [Fact]
    public void AfterNoEmitLinesAreCheckedAgain() =>
        Assert.Equal(
            ["bare-condition:4", "unknown-symbol:4"],
            Lint.File("a.cs", "//-:cnd:noEmit\nint a;\n//+:cnd:noEmit\n#if DEBUG\n#endif\n"));

    private static void Finds(string rule, string condition) =>
        Assert.Contains($"{rule}:1", Lint.File("a.cs", $"#if {condition}\nint a;\n#endif\n"));
}
