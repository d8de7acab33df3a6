namespace LegalRequests.Web.Hosting;

/// <summary>What the command line says beside settings.</summary>
/// <param name="Demo">Only from the command line: no setting, file or variable can open the demo people's doors.</param>
/// <param name="DataFolder">From <c>--data</c>; null for the default.</param>
/// <param name="KeyFile">From <c>--key-file</c>; null for the default.</param>
/// <param name="Rest">All other arguments: settings such as <c>--urls</c>.</param>
public sealed record StartOptions(bool Demo, string? DataFolder, string? KeyFile, IReadOnlyList<string> Rest)
{
    public static StartOptions Parse(IReadOnlyList<string> args)
    {
        var options = new StartOptions(false, null, null, []);
        var rest = new List<string>();

        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);

            switch (name)
            {
                case "--demo":
                    options = options with { Demo = value is null or "true" };
                    break;
                case "--no-demo":
                    options = options with { Demo = false };
                    break;
                case "--data":
                    options = options with { DataFolder = value ?? Next(args, ref i) };
                    break;
                case "--key-file":
                    options = options with { KeyFile = value ?? Next(args, ref i) };
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return options with { Rest = rest };
    }

    private static string Next(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count ? args[++i] : throw new InvalidOperationException($"{args[i]} wants a value.");
}
