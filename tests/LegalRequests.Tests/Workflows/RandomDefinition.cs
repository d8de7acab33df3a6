namespace LegalRequests.Tests.Workflows;

/// <summary>Definitions by chance: sound blocks (choice, parallel, loop, review), then perhaps some arrows led elsewhere.</summary>
internal sealed class RandomDefinition(int seed)
{
    private readonly Random random = new(seed);
    private readonly DefinitionSketch sketch = new();
    private readonly List<string> steps = [];
    private readonly List<(string From, string To)> arrows = [];
    private int count;

    /// <param name="seed">The same seed gives the same file.</param>
    /// <param name="rewired">How many arrows are led to a step of chance.</param>
    public static byte[] File(int seed, int rewired) => new RandomDefinition(seed).Build(rewired);

    private byte[] Build(int rewired)
    {
        var last = Block("start:Done", 3);
        if (random.Next(2) == 0) last = Released(last);

        sketch.End();
        Arrow(last, "end");
        for (var i = 0; i < rewired; i++)
        {
            var at = random.Next(arrows.Count);
            arrows[at] = arrows[at] with { To = steps[random.Next(steps.Count)] };
        }

        return sketch.Lead([.. arrows.Select(arrow => $"{arrow.From}>{arrow.To}")]).File();
    }

    private string Block(string from, int depth, bool inBranch = false) => depth == 0 ? Step(from) : random.Next(6) switch
    {
        0 => Block(Block(from, depth - 1, inBranch), depth - 1, inBranch),
        1 => Choice(from, depth),
        2 => Parallel(from, depth),
        3 when !inBranch => Loop(from, depth),
        4 => Waiting(from),
        _ => Step(from),
    };

    private string Step(string from)
    {
        var id = Enter(from, "s");
        if (random.Next(3) == 0) sketch.Service(id);
        else sketch.Task(id);

        return $"{id}:Done";
    }

    private string Waiting(string from)
    {
        var id = Enter(from, "w");
        var after = Enter($"{id}:Elapsed", "s");
        Arrow($"{id}:Waived", after);
        Arrow($"{id}:Objected", after);
        sketch.Wait(id).Task(after);
        return $"{after}:Done";
    }

    private string Choice(string from, int depth)
    {
        var id = Enter(from, "c");
        sketch.Task(id, "Yes", "No");
        var yes = Block($"{id}:Yes", depth - 1, inBranch: true);
        var meet = Enter(yes, "m");
        Arrow(Block($"{id}:No", depth - 1, inBranch: true), meet);
        sketch.Task(meet);
        return $"{meet}:Done";
    }

    private string Parallel(string from, int depth)
    {
        var fork = Enter(from, "f");
        sketch.Fork(fork, "A", "B");
        var a = Block($"{fork}:A", depth - 1, inBranch: true);
        var join = Enter(a, "j");
        Arrow(Block($"{fork}:B", depth - 1, inBranch: true), join);
        sketch.Join(join);
        return $"{join}:Done";
    }

    private string Loop(string from, int depth)
    {
        var head = Enter(from, "l");
        sketch.Task(head);
        var inside = Block($"{head}:Done", depth - 1);
        var check = Enter(inside, "k");
        sketch.Task(check, "On", "Again");
        Arrow($"{check}:Again", head);
        return $"{check}:On";
    }

    private string Released(string from)
    {
        var review = Enter(from, "review");
        var rework = Enter($"{review}:Revise", "rework");
        Arrow($"{rework}:Done", review);
        var seal = Enter($"{review}:Approve", "seal");
        var release = Enter($"{seal}:Done", "release");
        sketch.Review(review, "Revise").Task(rework).Service(seal).Release(release);
        return $"{release}:Released";
    }

    private string Enter(string from, string kind)
    {
        var id = $"{kind}{++count}";
        steps.Add(id);
        Arrow(from, id);
        return id;
    }

    private void Arrow(string from, string to) => arrows.Add((from, to));
}
