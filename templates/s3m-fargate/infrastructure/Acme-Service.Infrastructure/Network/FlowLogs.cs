namespace Acme_Service.Infrastructure.Network;

/// <summary>The connections of the VPC that are logged.</summary>
internal enum FlowLogs
{
    Off,
    Rejected,
    All,
}
