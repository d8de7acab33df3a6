namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>The words of a verb about one file: the file, and options with a value each.</summary>
internal sealed class PaperOrder
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    private PaperOrder(string file) => File = file;

    /// <summary>Absolute: the sandbox works in another folder.</summary>
    internal string File { get; }

    internal string? this[string option] => given.GetValueOrDefault(option);

    /// <summary>Null where the words are not one file and known options, each at most once.</summary>
    internal static PaperOrder? Parse(IReadOnlyList<string> args, params string[] options)
    {
        PaperOrder? order = null;

        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (order is not null)
                {
                    return null;
                }

                order = new PaperOrder(Path.GetFullPath(args[i]));
                continue;
            }

            if (order is null || i + 1 == args.Count || !options.Contains(args[i]) || !order.given.TryAdd(args[i], args[i + 1]))
            {
                return null;
            }

            i++;
        }

        return order;
    }

    /// <summary>The first line of the file of <c>--password-file</c>; a password among the words would be seen by all of the machine.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal string? Password() => this["--password-file"] is { } path ? System.IO.File.ReadLines(path).FirstOrDefault() : null;
}
