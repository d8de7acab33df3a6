using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>
/// What a kept run was told, step by step, so that the same run goes on after a power cut where it was. The steps of a
/// case are the same each time; a step that was done but not noted is sent again under its own command id and is
/// answered from memory.
/// </summary>
internal sealed class CaseJournal : IDisposable
{
    private const string StartMark = "start";

    private readonly List<string> told = [];
    private readonly StreamWriter writer;
    private int step;

    private CaseJournal(string path)
    {
        var complete = File.Exists(path) ? File.ReadAllText(path) : "";
        complete = complete[..(complete.LastIndexOf('\n') + 1)];
        File.WriteAllText(path, complete);
        told.AddRange(complete.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        writer = new StreamWriter(new FileStream(path, FileMode.Append)) { AutoFlush = true };
        Starts = told.Count(line => line == StartMark);
        Run = Recall(() => Guid.CreateVersion7());
        writer.Write(StartMark + "\n");
    }

    /// <summary>Id of the run, the same after each start.</summary>
    internal Guid Run { get; }

    /// <summary>How often it was started before.</summary>
    internal int Starts { get; }

    /// <param name="folder">The folder that the run is kept in.</param>
    internal static CaseJournal Open(string folder) => new(Path.Combine(folder, "case.journal"));

    /// <summary>The next step's answer as it was told before, or as it is made now and noted.</summary>
    internal T Recall<T>(Func<T> make) => RecallAsync(_ => Task.FromResult(make())).GetAwaiter().GetResult();

    /// <param name="make">Does the step; it is given the step's own command id.</param>
    internal async Task<T> RecallAsync<T>(Func<Guid, Task<T>> make)
    {
        var answers = told.Where(line => line != StartMark).ToList();
        var number = step++;

        if (number < answers.Count)
        {
            return JsonSerializer.Deserialize<T>(answers[number])
                ?? throw new InvalidDataException($"Step {number} of the kept run cannot be read.");
        }

        var made = await make(CommandOf(number));
        var line = JsonSerializer.Serialize(made);
        await writer.WriteAsync(line + "\n");
        told.Add(line);
        return made;
    }

    public void Dispose() => writer.Dispose();

    private Guid CommandOf(int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Run}/{number}")).AsSpan(0, 16));
}
