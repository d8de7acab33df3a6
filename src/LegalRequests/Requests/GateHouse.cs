namespace LegalRequests.Requests;

/// <summary>Asks all gates and puts the answers in order. A gate that no keeper answered for is shut.</summary>
public sealed class GateHouse(IEnumerable<IGateKeeper> keepers)
{
    public async Task<IReadOnlyList<GateAnswer>> AskAllAsync(GateQuestion question, CancellationToken cancellation)
    {
        var answers = new List<GateAnswer>();

        foreach (var keeper in keepers)
        {
            answers.AddRange(await keeper.AskAsync(question, cancellation));
        }

        return
        [
            .. Enum.GetValues<Gate>().SelectMany(gate =>
            {
                var own = answers.Where(answer => answer.Gate == gate).ToList();
                return own.Count > 0 ? own : [GateAnswer.No(gate, "Nobody answers for this gate. It stays shut.")];
            }),
        ];
    }

    /// <summary>Null when all are open; else a refusal that lists each shut gate with its reason.</summary>
    public static Refusal? Shut(IEnumerable<GateAnswer> answers)
    {
        var shut = answers.Where(answer => !answer.Open).ToList();

        return shut.Count == 0
            ? null
            : new Refusal("release.gates-shut", "This cannot leave yet. Each reason below must be mended first.", RefusalKind.Gate)
            {
                Details = [.. shut.Select(answer => answer.Reason)],
            };
    }
}
