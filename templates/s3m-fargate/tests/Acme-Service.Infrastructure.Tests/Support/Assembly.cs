using Acme_Service.Infrastructure.Tests;

[assembly: AssemblyFixture(typeof(SynthesizedApps))]

// All CDK objects of a process live in one Node.js process that takes one call at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
