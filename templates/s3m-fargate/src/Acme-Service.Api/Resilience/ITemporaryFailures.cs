namespace Acme_Service.Api.Resilience;

/// <summary>Tells when something that this service needs cannot answer for now. Callers then get 503 and may try again.</summary>
internal interface ITemporaryFailures
{
    bool Include(Exception failure);
}
