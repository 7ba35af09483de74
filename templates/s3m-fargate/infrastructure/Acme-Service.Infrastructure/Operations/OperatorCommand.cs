namespace Acme_Service.Infrastructure.Operations;

/// <summary>A command line for whoever looks after the services, which is only known once they are deployed.</summary>
/// <param name="Id">Unique in the stack; becomes the name of an output.</param>
/// <param name="CommandLine">Of the AWS CLI.</param>
/// <param name="Description">What it does.</param>
internal sealed record OperatorCommand(string Id, string CommandLine, string Description)
{
    /// <param name="service">Name of the service.</param>
    /// <param name="logGroup">Name of its log group.</param>
    /// <param name="region">Where it is.</param>
    public static OperatorCommand FollowLog(string service, string logGroup, string region)
        => new($"{service}-logs", $"aws logs tail {logGroup} --region {region} --follow", $"Follows the log of {service}");
}
