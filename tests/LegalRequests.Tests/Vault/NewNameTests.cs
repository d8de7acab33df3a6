using LegalRequests.Vault;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public sealed class NewNameTests : IDisposable
{
    private const int Rounds = 200;
    private const int Movers = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("legalrequests-name-").FullName;

    public static TheoryData<bool> Ways => [false, true];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Ways))]
    public async Task Of_many_that_move_to_one_name_at_once_one_succeeds_and_its_file_stays(bool byLink)
    {
        using var together = new Barrier(Movers);

        var rounds = await Task.WhenAll(Enumerable.Range(0, Movers).Select(mover => Task.Factory.StartNew(
            () => Enumerable.Range(0, Rounds).Where(round => Moves(together, $"{round}", $"{mover}", byLink)).ToList(),
            TaskCreationOptions.LongRunning)));

        rounds.Sum(won => won.Count).ShouldBe(Rounds);

        foreach (var (won, mover) in rounds.Select((won, mover) => (won, mover)))
        {
            won.ShouldAllBe(round => File.ReadAllText(Path.Combine(folder, $"{round}")) == $"{mover}");
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_taken_name_is_refused_and_both_files_stay(bool byLink)
    {
        var file = Written("new", "SAMPLE new");
        var name = Written("taken", "SAMPLE taken");

        Should.Throw<IOException>(() => Give(file, name, byLink)).Message.ShouldContain("another file has it");

        File.ReadAllText(file).ShouldBe("SAMPLE new");
        File.ReadAllText(name).ShouldBe("SAMPLE taken");
    }

    [Theory, MemberData(nameof(Ways))]
    public void The_old_name_is_free_afterwards(bool byLink)
    {
        var file = Written("new", "SAMPLE");

        Give(file, Path.Combine(folder, "name"), byLink);

        Directory.GetFiles(folder).ShouldHaveSingleItem().ShouldBe(Path.Combine(folder, "name"));
    }

    private bool Moves(Barrier together, string name, string text, bool byLink)
    {
        var file = Written($"{name}.{text}", text);
        together.SignalAndWait();

        try
        {
            Give(file, Path.Combine(folder, name), byLink);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static void Give(string file, string name, bool byLink)
    {
        if (byLink)
        {
            NewName.GiveByLink(file, name);
        }
        else
        {
            NewName.Give(file, name);
        }
    }
}
