namespace LegalRequests.Deadlines.Counting;

/// <summary>What is to be counted from an event.</summary>
/// <param name="Period">The period the rule prescribes.</param>
/// <param name="Engine">How days are counted.</param>
/// <param name="After">Whether it runs after the event, or back from it.</param>
/// <param name="Added">What is added for the way of service; null when nothing is.</param>
public sealed record CountPlan(Period Period, CountingEngine Engine, bool After, Period? Added = null)
{
    /// <summary>What becomes of a closed last day.</summary>
    public Roll Roll => After ? Engine.RollsForward : Engine.RollsBack;

    /// <summary>Whether no day that is off is passed over in the count itself, so that only the roll asks for them.</summary>
    internal bool PassesNothingOver =>
        Period.Unit != PeriodUnit.Court
        && Added is not { Unit: PeriodUnit.Court, Length: > 0 }
        && !(Period.Length < Engine.ShortPeriodUnder && Period.Unit == PeriodUnit.Calendar)
        && !(After && Engine.FirstDay == FirstDay.NextOpenDay);

    internal int Step => After ? 1 : -1;
}
