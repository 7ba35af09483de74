using System.Globalization;
using LocalAws.Functions;
using Measure;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["start", var folder, var handler, var script, var runs]:
        await using (var surroundings = await Surroundings.StartAsync())
        {
            var comparison = new ColdStart(surroundings, int.Parse(runs));
            await comparison.RunAsync("roles in the token", folder, HandlerName.Parse(handler), script, surroundings.WithRolesInTheToken(folder));
            await comparison.RunAsync(
                "roles in a DynamoDB table", folder, HandlerName.Parse(handler), script, surroundings.WithRolesInATable(folder));
        }

        return 0;
    case ["warm", var folder, var handler, var decisions]:
        await using (var surroundings = await Surroundings.StartAsync())
        {
            return await surroundings.DecideInAProcessOfItsOwnAsync(folder, handler, decisions);
        }

    case ["decide", var folder, var handler, var decisions]:
        await WarmDecisions.RunAsync(folder, HandlerName.Parse(handler), int.Parse(decisions));
        return 0;
    case ["first-answer", var name, var assembly, var baseline, var path, var runs]:
        await new FirstAnswer(name, path, int.Parse(runs)).RunAsync(assembly, baseline);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Run the scripts in bench/; they know the arguments.");
        return 2;
}
