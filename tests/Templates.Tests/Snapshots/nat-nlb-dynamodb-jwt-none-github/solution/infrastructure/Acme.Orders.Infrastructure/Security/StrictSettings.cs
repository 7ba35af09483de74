using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Security;

/// <summary>The settings that <see cref="Compliance.Strict"/> does not leave to the file of an environment.</summary>
internal static class StrictSettings
{
    public static EnvironmentSettings Raise(EnvironmentSettings settings) => settings with
    {
        DeletionProtection = true,
        Network = settings.Network with { FlowLogs = FlowLogs.All },
        Fargate = settings.Fargate with { ContainerInsights = true },
        RestApi = settings.RestApi with { Firewall = settings.RestApi.Firewall ?? new() },
    };
}
