using LegalRequests.Workflows.Checking;

namespace LegalRequests.Web.Maintenance;

/// <summary><c>./run check-workflow FILE.json ...</c>: prints the report of each definition file.</summary>
public static class CheckWorkflowVerb
{
    /// <summary>Checks the files.</summary>
    /// <param name="args">The files' paths, without the verb.</param>
    /// <param name="output">Where the reports go.</param>
    /// <returns>0 when every file is accepted, 1 when one is refused or cannot be read, 2 when no file is named.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        if (args.Count == 0)
        {
            output.WriteLine("Name a definition file: check-workflow FILE.json");
            return 2;
        }

        var accepted = true;
        foreach (var file in args) accepted &= Check(file, output);

        return accepted ? 0 : 1;
    }

    private static bool Check(string file, TextWriter output)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"There is no file {file}");
            return false;
        }

        var report = DefinitionCheck.Of(File.ReadAllBytes(file));
        output.WriteLine(file);
        report.Print(output);
        return report.Accepted;
    }
}
