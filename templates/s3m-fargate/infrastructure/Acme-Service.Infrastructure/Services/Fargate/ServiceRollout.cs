using Amazon.CDK.AWS.ECS;

namespace Acme_Service.Infrastructure.Services;

/// <summary>The rollout of the settings in the words of ECS.</summary>
internal static class ServiceRollout
{
    /// <summary>CDK 2.224 has all strategies in FargateServiceProps; CDK 2.160 knows none of these properties.</summary>
    public static void Configure(CfnService service, RolloutSettings rollout)
    {
        service.AddPropertyOverride("DeploymentConfiguration.Strategy", NameOf(rollout.Strategy));
        service.AddPropertyOverride("DeploymentConfiguration.BakeTimeInMinutes", rollout.BakeMinutes);
        if (rollout.Strategy is RolloutStrategy.Canary)
        {
            service.AddPropertyOverride("DeploymentConfiguration.CanaryConfiguration", new Dictionary<string, object>
            {
                ["CanaryPercent"] = rollout.StepPercent,
                ["CanaryBakeTimeInMinutes"] = rollout.StepMinutes,
            });
        }
        else if (rollout.Strategy is RolloutStrategy.Linear)
        {
            service.AddPropertyOverride("DeploymentConfiguration.LinearConfiguration", new Dictionary<string, object>
            {
                ["StepPercent"] = rollout.StepPercent,
                ["StepBakeTimeInMinutes"] = rollout.StepMinutes,
            });
        }
    }

    private static string NameOf(RolloutStrategy strategy) => strategy switch
    {
        RolloutStrategy.BlueGreen => "BLUE_GREEN",
        RolloutStrategy.Canary => "CANARY",
        RolloutStrategy.Linear => "LINEAR",
        _ => "ROLLING",
    };
}
