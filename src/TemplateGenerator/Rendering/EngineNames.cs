namespace TemplateGenerator.Rendering;

/// <summary>Names this generator puts into every template.json, besides those of the catalog.</summary>
internal static class EngineNames
{
    public const string ProjectName = "projectName";
    public const string NamespaceName = "namespaceName";
    public const string AwsName = "awsName";
    public const string SkipRestore = "skipRestore";

    /// <summary>What the service template reads from <see cref="SolutionAnchor"/>.</summary>
    public const string SolutionName = "solutionName";
    public const string SolutionNamespace = "solutionNamespace";

    /// <summary>Names of the service in the service template, made from what the user passes as <c>-n</c>.</summary>
    public const string ServiceName = "serviceName";
    public const string ServiceProject = "serviceProject";
    public const string ServiceNamespace = "serviceNamespace";

    /// <summary>Whether the service template runs in the root of a solution; otherwise it writes nothing.</summary>
    public const string InSolution = "InSolution";

    /// <summary>False in every rendered solution: guards what only the authoring tree needs.</summary>
    public const string Authoring = "Authoring";

    public const string NoRestoreOption = "no-restore";

    public static IReadOnlyList<string> OwnSymbols { get; } = 
    [
        ProjectName, NamespaceName, AwsName, SkipRestore, Authoring,
        SolutionName, SolutionNamespace, ServiceName, ServiceProject, ServiceNamespace, InSolution,
    ];

    public static IReadOnlyList<string> OwnLongOptions { get; } = [NoRestoreOption, SkipRestore];
}
