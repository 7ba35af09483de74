using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;

namespace Acme_Service.Infrastructure.Hosting;

/// <summary>A microservice in the private subnets, whatever runs it.</summary>
internal interface IMicroservice
{
    ServiceDefinition Definition { get; }

    ISecurityGroup SecurityGroup { get; }

    /// <summary>As whom the service calls AWS.</summary>
    IGrantable Principal { get; }

    /// <summary>What the service itself tells of its health; what stands in front of it tells more.</summary>
    IEnumerable<WatchedMetric> Metrics { get; }

    IEnumerable<OperatorCommand> Commands { get; }

    void SetEnvironment(string name, string value);
}
