namespace LegalRequests.Deadlines;

/// <summary>A fact without which a rule gives no date.</summary>
/// <param name="Code">Code of the question for counsel.</param>
/// <param name="Title">The event it is about.</param>
internal readonly record struct MissingFact(string Code, string Title)
{
    private const string When = "deadlines.fact-missing";
    private const string Way = "deadlines.method-missing";
    private const string Hour = "deadlines.hour-missing";

    /// <summary>What stands behind "the date is not certain because".</summary>
    public string Text => Code switch
    {
        Way => $"the way of service of {Title}",
        Hour => $"the hour of {Title}",
        _ => Title,
    };

    /// <summary>What is not known, as a sentence.</summary>
    public string Sentence => Code switch
    {
        Way => $"It is not known what the way of service adds: {Title}.",
        Hour => $"It is not known at what time of the day this was: {Title}.",
        _ => $"It is not known when this was: {Title}.",
    };

    public static MissingFact OfDay(string title) => new(When, title);

    public static MissingFact OfMethod(string title) => new(Way, title);

    public static MissingFact OfHour(string title) => new(Hour, title);
}
