using System.Globalization;
using Faults;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var database, var assembly, var port, .. var wanted])
{
    await Console.Error.WriteLineAsync("Run bench/faults.sh; it knows the arguments.");
    return 2;
}

await using var proxy = new FaultyProxy(int.Parse(port));
var store = database == "rds" ? await Store.PostgresAsync(proxy, assembly) : await Store.DynamoDbAsync(proxy);
var scenarios = new Scenarios(assembly, store).All;
Table.Header();
foreach (var (_, run) in scenarios.Where(scenario => wanted.Length == 0 || wanted.Contains(scenario.Key)))
{
    await run();
}

return 0;
