using System.Net;
using Acme_Service.Api.Resilience;
using Polly.Timeout;

namespace Acme_Service.Api.Calls;

/// <summary>Another service that cannot be reached, is overloaded or too slow. Its other refusals are faults of this service.</summary>
internal sealed class CallFailures : ITemporaryFailures
{
    public bool Include(Exception failure) => failure is TimeoutRejectedException or TaskCanceledException { InnerException: TimeoutException }
        or HttpRequestException { StatusCode: null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout };
}
