namespace LegalRequests.Workflows.Checking;

/// <summary>What the game found: how many positions there are, and the first fault of each kind.</summary>
internal sealed record TokenGameResult(int Markings, IReadOnlyList<DefinitionFinding> Findings);

/// <summary>
/// Tries every position that a request can be in, with every answer at each open step. This is exact: a definition
/// without a fault here cannot hang, enter a step twice at once or leave work open at an end.
/// </summary>
internal sealed class TokenGame
{
    /// <summary>Beyond this many positions a definition is refused: nobody could oversee it.</summary>
    public const int MostMarkings = 200_000;

    private readonly TokenBoard board;
    private readonly List<Visited> visited = [];
    private readonly Dictionary<Marking, int> known = [];
    private readonly Dictionary<string, DefinitionFinding> faults = [];
    private readonly List<int> finished = [];

    private TokenGame(WorkflowDefinition definition) => board = new(definition);

    /// <summary>Plays the whole game. The definition must be wired.</summary>
    public static TokenGameResult Play(WorkflowDefinition definition)
    {
        var game = new TokenGame(definition);
        game.PlayAll(new(definition.Start, 0));
        return new(game.visited.Count, [.. game.faults.Values]);
    }

    private void PlayAll(Move start)
    {
        Reach(board.Begin(), -1, start);
        for (var next = 0; next < visited.Count; next++)
        {
            if (visited.Count > MostMarkings)
            {
                Fault("too-many-positions", $"A request could be in more than {MostMarkings:N0} positions. Set fewer steps side by side.", []);
                return;
            }

            foreach (var (move, play) in board.Plays(visited[next].Marking)) Reach(play, next, move);
        }

        if (faults.Count == 0) FindTraps();
    }

    private void Reach(TokenPlay play, int from, Move move)
    {
        if (FaultOf(play) is { } fault)
        {
            Fault(fault.Code, fault.Sentence, Trail(from, move).Concat(fault.At is { } at ? [at.Id] : []));
            return;
        }

        if (!known.TryGetValue(play.Marking, out var index))
        {
            index = visited.Count;
            known.Add(play.Marking, index);
            visited.Add(new(play.Marking, from, move));
            if (play.End is not null) finished.Add(index);
            CheckOpenSteps(index);
        }

        if (from >= 0) visited[index].Before.Add(from);
    }

    private (string Code, string Sentence, WorkflowStep? At)? FaultOf(TokenPlay play)
    {
        if (play.EnteredTwice is { } twice)
        {
            return ("entered-twice", $"'{twice.Id}' can be reached while an earlier visit of it is still open. Use a join before it.", twice);
        }

        if (play.End is { } end)
        {
            return play.LeftOpen
                ? ("open-at-an-end", $"The end '{end.Id}' can be reached while other steps are still open; they would be dropped. Join the branches first.", end)
                : null;
        }

        return board.AnyOpen(play.Marking)
            ? null
            : ("deadlock", "A join waits here for a branch that never comes: nobody has anything left to do and no end is reached.", null);
    }

    private void CheckOpenSteps(int position)
    {
        var open = board.OpenSteps(visited[position].Marking);
        if (open.Count > 1 && open.Find(step => step.IsRelease) is { } release)
        {
            var other = open.First(step => step != release);
            Fault("release-not-alone", $"'{release.Id}' can be open while '{other.Id}' is open too, so something could still change after counsel signed. Join the branches before counsel's review.", Trail(position));
        }

        if (open.GroupBy(step => step.Key).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            Fault("task-open-twice", $"{string.Join(" and ", same.Select(step => $"'{step.Id}'"))} are both '{same.Key}' and can be open at once; an answer could not tell them apart. Give them different names.", Trail(position));
        }
    }

    private void FindTraps()
    {
        var safe = finished.ToHashSet();
        var open = new Stack<int>(finished);
        while (open.TryPop(out var position))
        {
            foreach (var before in visited[position].Before.Where(safe.Add)) open.Push(before);
        }

        var trap = Enumerable.Range(0, visited.Count).FirstOrDefault(position => !safe.Contains(position), -1);
        if (trap >= 0) Fault("trap", "From this position no answers lead to an end any more.", Trail(trap));
    }

    private void Fault(string code, string sentence, IEnumerable<string> path) =>
        faults.TryAdd(code, DefinitionFinding.Of(code, sentence, [.. path]));

    private List<string> Trail(int position, params IEnumerable<Move> last)
    {
        var trail = last.Select(move => move.ToString()).ToList();
        for (; position >= 0; position = visited[position].From) trail.Add(visited[position].By.ToString());

        trail.Reverse();
        return trail;
    }

    private sealed record Visited(Marking Marking, int From, Move By)
    {
        public List<int> Before { get; } = [];
    }
}
