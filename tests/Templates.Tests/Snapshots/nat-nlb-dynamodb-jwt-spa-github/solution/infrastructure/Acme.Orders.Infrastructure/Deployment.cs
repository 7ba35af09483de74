using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;

namespace Acme.Orders.Infrastructure;

/// <summary>The solution in one environment: what both stacks and all of their parts are made from.</summary>
internal sealed record Deployment
{
    /// <summary>Name of the solution and environment.</summary>
    public required string Name { get; init; }

    public required EnvironmentSettings Settings { get; init; }

    public required IReadOnlyList<ServiceDefinition> Services { get; init; }

    /// <summary>Folder that holds cdk.json.</summary>
    public required string SolutionRoot { get; init; }

    /// <summary>Of the services stack; null where the settings want no access logs.</summary>
    public AccessLogBucket? AccessLogs { get; init; }

    /// <summary>Origin of the web app, once it is known: scheme and host.</summary>
    public string? WebOrigin { get; init; }

    public LogSettings Logs => new(Settings);

    /// <param name="content">Description of what the stack holds.</param>
    /// <param name="protect">Whether AWS refuses to delete the stack.</param>
    public StackProps StackProps(string content, bool protect = false) => new()
    {
        Env = new Amazon.CDK.Environment { Account = Settings.Account, Region = Settings.Region },
        Description = $"{Name}: {content}",
        TerminationProtection = protect,
    };
}
