using Acme_Service.Infrastructure.Microservices;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>A command line for whoever looks after the services, which is only known once they are deployed.</summary>
/// <param name="Id">Unique in the stack; becomes the name of an output.</param>
/// <param name="CommandLine">Of the AWS CLI.</param>
/// <param name="Description">What it does.</param>
internal sealed record OperatorCommand(string Id, string CommandLine, string Description)
{
    /// <param name="service">Whose log it is.</param>
    /// <param name="logGroup">Name of the log group.</param>
    /// <param name="region">Where it is.</param>
    public static OperatorCommand FollowLog(ServiceDefinition service, string logGroup, string region)
        => new($"{service.OutputName}Logs", $"aws logs tail {logGroup} --region {region} --follow", $"Follows the log of {service.Name}");
}
