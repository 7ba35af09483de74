using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Route53.Targets;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record ApiDomainProps
{
    public required EnvironmentSettings Environment { get; init; }

    /// <summary>The setting that has the domain, such as <c>restApi.domain</c>.</summary>
    public required string Setting { get; init; }

    public required DomainSettings Domain { get; init; }

    public required string ApiId { get; init; }

    /// <summary>Reference to the stage that answers under the name, without being in the path: the name waits for it.</summary>
    public required string Stage { get; init; }
}

/// <summary>A name of its own for an API, REST or HTTP, with TLS 1.2 or newer.</summary>
internal sealed class ApiDomain : Construct
{
    private readonly DomainCertificate _certificate;

    /// <exception cref="SettingsException">The settings do not go together.</exception>
    public ApiDomain(Construct scope, string id, ApiDomainProps props)
        : base(scope, id)
    {
        var conflicts = props.Domain.ConflictsIn(props.Environment, props.Setting).ToList();
        if (conflicts.Count > 0)
        {
            throw new SettingsException(conflicts);
        }

        _certificate = new DomainCertificate(this, props.Domain);
        var name = new CfnDomainName(this, "Name", new CfnDomainNameProps
        {
            DomainName = props.Domain.Name,
            DomainNameConfigurations = new[]
            {
                new CfnDomainName.DomainNameConfigurationProperty
                {
                    CertificateArn = _certificate.Arn,
                    EndpointType = "REGIONAL",
                    SecurityPolicy = "TLS_1_2",
                },
            },
        });
        _ = new CfnApiMapping(this, "Mapping", new CfnApiMappingProps { ApiId = props.ApiId, DomainName = name.Ref, Stage = props.Stage });
        _certificate.AddRecord(new ApiGatewayv2DomainProperties(name.AttrRegionalDomainName, name.AttrRegionalHostedZoneId));
        if (props.Domain.HostedZone is null)
        {
            _ = new CfnOutput(Stack.Of(this), "ApiDnsName", new CfnOutputProps
            {
                Value = name.AttrRegionalDomainName,
                Description = $"What the DNS record of {props.Domain.Name} points to",
            });
        }
    }

    public IEnumerable<AlarmDefinition> Alarms => [_certificate.Expiry("api-certificate", "the API")];
}
