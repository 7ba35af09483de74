using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Security;

/// <summary>The settings that <see cref="Compliance.Strict"/> does not leave to the file of an environment.</summary>
internal static class StrictSettings
{
#if (UseRds)
    private const int LeastBackupDays = 35;

#endif
#if (UseAlb || UseRestAlb || UseNlbAlb || UsePublicAlb || UseSpa || UseContainer)
    private const int UsualAccessLogDays = 365;

#endif
    public static EnvironmentSettings Raise(EnvironmentSettings settings) => settings with
    {
        DeletionProtection = true,
        Network = settings.Network with { FlowLogs = FlowLogs.All },
#if (!UseLambda || UseContainer)
        Fargate = settings.Fargate with { ContainerInsights = true },
#endif
#if (UseRds)
        Rds = settings.Rds with { MultiAz = true, BackupDays = LeastBackupDays },
#endif
#if (UseNlb || UseRestAlb || UseNlbAlb || UseLambda)
        RestApi = settings.RestApi with { Firewall = settings.RestApi.Firewall ?? new() },
#endif
#if (UsePublicAlb || UseContainer)
        PublicAlb = settings.PublicAlb with { Firewall = settings.PublicAlb.Firewall ?? new() },
#endif
#if (UseAlb || UseRestAlb || UseNlbAlb || UsePublicAlb || UseSpa || UseContainer)
        Operations = settings.Operations with { AccessLogDays = settings.Operations.AccessLogDays ?? UsualAccessLogDays },
#endif
#if (UseCognito)
        Cognito = settings.Cognito with { Mfa = Access.CognitoMfa.Required },
#endif
    };
}
