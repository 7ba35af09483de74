using Acme.Orders.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;

namespace Acme.Orders.Infrastructure.Network;

/// <summary>Subnets of the workloads, and what these can reach.</summary>
internal interface INetwork : IOperable
{
    IVpc Vpc { get; }

    /// <summary>Private subnets, one in each zone: tasks, internal load balancers and databases.</summary>
    SubnetSelection Workloads { get; }

    /// <summary>Public subnets, one in each zone: load balancers that face the internet, and never a workload.</summary>
    SubnetSelection PublicEdge { get; }

    IEnumerable<string> WorkloadSubnetIds => Vpc.SelectSubnets(Workloads).SubnetIds;

    /// <summary>Lets a workload reach what lies outside of its subnets: AWS itself, and the internet if the network leads there.</summary>
    void OpenEgress(ISecurityGroup workload);
}
