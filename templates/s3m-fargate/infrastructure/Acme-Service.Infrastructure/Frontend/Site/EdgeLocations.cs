namespace Acme_Service.Infrastructure.Frontend;

/// <summary>Where CloudFront answers from. Everybody else is served too, from further away.</summary>
internal enum EdgeLocations
{
    /// <summary>North America and Europe (price class 100).</summary>
    Cheapest,

    /// <summary>All but South America and Oceania (price class 200).</summary>
    Most,

    All,
}
