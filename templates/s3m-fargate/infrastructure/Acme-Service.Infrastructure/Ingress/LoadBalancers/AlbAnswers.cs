using Amazon.CDK.AWS.ElasticLoadBalancingV2;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Responses that an application load balancer gives by itself.</summary>
internal static class AlbAnswers
{
    public static ListenerAction NotFound => ListenerAction.FixedResponse(404, new FixedResponseOptions
    {
        ContentType = "application/json",
        MessageBody = """{"status":404,"title":"Not Found"}""",
    });
}
