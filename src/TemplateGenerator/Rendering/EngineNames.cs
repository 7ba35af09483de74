namespace TemplateGenerator.Rendering;

/// <summary>Names this generator puts into every template.json, besides those of the catalog.</summary>
internal static class EngineNames
{
    public const string ProjectName = "projectName";
    public const string NamespaceName = "namespaceName";
    public const string AwsName = "awsName";
    public const string SkipRestore = "skipRestore";

    /// <summary>False in every rendered solution: guards what only the authoring tree needs.</summary>
    public const string Authoring = "Authoring";

    public const string NoRestoreOption = "no-restore";

    public static IReadOnlyList<string> OwnSymbols { get; } = [ProjectName, NamespaceName, AwsName, SkipRestore, Authoring];

    public static IReadOnlyList<string> OwnLongOptions { get; } = [NoRestoreOption, SkipRestore];
}
