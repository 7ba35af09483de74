using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace Acme_Service.Infrastructure.Security;

/// <summary>A key of the environment's own for each stack, where AWS's own keys are not enough.</summary>
internal static class EncryptionKey
{
    private const string Id = "EncryptionKey";

    /// <summary>Services that use the key for those whom they let in, just as they use AWS's own keys.</summary>
    private static readonly string[] _services = ["dynamodb", "rds", "s3", "secretsmanager"];

    /// <returns>Null where AWS's own keys are enough.</returns>
    public static IKey? Of(Construct scope, EnvironmentSettings settings) => settings.IsStrict ? In(Stack.Of(scope), settings) : null;

    /// <summary>The key of the stack, made when it is first asked for.</summary>
    public static IKey In(Stack stack, EnvironmentSettings settings)
    {
        if (stack.Node.TryFindChild(Id) is IKey known)
        {
            return known;
        }

        var key = new Key(stack, Id, new KeyProps
        {
            Description = $"{stack.StackName}: data and logs",
            EnableKeyRotation = true,
            RemovalPolicy = settings.RemovalOfData,
        });
        key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Sid = "Logs",
            Principals = [new ServicePrincipal("logs.amazonaws.com")],
            Actions = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            Resources = ["*"],
            Conditions = Condition("ArnLike", "kms:EncryptionContext:aws:logs:arn", $"arn:{Aws.PARTITION}:logs:{stack.Region}:{stack.Account}:*"),
        }));
        key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Sid = "ThroughServices",
            Principals = [new AnyPrincipal()],
            Actions = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            Resources = ["*"],
            Conditions = new Dictionary<string, object>
            {
                ["StringEquals"] = new Dictionary<string, object>
                {
                    ["kms:CallerAccount"] = stack.Account,
                    ["kms:ViaService"] = _services.Select(service => $"{service}.{stack.Region}.{Aws.URL_SUFFIX}").ToArray(),
                },
            },
        }));
        return key;
    }

    private static Dictionary<string, object> Condition(string test, string name, string value) =>
        new() { [test] = new Dictionary<string, object> { [name] = value } };
}
