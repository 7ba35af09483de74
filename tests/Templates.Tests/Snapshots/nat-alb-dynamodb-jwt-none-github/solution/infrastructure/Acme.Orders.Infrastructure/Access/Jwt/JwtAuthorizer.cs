using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme.Orders.Infrastructure.Access;

/// <summary>
/// The function that verifies tokens and looks up roles. It stays outside of the VPC, where it reaches both the issuer's
/// keys and the roles table, however closed the network of the services is.
/// </summary>
internal sealed class JwtAuthorizer : Construct
{
    private const string Handler = "Acme.Orders.Authorizer::Acme.Orders.Authorizer.Function::HandleAsync";

    /// <summary>CPU comes with memory, and .NET needs it to start.</summary>
    private const int MemoryMiB = 512;

    /// <summary>Enough for a cold start and a slow issuer. An HTTP API waits no longer for it (quotas of API Gateway).</summary>
    private const int TimeoutSeconds = 10;

    /// <summary>Word by which the function marks its own faults in the log.</summary>
    private const string FaultTerm = "AuthorizerFault";

    private readonly LogGroup _log;
    private readonly IMetric _faults;

    public JwtAuthorizer(Construct scope, string id, Deployment deployment, RolesTable roles)
        : base(scope, id)
    {
        var settings = deployment.Settings.Authorizer;
        _log = deployment.Logs.Group(this, "Logs");
        var function = new Function(this, "Function", new FunctionProps
        {
            Description = "Verifies bearer tokens and looks up the caller's roles",
            // CDK 2.233 knows it as Runtime.DOTNET_10.
            Runtime = new Runtime("dotnet10", RuntimeFamily.DOTNET_CORE, new LambdaRuntimeProps { SupportsSnapStart = true }),
            Architecture = Architecture.ARM_64,
            Handler = Handler,
            Code = AuthorizerCode.From(deployment.SolutionRoot),
            MemorySize = MemoryMiB,
            Timeout = Duration.Seconds(TimeoutSeconds),
            ReservedConcurrentExecutions = settings.ReservedConcurrency,
            Tracing = Tracing.ACTIVE,
            SnapStart = settings.SnapStart ? SnapStartConf.ON_PUBLISHED_VERSIONS : null,
            LogGroup = _log,
            Role = FunctionRole.ThatWrites(_log, this, "Role"),
            Environment = new Dictionary<string, string>
            {
                [AuthorizerEnvironment.Issuers] = string.Join(',', settings.Issuers.Select(issuer => issuer.OriginalString)),
                [AuthorizerEnvironment.UnprefixedIssuer] = settings.UnprefixedIssuer?.OriginalString ?? "",
                [AuthorizerEnvironment.Audiences] = string.Join(',', settings.Audiences),
                [AuthorizerEnvironment.Profile] = settings.Profile,
                [AuthorizerEnvironment.Algorithms] = string.Join(',', settings.Algorithms),
                [AuthorizerEnvironment.RolesClaim] = settings.RolesClaim ?? "",
                [AuthorizerEnvironment.RolesTable] = roles.Table.TableName,
            },
        });
        Annotations.Of(function).AcknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "The live alias is a published version.");
        roles.Table.Grant(function, "dynamodb:GetItem");

        // Lambda counts every refused token as an error of the function, so errors alone say nothing.
        _faults = new MetricFilter(this, "Faults", new MetricFilterProps
        {
            LogGroup = _log,
            FilterPattern = FilterPattern.AllTerms(FaultTerm),
            MetricNamespace = deployment.Name,
            MetricName = "AuthorizerFaults",
        }).Metric(new MetricOptions { Statistic = "Sum" });

        Live = new Alias(this, "Live", new AliasProps { AliasName = "live", Version = function.CurrentVersion });
        CacheTime = Duration.Seconds(settings.CacheSeconds);
        Accept(function, settings);

        if (settings.HasPlaceholderIssuer)
        {
            Annotations.Of(this).AddWarningV2(
                "authorizer-issuer",
                "authorizer.issuers still names the placeholder issuer, so every token is refused. "
                + "Put your issuer and audience into environments/*.json of the infrastructure project.");
        }
    }

    private static void Accept(Function function, AuthorizerSettings settings)
    {
        AwsPolicies.AcceptTracingAt(function.Role!);
        Accepted.At(
            function,
            "A gateway waits for the answer, so that no event is ever left to a queue.",
            "Serverless+NIST+HIPAA LambdaDLQ");
        Accepted.At(
            function,
            "It needs the keys of issuers on the internet, and reaches nothing inside of the VPC.",
            "NIST+HIPAA+PCI LambdaInsideVPC");
        if (settings.ReservedConcurrency is null)
        {
            Accepted.At(
                function,
                "authorizer.reservedConcurrency is null: the gateway's throttling limits it, and a reservation takes from the account's other functions.",
                "NIST+HIPAA LambdaConcurrency");
        }
    }

    /// <summary>The version that gateways call.</summary>
    public Alias Live { get; }

    /// <summary>Time for which a gateway may reuse a decision.</summary>
    public Duration CacheTime { get; }

    public IEnumerable<StackOutput> Outputs => [StackOutput.FollowLog("AuthorizerLog", _log, "the authorizer")];

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        new()
        {
            Id = "authorizer-errors",
            Description = "The authorizer fails: callers get 500 although their tokens may be good. Look in its log "
                + "(output AuthorizerLog) whether it lacks the issuer's keys or its settings.",
            Metric = _faults,
            Threshold = 0,
            AffectsUsers = true,
            Periods = 2,
        },
        new()
        {
            Id = "authorizer-throttles",
            Description = "Lambda turns calls of the authorizer away: raise authorizer.reservedConcurrency, the account's limit, or cacheSeconds.",
            Metric = Live.MetricThrottles(),
            Threshold = 0,
            AffectsUsers = true,
        },
    ];
}
