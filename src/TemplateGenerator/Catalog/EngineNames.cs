namespace TemplateGenerator.Catalog;

/// <summary>Names this generator puts into every template.json, besides those of the catalog.</summary>
internal static class EngineNames
{
    public const string ProjectName = "projectName";
    public const string NamespaceName = "namespaceName";
    public const string AwsName = "awsName";

    /// <summary>Letters and digits of AWS names, in which two names of services have to differ.</summary>
    public const string AwsWords = "awsWords";
    public const string SkipRestore = "skipRestore";

    /// <summary>The options that name what a service keeps.</summary>
    public const string Entity = "entity";
    public const string Entities = "entities";

    /// <summary>Whether the code can be named after them; otherwise nothing is written.</summary>
    public const string EntityIsValid = "EntityIsValid";

    /// <summary>Properties of the project file at the root of a solution, which the service template reads.</summary>
    public const string SolutionName = "solutionName";
    public const string SolutionNamespace = "solutionNamespace";

    /// <summary>Names of the service in the service template, made from what the user passes as <c>-n</c>.</summary>
    public const string ServiceName = "serviceName";
    public const string ServiceProject = "serviceProject";
    public const string ServiceNamespace = "serviceNamespace";

    /// <summary>Whether the service template runs in the root of a solution; otherwise it writes nothing.</summary>
    public const string InSolution = "InSolution";

    /// <summary>Whether the solution has a project or a service with the name that the new service would have.</summary>
    public const string NameTaken = "NameTaken";

    /// <summary>Whether the service template writes anything.</summary>
    public const string AddsService = "AddsService";

    /// <summary>False in every rendered solution: guards what only the authoring tree needs.</summary>
    public const string Authoring = "Authoring";

    public const string NoRestoreOption = "no-restore";

    public static IReadOnlyList<string> OwnSymbols { get; } =
    [
        ProjectName, NamespaceName, AwsName, AwsWords, SkipRestore, Authoring,
        SolutionName, SolutionNamespace, ServiceName, ServiceProject, ServiceNamespace, InSolution, NameTaken, AddsService,
        Entity, Entities, EntityIsValid,
    ];

    public static IReadOnlyList<string> OwnLongOptions { get; } = [NoRestoreOption, SkipRestore, Entity, Entities];
}
