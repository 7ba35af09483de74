using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Shared;
using Amazon.CDK.AWS.ECS;

namespace Acme_Service.Infrastructure.Database;

internal sealed partial class RdsDatabase
{
    /// <summary>The argument with which a service's image brings its database up to date and ends.</summary>
    private const string MigrateCommand = "migrate";

    /// <summary>
    /// Lets the service connect, hands it the credentials, and has every new task bring the database up to date before it serves.
    /// </summary>
    public void Connect(FargateMicroservice service)
    {
        service.SecurityGroup.Connections.AllowTo(_securityGroup, Amazon.CDK.AWS.EC2.Port.Tcp(Port), "PostgreSQL");
        foreach (var container in new[] { service.Task.RunFirst("migrate", MigrateCommand), service.Task.Container })
        {
            // Migrations create the database, and only the service's own tables live in it.
            container.AddEnvironment(DatabaseEnvironment.Name, service.Definition.Name.Replace('-', '_'));
            container.AddSecret(DatabaseEnvironment.Host, Field("host"));
            container.AddSecret(DatabaseEnvironment.Port, Field("port"));
            container.AddSecret(DatabaseEnvironment.User, Field("username"));
            container.AddSecret(DatabaseEnvironment.Password, Field("password"));
        }
    }

    /// <summary>Resolved by ECS when a task starts, so that no credential stands in a template.</summary>
    private Secret Field(string name) => Secret.FromSecretsManager(_instance.Secret!, name);
}
