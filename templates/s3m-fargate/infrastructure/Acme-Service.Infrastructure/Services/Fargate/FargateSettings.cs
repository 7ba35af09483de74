using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Services;

internal sealed record FargateSettings : IChecked
{
    /// <summary>Processor of the tasks; images are built for it.</summary>
    public ProcessorArchitecture Architecture { get; init; } = ProcessorArchitecture.Arm64;

    /// <summary>
    /// Percentage of the tasks that run on Fargate Spot: cheaper, but AWS may stop them at two minutes' notice. Below 100, the
    /// first task of each service is a regular one.
    /// </summary>
    public int SpotPercent { get; init; }

    /// <summary>Replaces <c>scaling.minTasks</c> of every service.</summary>
    public int? MinTasks { get; init; }

    /// <summary>Allows <c>aws ecs execute-command</c> into running containers; sessions are logged.</summary>
    public bool ExecuteCommand { get; init; }

    /// <summary>Whether CloudWatch collects metrics of every task, which it bills.</summary>
    public bool ContainerInsights { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Range(SpotPercent, 0, 100),
            .. MinTasks is { } minTasks ? Valid.Range(minTasks, 1, 100, nameof(MinTasks)) : [],
        ];
}
