using System.Globalization;
using Measure;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["start", var assembly, var script, var runs]:
        await using (var surroundings = await Surroundings.StartAsync())
        {
            var comparison = new ColdStart(surroundings, int.Parse(runs));
            await comparison.RunAsync("roles in the token", assembly, script, surroundings.WithRolesInTheToken());
            await comparison.RunAsync("roles in a DynamoDB table", assembly, script, surroundings.WithRolesInATable());
        }

        return 0;
    case ["warm", var assembly, var decisions]:
        await using (var surroundings = await Surroundings.StartAsync())
        {
            return await surroundings.DecideInAProcessOfItsOwnAsync(assembly, decisions);
        }

    case ["decide", var assembly, var decisions]:
        await WarmDecisions.RunAsync(assembly, int.Parse(decisions));
        return 0;
    case ["first-answer", var name, var assembly, var baseline, var path, var runs]:
        await new FirstAnswer(name, path, int.Parse(runs)).RunAsync(assembly, baseline);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Run the scripts in bench/; they know the arguments.");
        return 2;
}
