using Amazon.CDK;
using Amazon.CDK.AWS.CloudFront;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>Security headers of every page of the web app.</summary>
internal sealed class SiteHeaders : Construct
{
    /// <summary>
    /// Code, styles and images come from the site alone. The API and the issuer are other hosts, whose names are made after
    /// these headers, so any host may be called over HTTPS.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

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
                    ContentSecurityPolicy = ContentSecurityPolicy,
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

    public IResponseHeadersPolicy Policy { get; }
}
