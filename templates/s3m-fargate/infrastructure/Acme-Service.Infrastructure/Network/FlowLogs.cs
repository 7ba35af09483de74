namespace Acme_Service.Infrastructure.Network;

/// <summary>Which connections of the VPC are logged.</summary>
internal enum FlowLogs
{
    Off,
    Rejected,
    All,
}
