namespace Acme_Service.Api.Resilience;

/// <summary>Recognizes temporary failures of something that this service needs. Callers then get 503 and may try again.</summary>
internal interface ITemporaryFailures
{
    bool Include(Exception failure);
}
