using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;

namespace Acme_Service.Infrastructure.Network;

/// <summary>Subnets of the workloads, and what these can reach.</summary>
internal interface INetwork : IOperable
{
    IVpc Vpc { get; }

    /// <summary>Private subnets, one in each zone: tasks, internal load balancers and databases.</summary>
    SubnetSelection Workloads { get; }

#if (UsePublicAlb || UseContainer)
    /// <summary>Public subnets, one in each zone: load balancers that face the internet, and never a workload.</summary>
    SubnetSelection PublicEdge { get; }

#endif
#if (!UseLambda || UseContainer)
    IEnumerable<string> WorkloadSubnetIds => Vpc.SelectSubnets(Workloads).SubnetIds;

#endif
    /// <summary>Lets a workload reach what lies outside of its subnets: AWS itself, and the internet if the network leads there.</summary>
    void OpenEgress(ISecurityGroup workload);
}
