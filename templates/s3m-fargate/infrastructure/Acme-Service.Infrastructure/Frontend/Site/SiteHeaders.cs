using Amazon.CDK;
using Amazon.CDK.AWS.CloudFront;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>Security headers of every page of the web app.</summary>
internal sealed class SiteHeaders : Construct
{
    private const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private const int HstsDays = 365;

    public SiteHeaders(Construct scope, string id)
        : base(scope, id)
    {
        Policy = new ResponseHeadersPolicy(this, "Policy", new ResponseHeadersPolicyProps
        {
            SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
            {
                ContentSecurityPolicy = new ResponseHeadersContentSecurityPolicy
                {
                    ContentSecurityPolicy = ContentSecurityPolicy([]),
                    Override = true,
                },
                StrictTransportSecurity = new ResponseHeadersStrictTransportSecurity
                {
                    AccessControlMaxAge = Duration.Days(HstsDays),
                    Override = true,
                },
                ContentTypeOptions = new ResponseHeadersContentTypeOptions { Override = true },
                FrameOptions = new ResponseHeadersFrameOptions { FrameOption = HeadersFrameOption.DENY, Override = true },

                // Addresses of the web app may carry the code of a sign-in.
                ReferrerPolicy = new ResponseHeadersReferrerPolicy { ReferrerPolicy = HeadersReferrerPolicy.NO_REFERRER, Override = true },
            },
            CustomHeadersBehavior = new ResponseCustomHeadersBehavior
            {
                CustomHeaders = [new ResponseCustomHeader { Header = "Permissions-Policy", Value = PermissionsPolicy, Override = true }],
            },
        });
    }

    public ResponseHeadersPolicy Policy { get; }

    /// <summary>Lets the pages connect to more than their own address. What is there may be made after these headers, hence not a property.</summary>
    /// <param name="sources">Addresses whose path ends with a slash stand for all below it, others for a whole origin.</param>
    public void ConnectTo(IEnumerable<string> sources) =>
        ((CfnResponseHeadersPolicy)Policy.Node.DefaultChild!).AddPropertyOverride(
            "ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy", ContentSecurityPolicy(sources));

    /// <summary>Code, styles and images come from the site alone.</summary>
    private static string ContentSecurityPolicy(IEnumerable<string> connections) =>
        $"default-src 'self'; connect-src {string.Join(' ', connections.Prepend("'self'"))}; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
}
