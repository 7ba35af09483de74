using Acme_Service.Infrastructure.Security;
using Amazon.CDK.AWS.Lambda;

namespace Acme_Service.Infrastructure.Services;

/// <summary>Findings of functions of services that are accepted.</summary>
internal static class LambdaFindings
{
    public static void Accept(Function function, int? reservedConcurrency)
    {
        AwsPolicies.AcceptTracingAt(function.Role!);
        Accepted.At(
            function.Role!,
            "AWS's policy lets Lambda put the function into the VPC and write logs. Another denies network interfaces to the code of the function.",
            AwsPolicies.VpcAccess);
        Accepted.At(
            function,
            "What calls it waits for the answer, so that no event is ever left to a queue.",
            "Serverless+NIST+HIPAA LambdaDLQ");
        if (reservedConcurrency is null)
        {
            Accepted.At(
                function,
                "lambda.reservedConcurrency limits what serves requests, where it is set: a reservation takes from the account's other functions.",
                "NIST+HIPAA LambdaConcurrency");
        }
    }
}
