namespace TemplateGenerator.Catalog.Checks;

/// <summary>Names that already mean something to <c>dotnet new</c>, to the template engine or to MSBuild.</summary>
internal static class ReservedByTools
{
    /// <summary>Long options of <c>dotnet new</c>: a template option of that name is turned into <c>--param:name</c>.</summary>
    public static IReadOnlySet<string> LongOptions { get; } = Words(
        """
        add-source alias author baseline columns columns-all diagnostics dry-run force help ignore-constraints install
        interactive lang language list name no-update-check nuget-source output package project search show-alias
        tag type uninstall update-apply update-check verbosity
        """);

    public static IReadOnlySet<string> ShortOptions { get; } = Words("a d h i l lang n o p u v");

    /// <summary>
    /// The engine evaluates and removes an MSBuild condition when it knows every name in it, so a symbol of such a name
    /// would silently eat conditions. The engine compares with case: an option <c>ci</c> does not meet <c>$(CI)</c>.
    /// </summary>
    public static IReadOnlySet<string> MSBuildProperties { get; } = Words(
        """
        AssemblyName CI ChosenSymbols Configuration ContinuousIntegrationBuild DebugSymbols DebugType DefineConstants
        DesignTimeBuild
        GenerateDocumentationFile ImplicitUsings IsPackable IsPublishable IsTestProject LangVersion NoWarn Nullable OS
        OutDir OutputPath OutputType PackageId PackageVersion Platform PlatformTarget PublishAot PublishReadyToRun
        PublishTrimmed RestorePackagesWithLockFile RootNamespace RuntimeIdentifier SolutionDir SolutionName
        TargetFramework TargetFrameworks TemplateChoices TreatWarningsAsErrors Version VersionPrefix VersionSuffix
        """);

    /// <summary>The template's tags are bound as symbols, as is the project name.</summary>
    public static IReadOnlySet<string> EngineSymbols { get; } = Words("name language type editorTreatAs");

    private static HashSet<string> Words(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
