using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;

namespace Acme_Service.Infrastructure.Services;

/// <summary>A microservice in the private subnets, whatever runs it.</summary>
internal interface IMicroservice : IOperable
{
    ServiceDefinition Definition { get; }

    ISecurityGroup SecurityGroup { get; }

    /// <summary>The identity with which the service calls AWS.</summary>
    IGrantable Principal { get; }

    void SetEnvironment(string name, string value);
}
