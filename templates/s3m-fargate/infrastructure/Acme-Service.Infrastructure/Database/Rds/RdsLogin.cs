using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace Acme_Service.Infrastructure.Database;

internal sealed record RdsLoginProps
{
    public required DatabaseInstance Instance { get; init; }

    /// <summary>Login of the owner of all databases.</summary>
    public required ISecret Owner { get; init; }

    /// <summary>Name of the service's database.</summary>
    public required string Database { get; init; }

    /// <summary>Encrypts the password; null for AWS's own key.</summary>
    public IKey? Key { get; init; }
}

/// <summary>The user as whom one service logs in. Its migration makes it, with the password from the secret.</summary>
internal sealed class RdsLogin : Construct
{
    /// <summary>Whose rotation functions run on a runtime that AWS keeps current. CDK 2.160 names the one of 2020.</summary>
    private const string RotationTransform = "AWS::SecretsManager-2024-09-16";

    private readonly ISecret _owner;

    public RdsLogin(Construct scope, string id, RdsLoginProps props)
        : base(scope, id)
    {
        _owner = props.Owner;

        // With the address of the instance, so that it is all a service has to read.
        Secret = new DatabaseSecret(this, "Secret", new DatabaseSecretProps
        {
            Username = DatabaseEnvironment.RoleOf(props.Database),
            MasterSecret = _owner,
            EncryptionKey = props.Key,
        }).Attach(props.Instance);
    }

    public ISecret Secret { get; }

    /// <summary>Name of the function that changes the login.</summary>
    public string RotationFunction => $"rotation-{StableNumber.From(Stack.Of(this).StackName + Node.Path, 0, int.MaxValue):x8}";

    /// <summary>How often that function failed.</summary>
    public Metric RotationFailures => new(new MetricProps
    {
        Namespace = "AWS/Lambda",
        MetricName = "Errors",
        DimensionsMap = new Dictionary<string, string> { ["FunctionName"] = RotationFunction },
        Statistic = "Sum",
    });

    /// <summary>The reader itself reads it when it starts, so that no credential stands in a template or a variable.</summary>
    public void LetRead(IGrantable reader) => LetRead(reader, Secret);

    public static void LetRead(IGrantable reader, ISecret secret) =>
        _ = reader.GrantPrincipal.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["secretsmanager:GetSecretValue"],
            Resources = [secret.SecretArn],
        }));

    /// <summary>
    /// Has Secrets Manager change the login regularly: it makes a second user with the rights of the first, and gives them new passwords
    /// in turn. What still uses the one before has time until the next rotation.
    /// </summary>
    /// <param name="every">Time from one rotation to the next.</param>
    /// <param name="network">Where the function that rotates runs.</param>
    /// <param name="letConnect">Opens the way to the database.</param>
    /// <param name="migrated">What exists once the first user does.</param>
    public void Rotate(Duration every, INetwork network, Action<ISecurityGroup> letConnect, IDependable migrated)
    {
        var securityGroup = new SecurityGroup(this, "RotationSecurityGroup", new SecurityGroupProps
        {
            Vpc = network.Vpc,
            Description = "Rotation of a login of PostgreSQL",
            AllowAllOutbound = false,
        });
        network.OpenEgress(securityGroup);
        letConnect(securityGroup);
        var schedule = Secret.AddRotationSchedule("Rotation", new RotationScheduleOptions
        {
            AutomaticallyAfter = every,
            RotateImmediatelyOnUpdate = false,
            HostedRotation = HostedRotation.PostgreSqlMultiUser(new MultiUserHostedRotationOptions
            {
                MasterSecret = _owner,
                Vpc = network.Vpc,
                VpcSubnets = network.Workloads,
                SecurityGroups = [securityGroup],

                // The function is made by a transform, so that nothing here could refer to it but by its name.
                FunctionName = RotationFunction,
            }),
        });
        schedule.Node.AddDependency(migrated);
        Stack.Of(this).TemplateOptions.Transforms = [RotationTransform];
    }
}
