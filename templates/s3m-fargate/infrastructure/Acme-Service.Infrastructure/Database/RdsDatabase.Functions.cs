using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Shared;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;

namespace Acme_Service.Infrastructure.Database;

internal sealed partial class RdsDatabase
{
    /// <summary>
    /// Lets the service connect, tells it where the credentials are, and has every deployment of another image bring the
    /// database up to date before that image serves.
    /// </summary>
    public void Connect(LambdaMicroservice service)
    {
        service.SecurityGroup.Connections.AllowTo(_securityGroup, Amazon.CDK.AWS.EC2.Port.Tcp(Port), "PostgreSQL");
        var migration = new RdsMigration(service, "Migration", new RdsMigrationProps { Service = service });
        foreach (var function in new[] { migration.Function, service.Function })
        {
            // Migrations create the database, and only the service's own tables live in it.
            function.AddEnvironment(DatabaseEnvironment.Name, service.Definition.Name.Replace('-', '_'));
            LetReadSecret(function);
        }

        migration.ExecuteBefore(service.Function);
    }

    /// <summary>The function itself reads it when it starts, so that no credential stands in a template or a variable.</summary>
    private void LetReadSecret(Function function)
    {
        function.AddEnvironment(DatabaseSecretEnvironment.Arn, _instance.Secret!.SecretArn);
        function.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["secretsmanager:GetSecretValue"],
            Resources = [_instance.Secret.SecretArn],
        }));
    }
}
