using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.CustomResources;
using Constructs;

namespace Acme_Service.Infrastructure.Database;

/// <summary>Brings a service's database up to date when a deployment brings another image, and fails the deployment if it cannot.</summary>
internal sealed class RdsMigration : Construct
{
    /// <summary>The argument with which a service's image migrates on an event, and answers when it has.</summary>
    private const string MigrateCommand = "migrate-on-event";

    /// <summary>Less than the 15 minutes for which the function that asks for it may wait.</summary>
    private const int TimeoutMinutes = 14;

    private readonly CustomResource _run;

    public RdsMigration(Construct scope, string id, LambdaMicroservice service)
        : base(scope, id)
    {
        Function = service.AddTask("Migrate", MigrateCommand, Duration.Minutes(TimeoutMinutes));

        // The web adapter would otherwise hand any answer on as a success.
        Function.AddEnvironment("AWS_LWA_ERROR_STATUS_CODES", "400-599");

        var provider = new Provider(this, "Provider", new ProviderProps { OnEventHandler = Function, LogGroup = service.LogGroup });
        var asking = (Function)provider.Node.FindChild("framework-onEvent");
        ((CfnFunction)asking.Node.DefaultChild!).AddPropertyOverride("Runtime", CdkFunctions.CurrentNode);

        // It waits until an idle function can be called again, for which it has no permission before CDK 2.178.1.
        asking.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["lambda:GetFunction"],
            Resources = [Function.FunctionArn],
        }));

        CdkFunctions.AcceptAt(asking, asking.Role!);
        Accepted.At(asking, "CDK gives it the least memory that Lambda has, and it does no more than wait.", "Serverless LambdaDefaultMemorySize");
        Accepted.At(
            asking.Role!.Node.FindChild("DefaultPolicy"),
            "The asterisk stands for the versions of the one function that it may call.",
            @"AwsSolutions IAM5[/^Resource::<\w+\.Arn>:\*$/]");

        _run = new CustomResource(this, "Run", new CustomResourceProps
        {
            ServiceToken = provider.ServiceToken,
            ResourceType = "Custom::DatabaseMigration",
            Properties = new Dictionary<string, object> { ["Image"] = service.ImageHash },
        });
        _run.Node.AddDependency(Function, service.SecurityGroup);
    }

    public Function Function { get; }

    /// <summary>Keeps a function as it is until the database is up to date.</summary>
    public void ExecuteBefore(Function function) => function.Node.AddDependency(_run);
}
