namespace LegalRequests.Law;

/// <summary>Something wrong in a rule pack or calendar, told so that the person who wrote the file can mend it.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PackProblem(string File, int Line, string Message)
{
    /// <summary>For example <c>us-federal.yaml:12: unknown field "exprr"</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
