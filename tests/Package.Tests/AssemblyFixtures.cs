[assembly: AssemblyFixture(typeof(InstalledPack))]
