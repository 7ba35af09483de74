using Amazon.CDK.AWS.ElasticLoadBalancingV2;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What an application load balancer answers by itself.</summary>
internal static class AlbAnswers
{
    public static ListenerAction NotFound => ListenerAction.FixedResponse(404, new FixedResponseOptions
    {
        ContentType = "application/json",
        MessageBody = """{"status":404,"title":"Not Found"}""",
    });
}
