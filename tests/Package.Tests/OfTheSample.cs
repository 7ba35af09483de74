namespace Package.Tests;

/// <summary>Tests that look at every combination of the sample, which is rendered only if one of them runs.</summary>
[CollectionDefinition]
public sealed class OfTheSample : ICollectionFixture<RenderedSample>;
